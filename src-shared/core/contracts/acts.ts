/** The acts on a running agreement: who may do what in which phase, and what it leads to. */
import type { z } from 'zod'
import type {
  Commitment,
  contractAccept,
  contractAsk,
  contractAttest,
  contractDeliver,
  contractDispute,
  contractRule,
  contractStop,
  Wish,
} from '#shared/wire/contracts.ts'
import { INSTANT_MAX } from '#shared/wire/shape.ts'
import type { CborValue } from '../kernel/index.ts'
import { encodeCanonical, equalBytes, hashTagged } from '../kernel/index.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import type { ShownAt } from './clauses/gate.ts'
import { gateOf } from './clauses/index.ts'
import { tokensRefusal } from './opening.ts'
import { acceptUnits, brokenBy, conclude, endAll, expire, keep } from './progress.ts'
import { type CommitmentPhase, type CommitmentState, type ContractState, isOver } from './state.ts'
import { deliveryPlace, membersOf, partyOf, quorumOfParty } from './terms.ts'
import { Work } from './work.ts'

type Body<S extends z.ZodType> = z.infer<S>
export type Role = 'doer' | 'receiver'

export interface Place {
  work: Work
  place: number
  terms: Commitment
  one: CommitmentState
  role: Role
  party: number
}

/** Codes: contract.unknown, contract.ended, contract.not-funded, contract.no-such-commitment. */
function running(context: RuleContext, agreement: Uint8Array, commitment: number): Work | string {
  const work = Work.of(context, agreement)
  if (!work) return 'contract.unknown'
  if (work.state.phase === 'agreed') return 'contract.not-funded'
  if (work.state.phase !== 'running') return 'contract.ended'
  return commitment < work.terms.commitments.length ? work : 'contract.no-such-commitment'
}

/** The commitment, where `as` speaks for one of `roles` and it is in one of `phases`. Adds contract.not-a-party, .wrong-party, .over, .wrong-phase. */
export function actable(
  context: RuleContext,
  as: string,
  at: { agreement: Uint8Array; commitment: number },
  roles: readonly Role[],
  phases: readonly CommitmentPhase[],
): Place | string {
  const work = running(context, at.agreement, at.commitment)
  if (typeof work === 'string') return work
  const terms = work.terms.commitments[at.commitment] as Commitment
  const one = work.commitment(at.commitment)
  const party = partyOf(work.terms, as)
  if (party < 0) return 'contract.not-a-party'
  const role = party === terms.by ? 'doer' : party === terms.to ? 'receiver' : undefined
  if (!role || !roles.includes(role)) return 'contract.wrong-party'
  if (isOver(one)) return 'contract.over'
  if (!phases.includes(one.phase)) return 'contract.wrong-phase'
  return { work, place: at.commitment, terms, one, role, party }
}

/**
 * Whether a party has spoken, now that this member of it has: a group has when enough of its members said the very same. What too few have said
 * is kept until then.
 */
export function speaks(work: Work, party: number, as: string, act: CborValue): boolean {
  const members = work.terms.parties[party]
  if (!members || quorumOfParty(members) === 1) return true
  const hash = hashTagged('kind:contract-voice:1', encodeCanonical([party, act]))
  const said = work.state.voices.find((voice) => equalBytes(voice.act, hash))?.by ?? []
  const by = [...new Set([...said, as])].filter((did) => membersOf(members).includes(did)).sort()
  const others = work.state.voices.filter((voice) => !equalBytes(voice.act, hash))
  const enough = by.length >= quorumOfParty(members)
  work.state.voices = enough ? others : [...withRoomFor(as, others), { act: hash, by }]
  return enough
}
/** Acts that a member of a group can wait with; their own oldest is forgotten, nobody else's, and can be said again. */
const VOICES_MAX = 8

function withRoomFor(as: string, voices: ContractState['voices']): ContractState['voices'] {
  const oldest = voices.find(({ by }) => by.includes(as))
  if (!oldest || voices.filter(({ by }) => by.includes(as)).length < VOICES_MAX) return voices
  const by = oldest.by.filter((did) => did !== as)
  return voices.flatMap((voice) => (voice !== oldest ? [voice] : by.length > 0 ? [{ ...oldest, by }] : []))
}

/** The state in which something is said: a word counts in no other. */
const markOf = ({ phase, delivered, accepted, due }: CommitmentState): CborValue => [
  phase,
  delivered,
  accepted,
  due ?? null,
]

/** The doer says so many units are there. Codes add contract.too-early, contract.units, contract.shown and the gate's. */
export function deliver(context: RuleContext, as: string, body: Body<typeof contractDeliver>): RuleResult {
  const found = actable(context, as, body, ['doer'], ['open', 'delivered'])
  if (typeof found === 'string') return found
  const { work, place, terms, one } = found
  if (work.now < (one.from as number)) return 'contract.too-early'
  if (work.now >= (one.until as number)) return 'contract.too-late'
  if (body.units > terms.quantity - one.delivered) return 'contract.units'
  const { shown, deliver: judge } = gateOf(terms.gate)
  if (!shown || !judge) return 'contract.nothing-to-deliver'
  if (!shown.safeParse(body.shown).success) return 'contract.shown'
  const answer = judge(terms.gate.params, body.shown, shownAt(context, as, found))
  if (answer.verdict === 'refused') return answer.code
  one.delivered += body.units
  one.shown = body.shown
  if (answer.verdict === 'done') acceptUnits(work, place, body.units)
  else {
    one.phase = 'delivered'
    one.due = work.now + terms.review
  }
  work.state.wishes = []
  work.store({ change: 'delivered', by: as, commitment: place })
  return null
}

