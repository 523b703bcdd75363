/** What an ended agreement says about its provider, for records (core/tiers). */
import type { Deal, PromiseEnd } from '../tiers/deal.ts'
import type { AgreementState } from './state.ts'

/**
 * Kept: everything held was released. Broken: money went back and nothing had been delivered. What was delivered and paid back, or ended by
 * consent, is neither.
 */
function endOf({ phase, evidence }: AgreementState): PromiseEnd['is'] | undefined {
  if (phase === 'settled') return 'kept'
  return phase === 'refunded' && evidence === undefined ? 'broken' : undefined
}

export function dealOf(agreement: AgreementState): Deal {
  const { terms, released, ended = 0 } = agreement
  const { payer, provider, token } = terms
  const is = endOf(agreement)
  return {
    promises: is ? [{ by: provider, to: payer, is }] : [],
    flows: released > 0n ? [{ from: payer, to: provider, token, amount: released }] : [],
    time: ended,
  }
}
