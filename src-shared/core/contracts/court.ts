/** Where a drawn panel takes the place of named arbiters: a commitment waits for its case, and its ruling ends it like any other. */
import { type Commitment, type CourtRules, type Party, WHOLE } from '#shared/wire/contracts.ts'
import type { Award } from '#shared/wire/disputes.ts'
import { type CborValue, equalBytes } from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'
import type { RuleContext } from '../ledger/rule.ts'
import { actable, type Role, speaks } from './acts.ts'
import { gateOf } from './clauses/index.ts'
import { withoutRuling } from './deadlines.ts'
import { conclude, keep } from './progress.ts'
import { carryOutRedress, type RedressClaim, readClaim, redressable, writeClaim } from './redress.ts'
import { type ContractState, readContract } from './state.ts'
import { disputeLength, partyOf, quorumOfParty } from './terms.ts'
import { Work } from './work.ts'

/** What is brought to court. */
export interface Called {
  state: ContractState
  rules: CourtRules
  role: Role
  bonded: boolean
  /** Owners of the accounts of whoever files and of the other side. */
  filer: string
  other: string
}

/**
 * Either side brings a commitment to court, before a delivery too: the other may have kept it from coming. No deadline of it runs meanwhile.
 * Codes: those of `actable`, contract.no-court, contract.not-reviewed (others measure it, or time decides), contract.too-early, and
 * contract.was-in-court: before a delivery once, or it would be a way to put the delivery off.
 */
export function callCourt(
  context: RuleContext,
  as: string,
  at: { agreement: Uint8Array; commitment: number },
  court: Uint8Array,
): Called | string {
  const found = actable(context, as, at, ['doer', 'receiver'], ['open', 'delivered'])
  if (found === 'contract.ended' || found === 'contract.over') return callLate(context, as, at, court, found)
  if (typeof found === 'string') return found
  const { work, place, terms, one, role } = found
  const clause = work.terms.dispute
  if (!clause || !('court' in clause)) return 'contract.no-court'
  if (!gateOf(terms.gate).reviewed) return 'contract.not-reviewed'
  if (one.phase === 'open' && one.court) return 'contract.was-in-court'
  if (work.now < (one.from as number)) return 'contract.too-early'
  one.phase = 'disputed'
  one.court = court
  one.due = work.now + disputeLength(clause)
  work.state.wishes = []
  work.store({ change: 'disputed', by: as, commitment: place })
  return calledBy(work, place, clause.court, role)
}

function calledBy({ state, terms }: Work, place: number, rules: CourtRules, role: Role): Called {
  const { by, to, bond } = terms.commitments[place] as Commitment
  const [doer, receiver] = [by, to].map((party) => terms.parties[party]?.did as string) as [string, string]
  const [filer, other] = role === 'doer' ? [doer, receiver] : [receiver, doer]
  return { state, rules, role, bonded: bond !== undefined, filer, other }
}

/** After it was paid: the receiver alone, and once. */
function callLate(
  context: RuleContext,
  as: string,
  at: { agreement: Uint8Array; commitment: number },
  court: Uint8Array,
  over: string,
): Called | string {
  const late = redressable(context, as, at, over)
  if (typeof late === 'string') return late
  const { work, place, terms } = late
  const clause = work.terms.dispute
  if (!clause || !('court' in clause)) return 'contract.no-court'
  if (!gateOf(terms.gate).reviewed) return 'contract.not-reviewed'
  if (readClaim(context.state, work.id, place)) return 'contract.was-in-court'
  writeClaim(work, { commitment: place, case: court })
  return calledBy(work, place, clause.court, 'receiver')
}

/** What is asked back by this case, if it is about that. */
export function lateClaim(
  reader: Reader,
  agreement: Uint8Array,
  place: number,
  court: Uint8Array,
): RedressClaim | undefined {
  const claim = readClaim(reader, agreement, place)
  return claim?.case && equalBytes(claim.case, court) ? claim : undefined
}

