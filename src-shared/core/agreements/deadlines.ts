/** Declared defaults: what happens by itself when a deadline passes (DESIGN §6: silence never favours one side by accident). */

import type { Reader } from '../kernel/view.ts'
import type { RuleContext } from '../ledger/rule.ts'
import { finish } from './rules.ts'
import { type AgreementState, DUE, dueInstant, dueUpTo, readAgreement } from './state.ts'

/** A batch fires at most this many deadlines; the rest fire in the next, at most one batch later. */
export const MAX_DUE_PER_BATCH = 10_000

export const hasOpenDeadlines = (reader: Reader): boolean => reader.keys(...DUE, 1).length > 0

/** Running-clock instant of the next deadline, if any. */
export function nextDue(reader: Reader): number | undefined {
  const [first] = reader.keys(...DUE, 1)
  return first === undefined ? undefined : dueInstant(first)
}

/** Whether an agreement that `did` is party to has not ended; each of those has exactly one deadline. */
export function hasOpenAgreement(reader: Reader, did: string): boolean {
  return reader.keys(...DUE, Number.MAX_SAFE_INTEGER).some((key) => {
    const { agreement: id } = reader.get(key) as { agreement: Uint8Array }
    const terms = readAgreement(reader, id)?.terms
    return terms?.payer === did || terms?.provider === did
  })
}

/** Fires every deadline due by the batch's running clock, in order of time, then agreement id. */
export function fireDeadlines(context: RuleContext): void {
  for (const key of context.state.keys(...dueUpTo(context.run), MAX_DUE_PER_BATCH)) {
    const { agreement: id } = context.state.get(key) as { agreement: Uint8Array }
    const agreement = readAgreement(context.state, id)
    if (agreement) fireDefault(context, id, agreement)
  }
}

function fireDefault(context: RuleContext, id: Uint8Array, agreement: AgreementState): void {
  const { terms, phase, held } = agreement
  if (phase === 'agreed') return finish(context, id, agreement, { phase: 'expired', release: 0n, change: 'expired' })
  const declared = phase === 'funded' ? terms.onDeliverDue : terms.onReviewDue
  if (declared === 'release') finish(context, id, agreement, { phase: 'settled', release: held, change: 'settled' })
  else finish(context, id, agreement, { phase: 'refunded', release: 0n, change: 'refunded' })
}
