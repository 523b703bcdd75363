/** Fires what is due before anything else of a batch happens: each deadline belongs to one feature's rule. */
import { fireDefault } from '../agreements/deadlines.ts'
import { turnAway } from '../governance/admission.ts'
import { expireHandover, refreshValidators } from '../governance/epochs.ts'
import { closeProposal } from '../governance/proposals.ts'
import { releaseStake } from '../governance/stake.ts'
import { type DueRecord, dueUpTo } from '../ledger/due.ts'
import type { RuleContext } from '../ledger/rule.ts'

/** A batch fires at most this many deadlines; the rest fire in the next, at most one batch later. */
const MAX_DUE_PER_BATCH = 10_000

/** Every deadline due by the batch's running clock, in order of time, then name. One that an earlier one has lifted is skipped. */
export function fireDeadlines(context: RuleContext): void {
  for (const key of context.state.keys(...dueUpTo(context.run), MAX_DUE_PER_BATCH)) {
    const due = context.state.get(key) as DueRecord | undefined
    if (!due) continue
    context.state.delete(key)
    fire(context, due)
  }
}

function fire(context: RuleContext, due: DueRecord): void {
  if ('agreement' in due) fireDefault(context, due.agreement)
  else if ('proposal' in due) closeProposal(context, due.proposal)
  else if ('applicant' in due) turnAway(context, due.applicant)
  else if ('unstake' in due) releaseStake(context, due.unstake)
  else if ('handover' in due) expireHandover(context)
  else refreshValidators(context)
}
