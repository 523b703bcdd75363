/**
 * Invariant 8: a ruling needs a quorum of distinct, eligible, drawn jurors, and there is at most one per round; and it is carried out once,
 * when nothing can change it any more. From certified events and stored records alone; no rule is asked.
 */
import type { CommitmentState, RedressClaim } from '#shared/core/contracts/index.ts'
import type { BenchState, CaseState, Result, RoundState, Seat } from '#shared/core/disputes/state.ts'
import { vrfVerify } from '#shared/core/kernel/ecvrf.ts'
import type { CborValue } from '#shared/core/kernel/index.ts'
import { encodeCanonical, equalBytes, hashTagged, toHex, utf8 } from '#shared/core/kernel/index.ts'
import type { Award, Finding } from '#shared/wire/disputes.ts'
import type { Applied } from './books.ts'
import { CourtMoney } from './court-money.ts'
import { aboutCase, type CourtSeen } from './court-seen.ts'
import { gaveIn, TalkLaw } from './talk-law.ts'
import { broken } from './violation.ts'

interface Drawn {
  did: string
  beta: Uint8Array
  /** Of how many draws of this panel it was the last. */
  draws: number
}
/** A panel is drawn so often (decision 044). */
const DRAWS = 3

const sameValue = (a: unknown, b: unknown): boolean =>
  equalBytes(encodeCanonical([a ?? null] as CborValue), encodeCanonical([b ?? null] as CborValue))
const satIn = ({ seats, absent }: RoundState): string[] => [...seats.map(({ did }) => did), ...absent]
const engagedIn = (round: RoundState): string[] => [...satIn(round), ...round.withheld]

export class CourtLaw {
  readonly money = new CourtMoney()
  readonly talks = new TalkLaw()
  /** Keys by did, with the height each was named at. */
  readonly #keys = new Map<string, { vrf: Uint8Array; since: number }[]>()
  /** The keys that people came to a draw with, by case, round and did. */
  readonly #came = new Map<string, Uint8Array>()
  /** Who drew what, by case and round; `said` are closed votes and openings that had effect. */
  readonly #drawn = new Map<string, Drawn[]>()
  readonly #said = new Map<string, Applied>()
  readonly #benches = new Map<string, BenchState>()

  /** The records of one step: cases that changed, with what they were, and benches. */
  follow(
    changed: ReadonlyMap<string, CaseState | undefined>,
    benches: Iterable<[string, BenchState]>,
    seen: CourtSeen,
  ): void {
    for (const [id, bench] of benches) this.#benches.set(id, bench)
    const after = new Map(seen.cases())
    for (const event of seen.applied) {
      this.#note(event)
      this.#present(event, after)
      this.#claimed(event, after, seen.batches)
    }
    for (const [id, before] of changed) {
      const state = after.get(id)
      if (!state) return broken(8, 'a case vanished')
      this.#case(id, before, state, seen)
    }
    for (const [id, state] of after) checkCommitment(id, state, seen)
    checkLocks(seen)
  }

