/** People whose agreements of several commitments end soon, and the bundles they export of them. */
import type { CommitmentForm } from '#shared/ipc/contracts.ts'
import type { Exported } from './bundles.ts'
import { DealMarket } from './deal-market.ts'

export const HALF_HOUR = 30 * 60_000

export type Deal = Awaited<ReturnType<DealMarket['deal']>>

export class BundleMarket extends DealMarket {
  bundle = (name: string, { negotiation }: Deal, more: object = {}) =>
    this.call<Exported>(name, 'agreements.bundle', { negotiation, ...more })

  /** A commitment of cy for ben that ends soon. */
  soon = (over: Partial<CommitmentForm> = {}) =>
    this.work({ payee: 'cy', within: HALF_HOUR, review: HALF_HOUR, ...over })

  one = (over: Partial<CommitmentForm> = {}) => this.deal(['ben', 'cy'], [this.soon(over)])

  twoSteps = () => [
    this.work({ payee: 'cy' }),
    this.work({ payee: 'cy', title: 'Final', after: [0], within: HALF_HOUR }),
  ]

  arbiter = () => ({ arbiters: [this.did('dan')], quorum: 1, within: HALF_HOUR, otherwise: 500 })
}
