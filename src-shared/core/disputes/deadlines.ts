/** What becomes of a case by itself: each step has its time, and there is always a next one (DESIGN §7). */

import { readContract, readRedress } from '../contracts/index.ts'
import { allDue } from '../kernel/due.ts'
import type { Reader } from '../kernel/view.ts'
import type { RuleContext } from '../ledger/rule.ts'
import { close, isMoot, settle } from './closing.ts'
import { callBench, endCalling, goOn } from './drawing.ts'
import { Hearing } from './hearing.ts'
import { endOpening, endVoting } from './panel.ts'
import { readCase } from './state.ts'
import { endTalks } from './talks.ts'

/** A deadline of a case has passed: its next step. */
export function fireCase(context: RuleContext, id: Uint8Array): void {
  const state = readCase(context.state, id)
  if (state?.due !== undefined && state.due <= context.run) fireNext(new Hearing(context, id, state))
}

function fireNext(hearing: Hearing): void {
  switch (hearing.state.phase) {
    case 'mediation':
      return endTalks(hearing)
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

/** Closes the cases of an agreement whose parties have ended by themselves what was in dispute, or where a proof has decided it. */
export function closeMoot(context: RuleContext, agreement: Uint8Array): void {
  const running = readContract(context.state, agreement)?.commitments.flatMap(({ court }) => court ?? []) ?? []
  const late = readRedress(context.state, agreement)?.claims.flatMap((claim) => claim.case ?? []) ?? []
  for (const court of [...running, ...late]) {
    const state = readCase(context.state, court)
    if (state && state.phase !== 'closed' && isMoot(context.state, court, state))
      settle(new Hearing(context, court, state))
  }
}

/** Whether `did` owns the account of a side of a case that is not closed; each of those has a deadline. */
export const isInCourt = (reader: Reader, did: string): boolean =>
  allDue(reader).some((key) => {
    const { case: id } = reader.get(key) as { case?: Uint8Array }
    return id !== undefined && readCase(reader, id)?.sides.includes(did) === true
  })
