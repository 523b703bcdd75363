/**
 * What was paid: median and quartiles of settled trades (DESIGN §3, markets). Prices are whole smallest units of a token for one unit of
 * what was traded. A quantile is the nearest rank, the smallest price that at least that share of all trades did not exceed (Hyndman and
 * Fan 1996, definition 1), so every figure is a price that somebody really paid.
 */
import { DAY } from '../kernel/instant.ts'

/** Prices of longer ago say little of today's; ratings count half by then. */
export const BENCHMARK_WINDOW_MS = 365 * DAY
/** Of fewer trades the quartiles would be single people's prices. */
export const BENCHMARK_MIN = 5

/** A trade in which everything was paid. */
export interface SettledPrice {
  agreement: string
  payer: string
  provider: string
  /** Smallest units, for all of it. */
  amount: bigint
  quantity: number
  /** ms. */
  time: number
}

/** What two people are to each other, and with how many people each ever settled anything. */
export interface Ties {
  /** Within one branch, where the hub keeps records: nothing between them counts for anybody (decision 041). */
  kin(payer: string, provider: string): boolean
  partners(did: string): number
}

/**
 * Why a trade is left out: with oneself; within a branch; by somebody who dealt with nobody else, as a name made for one price would; or
 * because the same two people traded again since.
 */
export type LeftOut = 'self' | 'kin' | 'sole' | 'repeated'
export type Weighed<T extends SettledPrice> = T & { left?: LeftOut }

/** For one unit, to the nearest smallest unit, half a unit upwards. */
export const unitPrice = ({ amount, quantity }: Pick<SettledPrice, 'amount' | 'quantity'>): bigint => {
  const of = BigInt(quantity)
  return (2n * amount + of) / (2n * of)
}

function leftOut({ payer, provider }: SettledPrice, ties: Ties): LeftOut | undefined {
  if (payer === provider) return 'self'
  if (ties.kin(payer, provider)) return 'kin'
  return ties.partners(payer) <= 1 || ties.partners(provider) <= 1 ? 'sole' : undefined
}

/** Newest first, equals by agreement; each two people count once, by their newest trade. */
export function weigh<T extends SettledPrice>(trades: readonly T[], ties: Ties): Weighed<T>[] {
  const seen = new Set<string>()
  return [...trades]
    .sort((a, b) => b.time - a.time || (a.agreement < b.agreement ? -1 : 1))
    .map((trade) => {
      const left = leftOut(trade, ties)
      if (left) return { ...trade, left }
      const pair = [trade.payer, trade.provider].sort().join(' ')
      if (seen.has(pair)) return { ...trade, left: 'repeated' as const }
      seen.add(pair)
      return trade
    })
}

export interface Quartiles {
  low: bigint
  median: bigint
  high: bigint
}

export interface Benchmark {
  /** Trades that count. */
  n: number
  /** Absent below `BENCHMARK_MIN`. */
  quartiles?: Quartiles
}

/** The smallest of the prices that at least `percent` of them do not exceed; `sorted` upwards and not empty. */
const nearestRank = (sorted: readonly bigint[], percent: 25 | 50 | 75): bigint =>
  sorted[Math.ceil((sorted.length * percent) / 100) - 1] as bigint

export function benchmarkOf(weighed: readonly Weighed<SettledPrice>[]): Benchmark {
  const prices = weighed
    .filter(({ left }) => left === undefined)
    .map(unitPrice)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  if (prices.length < BENCHMARK_MIN) return { n: prices.length }
  const [low, median, high] = [nearestRank(prices, 25), nearestRank(prices, 50), nearestRank(prices, 75)]
  return { n: prices.length, quartiles: { low, median, high } }
}

export type Chances = 'good' | 'fair' | 'low'

/**
 * What the quartiles say of a price, and no more. Good: half or more of the trades were at this price or at a worse one for whoever
 * answers. Fair: a quarter or more. They tell nothing of those who asked and found nobody.
 */
export function chancesAt({ low, median, high }: Quartiles, purpose: 'offer' | 'need', price: bigint): Chances {
  if (purpose === 'offer') return price <= median ? 'good' : price <= high ? 'fair' : 'low'
  return price >= median ? 'good' : price >= low ? 'fair' : 'low'
}
