/** Fires what is due, whatever feature it belongs to; a feature with deadlines has one row here and one kind of `due/…` record. */
import { fireAgreement } from '../agreements/deadlines.ts'
import { fireContract } from '../contracts/deadlines.ts'
import { closeMoot, fireCase } from '../disputes/index.ts'
import { turnAway } from '../governance/admission.ts'
import { closeProposal } from '../governance/closing.ts'
import { expireHandover, refreshValidators } from '../governance/epochs.ts'
import { releaseStake } from '../governance/stake.ts'
import { fireGuard } from '../guards/deadlines.ts'
import { dueUpTo, takeDue } from '../kernel/due.ts'
import { fireToken } from '../ledger/expiry.ts'
import { fireRedemption } from '../ledger/reserve.ts'
import type { RuleContext } from '../ledger/rule.ts'
import { firePool } from '../pools/deadlines.ts'
import { fireReserve } from '../reserves/rules.ts'

/** A batch fires at most this many entries; the rest fire in the next, at most one batch later. */
const DUE_PER_BATCH_MAX = 10_000

/** By the field's name in the record. What fires is no longer due: whoever wants to fire again writes a new entry. */
const FIRINGS: Record<string, (context: RuleContext, about: never) => void> = {
  agreement: fireAgreement,
  contract: (context, id: Uint8Array) => {
    fireContract(context, id)
    closeMoot(context, id)
  },
  case: fireCase,
  token: fireToken,
  redemption: fireRedemption,
  proposal: closeProposal,
  applicant: turnAway,
  unstake: releaseStake,
  handover: expireHandover,
  epoch: refreshValidators,
  reserve: fireReserve,
  guard: fireGuard,
  pool: firePool,
}

/** Fires every entry due by the batch's running clock, in order of time, then of what it is about. */
export function fireDue(context: RuleContext): void {
  for (const key of dueUpTo(context.state, context.run, DUE_PER_BATCH_MAX)) {
    const due = takeDue(context.state, key)
    if (due) FIRINGS[due[0]]?.(context, due[1] as never)
  }
}
