/** What the states of a trade mean to a list: which are over, and how they look. */
import type { TradeState, TradeSummary } from '#shared/ipc/agreements.ts'
import type { ContractSummary } from '#shared/ipc/contracts.ts'
import { isEnded } from '#ui/features/contracts/index.ts'
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

/** One line of the list: a trade, or an agreement of several commitments. */
export type Deal =
  | { readonly kind: 'trade'; readonly trade: TradeSummary }
  | { readonly kind: 'contract'; readonly contract: ContractSummary }

/** What a list sorts by. */
interface Standing {
  readonly needsMe: boolean
  readonly over: boolean
  readonly archived: boolean
  readonly deadline: number | undefined
  readonly updated: number
}

export interface DealGroups {
  readonly needsMe: readonly Deal[]
  readonly open: readonly Deal[]
  readonly done: readonly Deal[]
  /** Put away; none of the others holds one of these. */
  readonly archived: readonly Deal[]
}

export const dealKey = (deal: Deal): string =>
  deal.kind === 'trade' ? deal.trade.negotiation : deal.contract.negotiation

function standingOf(deal: Deal): Standing {
  if (deal.kind === 'trade') {
    const { needsMe, state, outlook, updated, archived } = deal.trade
    return { needsMe, over: isOver(state), archived, deadline: outlook.deadline, updated }
  }
  const { needsMe, phase, deadline, updated, archived } = deal.contract
  return { needsMe, over: isEnded(phase), archived, deadline, updated }
}

/** The nearest deadline first; without one, the latest change. */
function byUrgency(a: Standing, b: Standing): number {
  const [first, second] = [a.deadline ?? Number.POSITIVE_INFINITY, b.deadline ?? Number.POSITIVE_INFINITY]
  return first === second ? b.updated - a.updated : first - second
}

/** What needs me first, then what is under way, then what has ended, the latest end first. */
export function groupDeals(trades: readonly TradeSummary[], contracts: readonly ContractSummary[]): DealGroups {
  const deals = [
    ...trades.map((trade): Deal => ({ kind: 'trade', trade })),
    ...contracts.map((contract): Deal => ({ kind: 'contract', contract })),
  ].map((deal) => ({ deal, at: standingOf(deal) }))
  const sorted = (test: (at: Standing) => boolean, order: (a: Standing, b: Standing) => number) =>
    deals
      .filter(({ at }) => test(at))
      .sort((a, b) => order(a.at, b.at))
      .map(({ deal }) => deal)
  const latest = (a: Standing, b: Standing) => b.updated - a.updated
  return {
    needsMe: sorted(({ needsMe, archived }) => needsMe && !archived, byUrgency),
    open: sorted(({ needsMe, over, archived }) => !needsMe && !over && !archived, byUrgency),
    done: sorted(({ needsMe, over, archived }) => !needsMe && over && !archived, latest),
    archived: sorted(({ archived }) => archived, latest),
  }
}