/** The receiver accepts so many units, delivered or not. Codes add contract.nothing-to-accept, where it is not the receiver who decides, contract.counted and contract.units. */
export function accept(context: RuleContext, as: string, body: Body<typeof contractAccept>): RuleResult {
  const found = actable(context, as, body, ['receiver'], ['open', 'delivered', 'disputed'])
  if (typeof found === 'string') return found
  const { work, place, terms, one, party } = found
  if (!gateOf(terms.gate).deliver) return 'contract.nothing-to-accept'
  if (body.before !== one.accepted) return 'contract.counted'
  if (body.units > terms.quantity - one.accepted) return 'contract.units'
  if (!speaks(work, party, as, ['accept', place, one.accepted, body.units])) return voiced(work, as, place)
  work.state.wishes = []
  acceptUnits(work, place, body.units)
  work.store({ change: 'accepted', by: as, commitment: place })
  return null
}

function voiced(work: Work, as: string, commitment?: number): null {
  work.store({ change: 'voiced', by: as, ...(commitment !== undefined && { commitment }) })
  return null
}

/** Money of the doer's own, or that comes by itself, is promised to others: giving up would only keep it from them. */
export const isOwnPromise = ({ by, pay, gate }: Commitment): boolean =>
  gateOf(gate).byTime === true || pay.some((payment) => payment.by === by)

/**
 * Codes add contract.own-promise, and contract.no-call-off: the terms let the receiver end it alone only before anything is delivered or
 * measured, and only where they say so.
 */
export function stop(context: RuleContext, as: string, body: Body<typeof contractStop>): RuleResult {
  const found = actable(context, as, body, ['doer', 'receiver'], ['open', 'delivered', 'disputed'])
  if (typeof found === 'string') return found
  const { work, place, terms, one, role, party } = found
  const untouched = one.phase === 'open' && one.delivered === one.accepted && !one.measured
  const callOff = untouched ? terms.callOff : undefined
  if (role === 'receiver' && callOff === undefined) return 'contract.no-call-off'
  if (role === 'doer' && isOwnPromise(terms)) return 'contract.own-promise'
  if (!speaks(work, party, as, ['stop', place, markOf(one)])) return voiced(work, as, place)
  if (role === 'doer') conclude(work, place, brokenBy(work, place))
  else conclude(work, place, { phase: 'ended', share: callOff as number, bond: 0 })
  work.store({ change: role === 'doer' ? 'given-up' : 'called-off', by: as, commitment: place })
  return null
}

/** A named third says what it measured. Codes: those of `running`, contract.not-an-attester, .over, .wrong-phase, .too-early, .already-said. */
export function attest(context: RuleContext, as: string, body: Body<typeof contractAttest>): RuleResult {
  const work = running(context, body.agreement, body.commitment)
  if (typeof work === 'string') return work
  const { gate: clause } = work.terms.commitments[body.commitment] as Commitment
  const one = work.commitment(body.commitment)
  const gate = gateOf(clause)
  if (!gate.attesters?.(clause.params).includes(as)) return 'contract.not-an-attester'
  if (isOver(one)) return 'contract.over'
  if (one.phase !== 'open') return 'contract.wrong-phase'
  if (work.now < (one.from as number)) return 'contract.too-early'
  const measured = one.measured ?? []
  if (measured.some(({ by }) => by === as)) return 'contract.already-said'
  one.measured = [...measured, { by: as, value: body.value }].sort((a, b) => (a.by < b.by ? -1 : 1))
  const share = gate.judge?.(clause.params, one.measured, false)
  if (share !== undefined) keep(work, body.commitment, share)
  work.store({ change: 'measured', by: as, commitment: body.commitment })
  return null
}

export const shownAt = (
  { state }: Pick<RuleContext, 'state'>,
  doer: string,
  { work, place, one }: Pick<Place, 'work' | 'place' | 'one'>,
): ShownAt => {
  const reader = one.reader ?? new Uint8Array(32)
  return { about: deliveryPlace(work.id, place, reader), reader, agreement: work.id, doer, ledger: state }
}

/** Either side calls the arbiters the terms name over a delivery; no other deadline runs meanwhile. Codes add contract.no-arbiters. */
export function dispute(context: RuleContext, as: string, body: Body<typeof contractDispute>): RuleResult {
  const found = actable(context, as, body, ['doer', 'receiver'], ['delivered'])
  if (typeof found === 'string') return found
  const { work, place, one } = found
  const clause = work.terms.dispute
  if (!clause || 'court' in clause) return 'contract.no-arbiters'
  one.phase = 'disputed'
  one.due = work.now + clause.within
  one.rulings = []
  work.store({ change: 'disputed', by: as, commitment: place })
  return null
}

