/**
 * Invariant 8 before a panel: a proposal is the named mediator's, a split binds where both sides have signed the very same, talks end early where both
 * want none, and whoever gives in gives what the other side asks for. From certified events and stored records alone; no rule is asked.
 */
import type { CaseState } from '#shared/core/disputes/state.ts'
import { equalBytes, toHex } from '#shared/core/kernel/index.ts'
import type { Award } from '#shared/wire/disputes.ts'
import type { Applied } from './books.ts'
import { aboutCase, type CourtSeen } from './court-seen.ts'
import { broken } from './violation.ts'

const isSame = (a: Award | undefined, b: Award | undefined): boolean => a?.share === b?.share && a?.bond === b?.bond
/** What is said of a bond that nobody put up is nothing. */
const meant = (award: Award | undefined, { bonded }: CaseState): Award | undefined =>
  award && (bonded ? award : { ...award, bond: 0 })
const splitOf = ({ body }: Applied): Award | undefined => (body as unknown as { split?: Award }).split

export class TalkLaw {
  /** What each side signed last and what it waived, by case and side. */
  readonly #signed = new Map<string, Award | undefined>()
  readonly #waived = new Set<string>()
  readonly #proposed = new Map<string, Award | undefined>()

  check(id: string, before: CaseState | undefined, after: CaseState, seen: CourtSeen): void {
    const { mediation } = after.rules
    if (!mediation || !after.talks) return
    if (before?.phase === 'mediation') this.#note(id, after, seen)
    const { talks } = after
    if (!isSame(talks.proposed, this.#proposed.get(id))) broken(8, 'a proposal that the mediator did not make')
    for (const { side, split } of talks.signed)
      if (!isSame(split, this.#signed.get(`${id} ${side}`))) broken(8, 'a side is held to what it did not sign')
    if (talks.waived.some((side) => !this.#waived.has(`${id} ${side}`)))
      broken(8, 'a side waived what it did not waive')
    if (before?.phase !== 'mediation' || after.phase === 'mediation') return
    const early = (before.due ?? 0) > seen.run
    if (early && after.phase !== 'closed' && talks.waived.length < 2)
      broken(8, 'a mediation that ended before its time')
    if (after.phase === 'closed' && gaveIn(id, after, seen) === undefined) checkSplit(after, seen)
  }

  /** Several batches at once may have gone on from the talks: what was signed then was giving in. */
  #note(id: string, state: CaseState, seen: CourtSeen): void {
    for (const event of aboutCase(id, seen, 'court.propose')) {
      if (event.as !== state.rules.mediation?.mediator) broken(8, 'somebody else proposed for the mediator')
      this.#proposed.set(id, meant(splitOf(event), state))
    }
    const given = gaveIn(id, state, seen)
    for (const event of aboutCase(id, seen, 'court.sign')) {
      const side = state.sides.indexOf(event.as)
      if (side < 0) broken(8, 'somebody else signed for a side')
      const last = given === side && isSame(meant(splitOf(event), state), state.asks[1 - side])
      if (!last) this.#signed.set(`${id} ${side}`, meant(splitOf(event), state))
    }
    for (const { as } of aboutCase(id, seen, 'court.waive')) this.#waived.add(`${id} ${state.sides.indexOf(as)}`)
  }
}

/** What both signed is what was carried out; without that the parties found another end, by acts of the agreement. */
function checkSplit({ talks, agreement, commitment, end }: CaseState, { contract, redress, applied }: CourtSeen): void {
  if (end !== 'settled') return
  const [one, other] = talks?.signed ?? []
  const { phase, share = 1000 } = contract(agreement)?.commitments[commitment] ?? {}
  if (!one || !other || !isSame(one.split, other.split)) {
    const ended = applied.some(
      ({ t, body }) =>
        t.startsWith('contract.') && equalBytes((body as { agreement: Uint8Array }).agreement ?? agreement, agreement),
    )
    return ended ? undefined : broken(8, 'a split was carried out that one side had not signed')
  }
  const claim = redress(agreement)?.claims.find((found) => found.commitment === commitment)
  const right = claim ? claim.done?.by === 'split' : phase === 'ended' || (phase === 'kept' && one.split.share === 1000)
  if (!right || (!claim && share !== one.split.share)) broken(8, 'another split was carried out')
}

/** The side that gave the other what it asked for and so ended the case; undefined where it ended otherwise. */
export function gaveIn(id: string, state: CaseState, seen: CourtSeen): 0 | 1 | undefined {
  if (state.end !== 'settled') return undefined
  const claim = seen.redress(state.agreement)?.claims.find((one) => one.case && toHex(one.case) === id)
  const one = seen.contract(state.agreement)?.commitments[state.commitment]
  const mine = one?.court !== undefined && equalBytes(one.court, Uint8Array.from(Buffer.from(id, 'hex')))
  const conceded = claim ? claim.done?.by === 'conceded' : mine && one?.phase === 'ruled'
  if (!conceded) return undefined
  const event = aboutCase(id, seen, 'court.sign').at(-1)
  const side = event ? state.sides.indexOf(event.as) : -1
  if (!event || side < 0 || !isSame(meant(splitOf(event), state), state.asks[1 - side])) {
    broken(8, 'a case was given up by nobody')
    return undefined
  }
  return side as 0 | 1
}