/** Whether a case still decides it: the parties may have found an end of their own, and what was paid may have been disproved. */
export function awaitsCourt(reader: Reader, agreement: Uint8Array, place: number, court: Uint8Array): boolean {
  const late = lateClaim(reader, agreement, place, court)
  if (late) return late.done === undefined
  const one = readContract(reader, agreement)?.commitments[place]
  return one?.phase === 'disputed' && one.court !== undefined && equalBytes(one.court, court)
}

/** Carries out what was ruled; without an award, what the terms declare for a court that comes to nothing: after the end, nothing. */
export function carryOutRuling(
  context: RuleContext,
  { agreement, commitment: place }: { agreement: Uint8Array; commitment: number },
  court: Uint8Array,
  award?: Award,
): void {
  const work = Work.of(context, agreement)
  if (!work) return
  if (lateClaim(context.state, agreement, place, court)) {
    const terms = work.terms.commitments[place] as Commitment
    if (award) carryOutRedress({ work, place, terms }, award, 'ruling')
    return
  }
  if (award) conclude(work, place, { phase: 'ruled', ...award })
  else withoutRuling(work, place)
  work.store({ change: award ? 'ruled' : 'fallen-due', commitment: place })
}

/** Whether the party of `as` has spoken in a case: of a group, enough of its members, which is kept until then. */
export function hasSpoken(
  context: RuleContext,
  as: string,
  { agreement, commitment }: { agreement: Uint8Array; commitment: number },
  act: CborValue,
): boolean {
  const work = Work.of(context, agreement)
  if (!work) return false
  const party = partyOf(work.terms, as)
  const enough = speaks(work, party, as, act)
  if (quorumOfParty(work.terms.parties[party] as Party) > 1) work.store({ change: 'voiced', by: as, commitment })
  return enough
}

interface Settled {
  agreement: Uint8Array
  commitment: number
}

/** Where it is all or nothing, all that a split can say is one of both; what was paid is divided like any other. */
export function canSplit(reader: Reader, at: Settled, court: Uint8Array, { share, bond }: Award): boolean {
  const together = readContract(reader, at.agreement)?.terms.together ?? false
  const oneOfBoth = share === 0 || (share === WHOLE && bond === 0)
  return !together || oneOfBoth || lateClaim(reader, at.agreement, at.commitment, court) !== undefined
}

/** Carries out what both sides have signed; all of it for the doer is a promise kept. */
export function carryOutSplit(context: RuleContext, at: Settled, court: Uint8Array, by: string, award: Award): void {
  const { share, bond } = award
  bySides(context, at, court, { by, award, how: 'split' }, (work) => {
    if (share === WHOLE && bond === 0) keep(work, at.commitment)
    else conclude(work, at.commitment, { phase: 'ended', share, bond })
  })
}

/** A side has given the other what it asks for: it counts as if a panel had ruled so. */
export const carryOutConcession = (
  context: RuleContext,
  at: Settled,
  court: Uint8Array,
  by: string,
  award: Award,
): void =>
  bySides(context, at, court, { by, award, how: 'conceded' }, (work) =>
    conclude(work, at.commitment, { phase: 'ruled', ...award }),
  )

function bySides(
  context: RuleContext,
  { agreement, commitment: place }: Settled,
  court: Uint8Array,
  { by, award, how }: { by: string; award: Award; how: 'split' | 'conceded' },
  end: (work: Work) => void,
): void {
  const work = Work.of(context, agreement)
  if (!work) return
  if (lateClaim(context.state, agreement, place, court)) {
    const terms = work.terms.commitments[place] as Commitment
    return carryOutRedress({ work, place, terms }, award, how, by)
  }
  end(work)
  work.store({ change: how, by, commitment: place })
}

/** What the other side asks for until it says otherwise: all of it, as its role would have it. */
export const askOf = (role: Role): Award => (role === 'doer' ? { share: WHOLE, bond: 0 } : { share: 0, bond: WHOLE })