/** An arbiter rules; the same ruling by enough of them is carried out at once. Codes: those of `running`, contract.not-an-arbiter, .over, .wrong-phase, .already-said. */
export function rule(context: RuleContext, as: string, body: Body<typeof contractRule>): RuleResult {
  const work = running(context, body.agreement, body.commitment)
  if (typeof work === 'string') return work
  const clause = work.terms.dispute
  if (!clause || 'court' in clause || !clause.arbiters.includes(as)) return 'contract.not-an-arbiter'
  const one = work.commitment(body.commitment)
  if (isOver(one)) return 'contract.over'
  if (one.phase !== 'disputed') return 'contract.wrong-phase'
  const rulings = one.rulings ?? []
  const { share, bond } = body
  const same = (ruling: { share: number; bond: number }) => ruling.share === share && ruling.bond === bond
  if (rulings.some((ruling) => ruling.by === as && same(ruling))) return 'contract.already-said'
  one.rulings = [...rulings.filter(({ by }) => by !== as), { by: as, share, bond }].sort((a, b) =>
    a.by < b.by ? -1 : 1,
  )
  if (one.rulings.filter(same).length >= clause.quorum) conclude(work, body.commitment, { phase: 'ruled', share, bond })
  work.store({ change: 'ruled', by: as, commitment: body.commitment })
  return null
}

/** One party says what it would consent to; when everybody concerned has said the same, that happens. Codes add contract.wish, contract.outlives-token. */
export function ask(context: RuleContext, as: string, body: Body<typeof contractAsk>): RuleResult {
  const work = Work.of(context, body.agreement)
  if (!work) return 'contract.unknown'
  const party = partyOf(work.terms, as)
  if (party < 0) return 'contract.not-a-party'
  if (work.state.phase !== 'agreed' && work.state.phase !== 'running') return 'contract.ended'
  const { wish } = body
  const refused = wishRefusal(work, party, wish)
  if (refused) return refused
  const about = wish.kind === 'extend' ? [work.commitment(wish.commitment)] : work.state.commitments
  if (!speaks(work, party, as, ['ask', wish as CborValue, about.map(markOf)])) return voiced(work, as)
  const others = work.state.wishes.filter((one) => one.party !== party)
  const mine = wish.kind === 'none' ? [] : [{ party, wish }]
  work.state.wishes = [...others, ...mine].sort((a, b) => a.party - b.party)
  const agreed = wish.kind !== 'none' && concernedBy(work, wish).every((one) => wishesFor(work, one, wish))
  if (agreed) grant(work, wish)
  const change = agreed ? (wish.kind === 'end' ? 'cancelled' : 'extended') : 'asked'
  work.store({ change, by: as, ...(wish.kind === 'extend' && { commitment: wish.commitment }) })
  return null
}

function wishRefusal(work: Work, party: number, wish: Wish): RuleResult {
  if (wish.kind === 'none') return null
  if (wish.kind === 'end') return wish.shares.length === work.terms.commitments.length ? null : 'contract.wish'
  const one = work.state.commitments[wish.commitment]
  if (!one || (one.phase !== 'open' && one.phase !== 'delivered')) return 'contract.wish'
  if (!concernedBy(work, wish).includes(party)) return 'contract.wrong-party'
  const lastEnd = work.state.lastEnd + wish.by
  return lastEnd > INSTANT_MAX ? 'contract.wish' : tokensRefusal(work.context.state, work.terms, lastEnd)
}

/** Ending concerns everybody; a later deadline those between whom it runs and those whose money waits for it: all, where all or nothing holds. */
function concernedBy({ terms }: Work, wish: Wish): number[] {
  if (wish.kind !== 'extend' || terms.together) return terms.parties.map((_, party) => party)
  const later = new Set([wish.commitment])
  terms.commitments.forEach(({ after }, place) => {
    if (after.some((before) => later.has(before))) later.add(place)
  })
  const waiting = [...later].map((place) => terms.commitments[place] as Commitment)
  return [...new Set(waiting.flatMap(({ by, to, pay }) => [by, to, ...pay.map((payment) => payment.by)]))]
}

const bytesOf = (wish: Wish) => encodeCanonical(wish as CborValue)
const wishesFor = ({ state }: Work, party: number, wish: Wish): boolean =>
  state.wishes.some((one) => one.party === party && equalBytes(bytesOf(one.wish), bytesOf(wish)))

function grant(work: Work, wish: Wish): void {
  work.state.wishes = []
  if (wish.kind === 'extend') return extend(work, wish.commitment, wish.by)
  if (wish.kind !== 'end') return
  if (work.state.phase === 'agreed') expire(work, 'cancelled')
  else endAll(work, wish.shares)
}

function extend(work: Work, place: number, by: number): void {
  const one = work.commitment(place)
  if (one.phase === 'open') one.until = (one.until as number) + by
  one.due = (one.due as number) + by
  work.state.lastEnd += by
}
