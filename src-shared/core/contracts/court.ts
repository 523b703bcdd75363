/** Where a drawn panel takes the place of named arbiters: a commitment waits for its case, and its ruling ends it like any other. */
import { type CourtRules, WHOLE } from '#shared/wire/contracts.ts'
import type { Award } from '#shared/wire/disputes.ts'
import { equalBytes } from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'
import type { RuleContext } from '../ledger/rule.ts'
import { actable, type Role } from './acts.ts'
import { gateOf } from './clauses/index.ts'
import { withoutRuling } from './deadlines.ts'
import { conclude } from './progress.ts'
import { type ContractState, readContract } from './state.ts'
import { disputeLength } from './terms.ts'
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
  const [doer, receiver] = [terms.by, terms.to].map((party) => work.terms.parties[party]?.did as string)
  const [filer, other] = role === 'doer' ? [doer, receiver] : [receiver, doer]
  return {
    state: work.state,
    rules: clause.court,
    role,
    bonded: terms.bond !== undefined,
    filer: filer as string,
    other: other as string,
  }
}

/** Whether a case still decides it: the parties may have found an end of their own. */
export function awaitsCourt(reader: Reader, agreement: Uint8Array, place: number, court: Uint8Array): boolean {
  const one = readContract(reader, agreement)?.commitments[place]
  return one?.phase === 'disputed' && one.court !== undefined && equalBytes(one.court, court)
}

/** Carries out what was ruled; without an award, what the terms declare for a court that comes to nothing. */
export function carryOutRuling(context: RuleContext, agreement: Uint8Array, place: number, award?: Award): void {
  const work = Work.of(context, agreement)
  if (!work) return
  if (award) conclude(work, place, { phase: 'ruled', ...award })
  else withoutRuling(work, place)
  work.store({ change: award ? 'ruled' : 'fallen-due', commitment: place })
}

/** What the other side asks for until it says otherwise: all of it, as its role would have it. */
export const askOf = (role: Role): Award => (role === 'doer' ? { share: WHOLE, bond: 0 } : { share: 0, bond: WHOLE })
