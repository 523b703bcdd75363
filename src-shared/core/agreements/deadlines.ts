/** Declared defaults: what happens by itself when a deadline passes (DESIGN §6: silence never favours one side by accident). */

import type { Reader } from '../kernel/view.ts'
import { allDue } from '../ledger/due.ts'
import type { RuleContext } from '../ledger/rule.ts'
import { finish } from './rules.ts'
import { readAgreement } from './state.ts'

/** Whether an agreement that `did` is party to has not ended; each of those has exactly one deadline. */
export function hasOpenAgreement(reader: Reader, did: string): boolean {
  return allDue(reader).some((due) => {
    const terms = 'agreement' in due ? readAgreement(reader, due.agreement)?.terms : undefined
    return terms?.payer === did || terms?.provider === did
  })
}

/** What the terms declare for the phase that ran out of time. */
export function fireDefault(context: RuleContext, id: Uint8Array): void {
  const agreement = readAgreement(context.state, id)
  if (!agreement) return
  const { terms, phase, held } = agreement
  if (phase === 'agreed') return finish(context, id, agreement, { phase: 'expired', release: 0n, change: 'expired' })
  const declared = phase === 'funded' ? terms.onDeliverDue : terms.onReviewDue
  if (declared === 'release') finish(context, id, agreement, { phase: 'settled', release: held, change: 'settled' })
  else finish(context, id, agreement, { phase: 'refunded', release: 0n, change: 'refunded' })
}
