/** Procedures of the markets (src-shared/ipc/markets.ts). */
import type { z } from 'zod'
import { formatAmount } from '#shared/core/kernel/index.ts'
import { BENCHMARK_MIN, type LeftOut, unitPrice } from '#shared/core/markets/index.ts'
import type { Benchmark, marketsContract, PricePoint } from '#shared/ipc/markets.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { csvFile, tokenOf } from '../ledger/index.ts'
import { nickOf } from '../people/index.ts'
import { type Good, goodsOf, type Prices, pricesOf } from './prices.ts'

type Asked = z.output<NonNullable<(typeof marketsContract.benchmark)['~orpc']['inputSchema']>>
type AskedFile = z.output<NonNullable<(typeof marketsContract.export)['~orpc']['inputSchema']>>

const goodOf = (context: FeatureContext, { token, ...asked }: Asked): Good => ({
  ...asked,
  token: token ?? tokenOf(context, asked.hub).code,
})

function viewOf(context: FeatureContext, { hub, token }: Good, prices: Prices): Benchmark {
  const { n, quartiles, since, lookedAt, alike, trades } = prices
  const left: Partial<Record<LeftOut, number>> = {}
  for (const { left: why } of trades) if (why) left[why] = (left[why] ?? 0) + 1
  return {
    token: tokenOf(context, hub, token),
    n,
    min: BENCHMARK_MIN,
    ...(quartiles && {
      quartiles: { low: String(quartiles.low), median: String(quartiles.median), high: String(quartiles.high) },
    }),
    left,
    since,
    ...(lookedAt !== undefined && { lookedAt }),
    ...(alike && { alike }),
  }
}

const pointsOf = ({ sql }: FeatureContext, hub: string, { trades }: Prices): PricePoint[] =>
  trades.map(({ agreement, height, time, amount, quantity, payer, provider, left }) => ({
    agreement,
    height,
    time,
    price: String(unitPrice({ amount, quantity })),
    amount: String(amount),
    quantity,
    payer: { did: payer, nick: nickOf(sql, hub, payer) },
    provider: { did: provider, nick: nickOf(sql, hub, provider) },
    ...(left && { left }),
  }))

function benchmark(context: FeatureContext, asked: Asked): Benchmark {
  const good = goodOf(context, asked)
  return viewOf(context, good, pricesOf(context, good))
}

function prices(context: FeatureContext, asked: Asked): Benchmark & { points: PricePoint[] } {
  const good = goodOf(context, asked)
  const found = pricesOf(context, good)
  return { ...viewOf(context, good, found), points: pointsOf(context, good.hub, found) }
}

const COLUMNS = [
  ...['time', 'price', 'amount', 'quantity', 'token', 'category', 'per', 'payer', 'payer_did', 'provider'],
  ...['provider_did', 'agreement', 'height', 'left_out'],
]

/** The same as on screen, with what was asked. */
function exported(context: FeatureContext, { as, ...asked }: AskedFile): { name: string; text: string } {
  const { points, ...view } = prices(context, asked)
  const { category, per } = asked
  const { code, decimals } = view.token
  const name = `prices-${category}-${code}.${as}`.toLowerCase()
  if (as === 'json') return { name, text: `${JSON.stringify({ category, per, ...view, points }, undefined, 2)}\n` }
  const rows = points.map(({ time, price, amount, quantity, payer, provider, agreement, height, left }) => [
    ...[new Date(time).toISOString(), formatAmount(BigInt(price), decimals), formatAmount(BigInt(amount), decimals)],
    ...[String(quantity), code, category, per, payer.nick, payer.did, provider.nick, provider.did],
    ...[agreement, String(height), left ?? ''],
  ])
  return { name, text: csvFile([COLUMNS, ...rows]) }
}

const goods = (context: FeatureContext, { hub }: { hub: string }) =>
  goodsOf(context, hub).map((good) => ({ ...good, token: tokenOf(context, hub, good.token) }))

export const handlers = {
  'markets.goods': goods,
  'markets.benchmark': benchmark,
  'markets.prices': prices,
  'markets.export': exported,
}
