/** Declared defaults: what happens by itself when a deadline passes (DESIGN §6: silence never favours one side by accident). */

import { allDue } from '../kernel/due.ts'
import type { Reader } from '../kernel/view.ts'
import type { RuleContext } from '../ledger/rule.ts'
import { finish } from './rules.ts'
import { readAgreement } from './state.ts'

/** Whether an agreement that `did` is party to has not ended; each of those has exactly one deadline. */
export function hasOpenAgreement(reader: Reader, did: string): boolean {
  return allDue(reader).some((key) => {
    const { agreement: id } = reader.get(key) as { agreement?: Uint8Array }
    const terms = id && readAgreement(reader, id)?.terms
    return terms?.payer === did || terms?.provider === did
  })
}

/** The deadline of an agreement's phase has passed: what its terms declare for that happens. */
export function fireAgreement(context: RuleContext, id: Uint8Array): void {
  const agreement = readAgreement(context.state, id)
  if (!agreement) return
  const { terms, phase, held } = agreement
  if (phase === 'agreed') return finish(context, id, agreement, { phase: 'expired', release: 0n, change: 'expired' })
  const declared = phase === 'funded' ? terms.onDeliverDue : terms.onReviewDue
  if (declared === 'release') finish(context, id, agreement, { phase: 'settled', release: held, change: 'settled' })
  else finish(context, id, agreement, { phase: 'refunded', release: 0n, change: 'refunded' })
}
