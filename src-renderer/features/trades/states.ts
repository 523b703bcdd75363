/** What the states of a trade mean to a list: which are over, and how they look. */
import type { TradeState, TradeSummary } from '#shared/ipc/agreements.ts'
import type { Tone } from '#ui/ui/Badge.tsx'

export const STATE_TONE: Record<TradeState, Tone> = {
  offered: 'amber',
  agreed: 'primary',
  funded: 'primary',
  delivered: 'primary',
  settled: 'good',
  declined: 'neutral',
  lapsed: 'neutral',
  withdrawn: 'neutral',
  cancelled: 'neutral',
  refunded: 'neutral',
  expired: 'neutral',
}

const OVER: ReadonlySet<TradeState> = new Set([
  'declined',
  'lapsed',
  'withdrawn',
  'settled',
  'cancelled',
  'refunded',
  'expired',
])

export const isOver = (state: TradeState): boolean => OVER.has(state)

export interface TradeGroups {
  readonly needsMe: readonly TradeSummary[]
  readonly open: readonly TradeSummary[]
  readonly done: readonly TradeSummary[]
  /** Put away; none of the others holds one of these. */
  readonly archived: readonly TradeSummary[]
}

/** The nearest deadline first; without one, the latest change. */
const urgency = (a: TradeSummary, b: TradeSummary): number =>
  (a.outlook.deadline ?? Number.POSITIVE_INFINITY) - (b.outlook.deadline ?? Number.POSITIVE_INFINITY) ||
  b.updated - a.updated

/** What needs me first, then what is under way, then what has ended, the latest end first. */
export function groupTrades(all: readonly TradeSummary[]): TradeGroups {
  const latest = (some: readonly TradeSummary[]) => some.toSorted((a, b) => b.updated - a.updated)
  const trades = all.filter(({ archived }) => !archived)
  const sorted = (test: (trade: TradeSummary) => boolean) => trades.filter(test).sort((a, b) => urgency(a, b) || 0)
  return {
    needsMe: sorted((trade) => trade.needsMe),
    open: sorted((trade) => !trade.needsMe && !isOver(trade.state)),
    done: latest(trades.filter((trade) => !trade.needsMe && isOver(trade.state))),
    archived: latest(all.filter(({ archived }) => archived)),
  }
}
