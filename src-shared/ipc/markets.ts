/** What things were traded for, as windows and agents see it. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { category } from './notices.ts'
import { did, failures, hex32, instant, token, units } from './values.ts'

const base = oc.errors(failures)

/** What is compared: trades that grew from notices of one kind, priced per the same unit in the same token. */
const good = z.strictObject({
  hub: hex32,
  category,
  /** As notices say it, e.g. "hour"; '' for the whole. */
  per: z.string().max(20),
  /** Code; absent: the hub's first token. */
  token: z.string().max(12).optional(),
  /** A title. Where enough trades have a longer word of it in theirs, only these are compared. */
  like: z.string().max(120).optional(),
})

/** Why a trade is not counted: with oneself, within a branch of the hub, by somebody who dealt with nobody else, or the same two traded again. */
const leftOut = z.enum(['self', 'kin', 'sole', 'repeated'])

export const benchmark = z.object({
  token,
  /** Trades that count. */
  n: z.number(),
  /** Below this many no figure is said. */
  min: z.number(),
  /** Nearest ranks, smallest units for one unit; absent where too few count. */
  quartiles: z.object({ low: units, median: units, high: units }).optional(),
  /** Trades of the window that do not count, by why. */
  left: z.partialRecord(leftOut, z.number()),
  /** Only what ended since then. */
  since: instant,
  /** There were more trades: only so many of the newest were looked at. */
  lookedAt: z.number().optional(),
  /** Compared with trades whose title has one of these words; absent: with all of the kind. */
  alike: z.array(z.string()).optional(),
})
export type Benchmark = z.infer<typeof benchmark>

const side = z.object({ did, nick: z.string() })
export const pricePoint = z.object({
  agreement: hex32,
  height: z.number(),
  time: instant,
  /** For one unit, to the nearest smallest unit. */
  price: units,
  amount: units,
  quantity: z.number(),
  payer: side,
  provider: side,
  left: leftOut.optional(),
})
export type PricePoint = z.infer<typeof pricePoint>

export const marketsContract = {
  /** Kinds of things with trades in the window, most traded first. */
  goods: base
    .input(z.strictObject({ hub: hex32 }))
    .output(z.array(z.object({ category, per: z.string(), token, trades: z.number() }))),
  benchmark: base.input(good).output(benchmark),
  /** The benchmark with every trade it was made of, and those that do not count; newest first. */
  prices: base.input(good).output(benchmark.extend({ points: z.array(pricePoint) })),
  export: base
    .input(good.extend({ as: z.enum(['csv', 'json']) }))
    .output(z.object({ name: z.string(), text: z.string() })),
}
