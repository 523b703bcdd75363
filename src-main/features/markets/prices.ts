/** Settled trades of one kind of thing, weighed: what a benchmark is made of. */

import { readHub } from '#shared/core/hubs/index.ts'
import {
  BENCHMARK_MIN,
  BENCHMARK_WINDOW_MS,
  type Benchmark,
  benchmarkOf,
  type SettledPrice,
  type Ties,
  type Weighed,
  weigh,
} from '#shared/core/markets/index.ts'
import { wordsIn } from '#shared/core/notices/index.ts'
import { placeOf } from '#shared/core/tiers/index.ts'
import { hasLadder } from '#shared/core/tiers/record.ts'
import type { Category } from '#shared/ipc/notices.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { CATEGORIES } from '../notices/index.ts'
import { partnersOf } from '../people/index.ts'

/** Trades of a kind beyond the newest so many are not looked at: a page of them is no chart any more, and takes no longer than a frame or two. */
const LOOKED_AT_MAX = 2000
/** Shorter words stand in titles of anything. */
const TELLING_LETTERS = 4

export interface Good {
  hub: string
  category: Category
  per: string
  token: string
  like?: string | undefined
}

/** A trade with what its notice is called now. */
export interface PricedTrade extends SettledPrice {
  height: number
  title: string
}

/** What a notice counts in, as it is compared: "Hour" and "hour" are one. */
const unitOf = (per: string): string => wordsIn(per).join(' ')

type Row = Omit<PricedTrade, 'amount'> & { amount: string; per: string }

/** The notice is one that a side of the trade wrote; what it says now tells the kind. */
const FROM = `settled_price p JOIN notice_claim c ON c.notice = p.notice JOIN notice n ON n.row = c.row
  JOIN notice_author a ON a.key = n.author AND a.did IN (p.payer, p.provider)`
const PER = `coalesce(json_extract(c.content, '$.price.per'), json_extract(c.content, '$.unit'))`

function tradesOf({ sql }: FeatureContext, { hub, category, per, token }: Good, since: number): PricedTrade[] {
  const rows = sql.all<Row>(
    `SELECT p.agreement, p.payer, p.provider, p.amount, p.quantity, p.height, p.time,
     json_extract(c.content, '$.title') AS title, ${PER} AS per
     FROM ${FROM} WHERE p.hub = ? AND p.time >= ? AND p.token = ? AND n.category = ? ORDER BY p.time DESC, p.agreement`,
    ...[hub, since, token, CATEGORIES.indexOf(category)],
  )
  return rows
    .filter((row) => unitOf(row.per) === unitOf(per))
    .map(({ per: _, amount, ...row }) => ({ ...row, amount: BigInt(amount) }))
}

export interface Traded {
  category: Category
  per: string
  token: string
  trades: number
}

/** Every kind of thing that was traded in the window, most traded first. */
export function goodsOf(context: FeatureContext, hub: string): Traded[] {
  const rows = context.sql.all<{ category: number; per: string; token: string; trades: number }>(
    `SELECT n.category, ${PER} AS per, p.token, count(*) AS trades FROM ${FROM}
     WHERE p.hub = ? AND p.time >= ? GROUP BY n.category, per, p.token`,
    ...[hub, context.now() - BENCHMARK_WINDOW_MS],
  )
  const goods = new Map<string, Traded>()
  for (const { category, per, token, trades } of rows) {
    const key = [category, unitOf(per), token].join('/')
    const known = goods.get(key)
    if (known) known.trades += trades
    else goods.set(key, { category: CATEGORIES[category] as Category, per: unitOf(per), token, trades })
  }
  return [...goods.values()].sort((a, b) => b.trades - a.trades || (a.per < b.per ? -1 : 1))
}

/** Kin by the record's rule where the hub keeps records; partners as ratings count them. Each asked once. */
function tiesOf(context: FeatureContext, hub: string): Ties {
  const reader = context.state(hub)
  const keepsRecords = hasLadder(readHub(reader))
  const branchOf = remembering((did) => placeOf(reader, did)?.branch)
  const partners = remembering((did) => partnersOf(context.sql, hub, did))
  return {
    kin(payer, provider) {
      if (!keepsRecords) return false
      const [one, other] = [branchOf(payer), branchOf(provider)]
      return one === undefined || other === undefined || one === other
    },
    partners,
  }
}

function remembering<T>(ask: (did: string) => T): (did: string) => T {
  const known = new Map<string, T>()
  return (did) => {
    if (!known.has(did)) known.set(did, ask(did))
    return known.get(did) as T
  }
}

export interface Prices extends Benchmark {
  since: number
  trades: Weighed<PricedTrade>[]
  lookedAt?: number
  alike?: string[]
}

const reckoned = (trades: readonly PricedTrade[], ties: Ties) => {
  const weighed = weigh(trades, ties)
  return { trades: weighed, ...benchmarkOf(weighed) }
}

/** The trades of a kind and their benchmark; only those of a like title where these are enough for a figure. */
export function pricesOf(context: FeatureContext, good: Good): Prices {
  const since = context.now() - BENCHMARK_WINDOW_MS
  const found = tradesOf(context, good, since)
  const all = found.slice(0, LOOKED_AT_MAX)
  const ties = tiesOf(context, good.hub)
  const bounds = { since, ...(found.length > all.length && { lookedAt: LOOKED_AT_MAX }) }
  const alike = [...new Set(wordsIn(good.like ?? ''))].filter((word) => word.length >= TELLING_LETTERS)
  const close = alike.length > 0 ? all.filter(({ title }) => wordsIn(title).some((word) => alike.includes(word))) : []
  if (close.length >= BENCHMARK_MIN) {
    const narrow = reckoned(close, ties)
    if (narrow.quartiles) return { ...bounds, ...narrow, alike }
  }
  return { ...bounds, ...reckoned(all, ties) }
}