  #note(event: Applied): void {
    const { t, as, h } = event
    const body = event.body as unknown as { vrf: Uint8Array; case: Uint8Array; round: number }
    if (t === 'court.enrol') {
      const known = this.#keys.get(as) ?? []
      const last = known.at(-1)
      if (!last || !equalBytes(last.vrf, body.vrf)) this.#keys.set(as, [...known, { vrf: body.vrf, since: h }])
    }
    if (t === 'court.retire') this.#keys.delete(as)
    if (t === 'court.commit' || t === 'court.reveal')
      this.#said.set(`${t} ${toHex(body.case)} ${body.round} ${as}`, event)
  }

  /** Whoever comes to a draw does so with a key that was named before the filing or the appeal. */
  #present({ t, as, body }: Applied, after: ReadonlyMap<string, CaseState>): void {
    if (t !== 'court.present') return
    const { case: court, round } = body as unknown as { case: Uint8Array; round: number }
    const state = after.get(toHex(court))
    const key = this.#keys.get(as)?.at(-1)
    if (!state || !key || (state.rounds.length - 1 === round && key.since >= state.from))
      return broken(8, 'somebody came to a draw with no key for it')
    this.#came.set(`${toHex(court)} ${round} ${as}`, key.vrf)
  }

  /** A number counts with its proof. */
  #claimed({ t, as, body }: Applied, after: ReadonlyMap<string, CaseState>, batches: number): void {
    if (t !== 'court.claim') return
    const { case: court, round, proof } = body as unknown as { case: Uint8Array; round: number; proof: Uint8Array }
    const place = `${toHex(court)} ${round}`
    const state = after.get(toHex(court))
    const vrf = this.#came.get(`${place} ${as}`)
    if (!state || !vrf) return broken(8, 'a draw was answered by somebody who did not come')
    const beta = state.rounds.length - 1 === round && state.seed ? vrfVerify(vrf, state.seed, proof) : null
    // Several batches at once may have gone on to another draw or panel: what its draw hung on is gone.
    if (!beta && batches === 1) return broken(8, 'a draw was answered with a false proof')
    const { draws } = state.rounds[round] as RoundState
    const drawn = { did: as, beta: beta ?? new Uint8Array(), draws }
    this.#drawn.set(place, [...(this.#drawn.get(place) ?? []), drawn])
  }

  #case(id: string, before: CaseState | undefined, after: CaseState, seen: CourtSeen): void {
    this.#checkSeats(id, after, seen)
    for (const [place, round] of after.rounds.entries()) this.#checkVotes(id, place, round, after.bonded)
    this.talks.check(id, before, after, seen)
    if (!before) checkFiling(id, after, seen)
    else this.#checkStep(id, before, after, seen)
    if (after.phase === 'closed' && before?.phase !== 'closed') this.money.closed(id, after, gaveIn(id, after, seen))
  }

  /** Nobody twice, nobody concerned, nobody who did not draw, and of those who drew the lowest. */
  #checkSeats(id: string, { rounds, agreement, sides }: CaseState, { contract }: CourtSeen): void {
    const all = rounds.flatMap(engagedIn)
    if (new Set(all).size < all.length) broken(8, 'one juror sat twice')
    const parties = contract(agreement)?.terms.parties.map(({ did }) => did) ?? sides
    for (const [place, round] of rounds.entries()) {
      const drawn = this.#drawn.get(`${id} ${place}`) ?? []
      for (const did of satIn(round)) {
        if (parties.includes(did)) broken(8, 'a party sat in its own case')
        if (!drawn.some((one) => one.did === did)) broken(8, 'somebody sat who was not drawn')
      }
    }
  }

  /** What is found about a bond that nobody put up is nothing. */
  #checkVotes(id: string, place: number, { seats }: RoundState, bonded = false): void {
    for (const { did, vote, finding } of seats) {
      const closed = this.#said.get(`court.commit ${id} ${place} ${did}`)?.body as { vote: Uint8Array } | undefined
      if (vote && (!closed || !equalBytes(closed.vote, vote))) broken(8, 'a vote that nobody cast')
      if (!finding) continue
      const opened = this.#said.get(`court.reveal ${id} ${place} ${did}`)?.body as unknown as Opened | undefined
      const said = opened?.finding
      const meant = said?.kind === 'award' && !bonded ? { ...said, award: { ...said.award, bond: 0 } } : said
      if (!opened || !meant || !sameValue(meant, finding)) return broken(8, 'a finding that nobody opened')
      if (!vote || !equalBytes(closedVote(id, place, did, opened), vote)) broken(8, 'a vote opened as another')
    }
  }

  #checkStep(id: string, before: CaseState, after: CaseState, seen: CourtSeen): void {
    if (before.phase === 'closed') broken(8, 'a case that was closed changed')
    for (const field of ['agreement', 'commitment', 'rules', 'sides', 'filed'] as const)
      if (!sameValue(before[field], after[field])) broken(8, `the ${field} of a case changed`)
    for (const [place, { result }] of before.rounds.entries())
      if (result && !sameValue(result, after.rounds[place]?.result)) broken(8, 'one panel ruled twice')
    if (after.rounds.length > after.rules.rounds) broken(8, 'more panels than the terms allow')
    checkSaid(id, before, after, seen)
    if (seen.batches > 1) return
    if (after.phase !== 'closed' || after.rounds.at(-1)?.result) checkResult(before, after)
    if (before.phase === 'drawing' && after.phase === 'voting') this.#checkDraw(id, after)
    checkWithheld(before, after, seen.run)
    if (before.phase === 'voting') checkAlternates(before, after, seen.run)
    if (before.phase === 'ruled' && after.phase === 'closed' && after.end !== 'settled' && (before.due ?? 0) > seen.run)
      broken(8, 'a case was closed while it could be appealed')
    const found = after.rounds.at(-1)?.result
    const isFresh = found && found.kind !== 'unheard' && !before.rounds.at(-1)?.result
    if (isFresh && after.phase === 'closed' && after.end !== 'settled' && after.rounds.length < after.rules.rounds)
      broken(8, 'a ruling that nobody could appeal')
  }

  /** By all the numbers that were shown, whatever order they came in. */
  #checkDraw(id: string, { rounds, claims, rules, seed }: CaseState): void {
    const place = rounds.length - 1
    const { seats, size, draws } = rounds[place] as RoundState
    const bench = this.#benches.get(id)?.jurors ?? []
    const shown = (this.#drawn.get(`${id} ${place}`) ?? []).filter((one) => one.draws === draws)
    const numbers = shown.sort((a, b) => (a.did < b.did ? -1 : 1)).map(({ beta }) => beta)
    const all = hashTagged('kind:court-seed:1', seed as Uint8Array, ...numbers)
    const lowest = shown
      .map(({ did }) => ({ did, score: lowestOf(all, did, bench.find((one) => one.did === did)?.tickets ?? 0) }))
      .sort((a, b) => (a.score < b.score ? -1 : 1))
      .map(({ did }) => did)
    const seated = [...seats, ...claims].map(({ did }) => did)
    if (seated.join() !== lowest.slice(0, seated.length).join()) broken(8, 'others had lower numbers')
    const least = place === 0 ? rules.panel : (rounds[place - 1]?.seats.length ?? 0) + 1
    if (seats.length % 2 === 0 || seats.length > size || seats.length < least) broken(8, `a panel of ${seats.length}`)
  }
}

