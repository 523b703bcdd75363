/** What one's trades and agreements are called and whom they are with, for finding them among everything. */
import type { FeatureContext } from '../../engine/feature.ts'
import { findDealing } from './contracts/dealing.ts'
import { isContractShown } from './contracts/handlers.ts'
import { contractRows, summaryOf } from './contracts/view.ts'
import { isShown, loadNegotiation } from './negotiation.ts'
import { MAX_LISTED, titleOf, tradeRows } from './trades.ts'

export interface DealRow {
  kind: 'trade' | 'contract'
  /** Hex. */
  negotiation: string
  /** Moves whenever something happens in it. */
  updated: number
}

/** The latest of mine in a hub. */
export const dealRows = (context: FeatureContext, hub: string): DealRow[] => [
  ...tradeRows(context, hub, MAX_LISTED).map((row) => ({ kind: 'trade' as const, ...row })),
  ...contractRows(context, hub).map((row) => ({ kind: 'contract' as const, ...row })),
]

export interface Named {
  title: string
  /** The others in it. */
  dids: readonly string[]
}

/** Undefined where there is nothing to show of it. */
export function dealNamed(
  context: FeatureContext,
  hub: string,
  { kind, negotiation }: Pick<DealRow, 'kind' | 'negotiation'>,
): Named | undefined {
  if (kind === 'trade') {
    const trade = loadNegotiation(context, hub, negotiation)
    return isShown(context, trade) ? { title: titleOf(trade), dids: [trade.other] } : undefined
  }
  const dealing = findDealing(context, hub, negotiation)
  const summary = dealing && summaryOf(context, dealing)
  if (!summary || !isContractShown(context, summary)) return undefined
  return { title: summary.title, dids: summary.parties.flatMap(({ did, me }) => (me ? [] : [did])) }
}
