/** What becomes of a case by itself: each step has its time, and there is always a next one (DESIGN §7). */

import { readContract } from '../contracts/index.ts'
import type { RuleContext } from '../ledger/rule.ts'
import { close, isMoot, settle } from './closing.ts'
import { callBench, endCalling, goOn } from './drawing.ts'
import { Hearing } from './hearing.ts'
import { endOpening, endVoting } from './panel.ts'
import { readCase } from './state.ts'

/** A deadline of a case has passed: its next step. */
export function fireCase(context: RuleContext, id: Uint8Array): void {
  const state = readCase(context.state, id)
  if (state?.due !== undefined && state.due <= context.run) fireNext(new Hearing(context, id, state))
}

function fireNext(hearing: Hearing): void {
  switch (hearing.state.phase) {
    case 'evidence':
      return callBench(hearing)
    case 'calling':
      return endCalling(hearing)
    case 'drawing':
      return goOn(hearing)
    case 'voting':
      return endVoting(hearing)
    case 'opening':
      return endOpening(hearing)
    default:
      return close(hearing)
  }
}

/** Closes the cases of an agreement whose parties have ended by themselves what was in dispute. */
export function closeMoot(context: RuleContext, agreement: Uint8Array): void {
  for (const { court } of readContract(context.state, agreement)?.commitments ?? []) {
    const state = court && readCase(context.state, court)
    if (state && state.phase !== 'closed' && isMoot(context.state, court, state))
      settle(new Hearing(context, court, state))
  }
}