interface Opened {
  finding: Finding
  reason: Uint8Array
  salt: Uint8Array
}
const closedVote = (id: string, round: number, did: string, { finding, reason, salt }: Opened): Uint8Array =>
  hashTagged(
    'kind:court-vote:1',
    encodeCanonical([Uint8Array.from(Buffer.from(id, 'hex')), round, did, finding as CborValue, reason, salt]),
  )

const lowestOf = (seed: Uint8Array, did: string, tickets: number): string =>
  Array.from({ length: tickets }, (_, ticket) =>
    toHex(hashTagged('kind:court-ticket:2', seed, Uint8Array.of(ticket), utf8(did))),
  ).sort()[0] ?? 'none'

function checkFiling(id: string, { agreement, commitment, rules, from }: CaseState, seen: CourtSeen): void {
  const filed = seen.applied.find((event) => event.t === 'court.file' && toHex(event.id) === id)
  const terms = seen.contract(agreement)?.terms
  const body = filed?.body as unknown as { agreement: Uint8Array; commitment: number } | undefined
  if (!filed || !terms?.parties.some(({ did }) => did === filed.as)) return broken(8, 'a case that no party filed')
  if (!body || !equalBytes(body.agreement, agreement) || body.commitment !== commitment || filed.h > from)
    broken(8, 'a case about something else')
  const declared = terms.dispute && 'court' in terms.dispute ? terms.dispute.court : undefined
  if (!sameValue(declared, rules)) broken(8, 'a case by rules that nobody agreed on')
}

/** Evidence comes from the sides while it is heard, and a larger panel where a side asks for one. */
function checkSaid(id: string, before: CaseState, after: CaseState, seen: CourtSeen): void {
  const [evidence, appeals] = [aboutCase(id, seen, 'court.evidence'), aboutCase(id, seen, 'court.appeal')]
  for (const { as } of [...evidence, ...appeals])
    if (!after.sides.includes(as)) broken(8, 'somebody else spoke for a side')
  const pieces = (state: CaseState) => state.pieces[0] + state.pieces[1]
  if (pieces(after) - pieces(before) !== evidence.length) broken(8, 'evidence was lost, or came from nowhere')
  if (after.rounds.length - before.rounds.length !== appeals.length) broken(8, 'a panel that nobody asked for')
  if (seen.batches > 1) return
  if (evidence.length > 0 && before.phase !== 'evidence' && before.phase !== 'mediation')
    broken(8, 'evidence was taken after the draw')
  if (appeals.length > 0 && before.phase !== 'ruled' && !before.rounds.at(-1)?.result)
    broken(8, 'an appeal of no ruling')
  if (appeals.length > 0 && after.phase !== 'evidence') broken(8, 'an appeal that postponed nothing')
}

const median = (values: number[]): number => {
  const sorted = values.sort((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1] as number, sorted[sorted.length >> 1] as number]
  return Math.floor((low + high) / 2)
}

function ruledBy(seats: readonly Seat[]): Result {
  const awards = seats.flatMap(({ finding }) => (finding?.kind === 'award' ? [finding.award] : []))
  const refusing = seats.filter(({ finding }) => finding?.kind === 'refuse').length
  if (awards.length === 0 || refusing > awards.length) return { kind: 'refused' }
  const of = (part: keyof Award) => median(awards.map((one) => one[part]))
  return { kind: 'award', award: { share: of('share'), bond: of('bond') } }
}

/** A panel's word is that of more than half of its seats, and it is what they found. */
function checkResult(before: CaseState, after: CaseState): void {
  const place = before.rounds.length - 1
  const [was, is] = [before.rounds[place] as RoundState, after.rounds[place] as RoundState]
  if (!is.result || was.result || is.result.kind === 'unheard') return
  const opened = is.seats.filter(({ finding }) => finding)
  if (opened.length * 2 <= was.seats.length) broken(8, `${opened.length} of ${was.seats.length} ruled`)
  if (!sameValue(ruledBy(opened), is.result)) broken(8, 'a ruling that is not what its jurors found')
}

/** A number that is kept back is one that was owed, costs its juror a place in the draw, and lets nobody choose between draws. */
function checkWithheld(before: CaseState, after: CaseState, run: number): void {
  const [was, is] = [before.rounds.at(-1) as RoundState, after.rounds[before.rounds.length - 1] as RoundState]
  const gone = is.withheld.filter((did) => !was.withheld.includes(did))
  if (gone.length === 0) return
  if (before.phase !== 'drawing' || (before.due ?? 0) > run) broken(8, 'a number was missed before its time')
  if (gone.some((did) => before.claims.find((one) => one.did === did)?.beta !== undefined))
    broken(8, 'a number that was shown was missed')
  if (after.phase === 'voting' && was.draws < DRAWS) broken(8, 'a number was kept back, and the draw stood')
}

/** Whoever was silent loses the seat to whoever waits for one; once. */
function checkAlternates(before: CaseState, after: CaseState, run: number): void {
  const [was, is] = [before.rounds.at(-1) as RoundState, after.rounds[before.rounds.length - 1] as RoundState]
  const fresh = is.seats.filter(({ did }) => !was.seats.some((seat) => seat.did === did)).map(({ did }) => did)
  const gone = is.absent.filter((did) => !was.absent.includes(did))
  if (gone.length > 0 && (before.due ?? 0) > run) broken(8, 'a seat was lost before its time')
  if (gone.some((did) => was.seats.find((seat) => seat.did === did)?.vote)) broken(8, 'a juror who voted lost the seat')
  if (before.again && fresh.length > 0) broken(8, 'alternates were called twice')
  const due = before.again ? [] : before.claims.slice(0, gone.length).map(({ did }) => did)
  if (fresh.join() !== due.join()) broken(8, `${gone.length} seats were empty and ${fresh.length} alternates called`)
}

/** What is in court waits for it: it ends with its case, and as that says. */
function checkCommitment(id: string, state: CaseState, { contract, redress }: CourtSeen): void {
  const late = redress(state.agreement)?.claims.find((claim) => claim.case && toHex(claim.case) === id)
  if (late) return checkLate(state, late)
  const one = contract(state.agreement)?.commitments[state.commitment] as CommitmentState
  const mine = one.court !== undefined && toHex(one.court) === id
  if (state.phase !== 'closed') {
    if (!mine || one.phase !== 'disputed') broken(8, `a ruling was carried out while its case was ${state.phase}`)
    return
  }
  if (!mine || state.end !== 'ruled') return
  const { award } = standing(state) as { award: Award }
  if (one.phase !== 'ruled' || (one.share ?? 1000) !== award.share) broken(8, 'another ruling was carried out')
}

/** What was paid stays so until its case is over; what moves then is checked where money is (redress-law.ts). */
function checkLate({ phase, end }: CaseState, { done }: RedressClaim): void {
  if (phase !== 'closed' && done) broken(8, `something was taken back while its case was ${phase}`)
  if (phase === 'closed' && (end === 'ruled') !== (done?.by === 'ruling'))
    broken(8, `a case ended ${end} and moved what it should not`)
}

/** The last panel's word that was one. */
export const standing = ({ rounds }: CaseState): Result | undefined =>
  rounds.findLast(({ result }) => result && result.kind !== 'unheard')?.result

/** What stands in for cases is what their jurors put at risk, and no lock is more or less than what is held of it. */
function checkLocks({ jurors, cases, held }: CourtSeen): void {
  const busy = new Map<string, bigint>()
  for (const [, { phase, claims, rounds, rules }] of cases()) {
    if (phase === 'closed') continue
    for (const did of [...claims.map((one) => one.did), ...rounds.flatMap(engagedIn)])
      busy.set(did, (busy.get(did) ?? 0n) + rules.lock)
  }
  for (const [did, juror] of jurors()) {
    if (juror.busy !== (busy.get(did) ?? 0n))
      broken(8, `${juror.busy} stand in for cases that ask for ${busy.get(did) ?? 0}`)
    if (juror.lock !== held(did)) broken(8, `a lock of ${juror.lock} where ${held(did)} is held`)
  }
}
