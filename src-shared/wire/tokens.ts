/** Tokens beside a hub's first one: what an issue says, and the acts on a token (DESIGN §5). */
import * as z from 'zod'
import { DAY, HOUR } from '../core/kernel/instant.ts'
import { tokenSpec } from './hubs.ts'
import { amount, bytes32, did, duration, instant, line, positiveAmount } from './shape.ts'

const code = tokenSpec.shape.code
/** More people than this are no longer known to be trusted with a token one by one. */
const MINTERS_MAX = 16
/** A redemption that may take longer than a year is none. */
const REDEEM_WITHIN_MS_MAX = 366 * DAY
/** A period is charged in one step of whole units, and an account that slept is charged for every period it slept through. */
const DEMURRAGE_PERIOD_MS_MIN = HOUR
const DEMURRAGE_PERIOD_MS_MAX = 366 * DAY
/** Half of a balance per period. */
const DEMURRAGE_PPM_MAX = 500_000

/** What covers a stable credit: `get` smallest units of the reserve stand behind `give` smallest units of the token. */
const reserve = z.strictObject({
  what: line(60),
  where: line(80),
  /** How the reserve is counted, e.g. "kg" with 0 decimals. */
  unit: line(16),
  decimals: z.number().int().min(0).max(6),
  keeper: did,
  give: positiveAmount,
  get: positiveAmount,
  /** How long the keeper has to hand out what somebody redeemed. */
  redeemWithin: duration.max(REDEEM_WITHIN_MS_MAX),
})

const law = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('stable'), reserve, cap: positiveAmount.optional() }),
  z.strictObject({ kind: z.literal('volatile'), cap: positiveAmount }),
  z.strictObject({
    kind: z.literal('mission'),
    purpose: line(200),
    cap: positiveAmount,
    expires: instant,
    /** What is left then is burned, or goes back to whoever issued the token. */
    atExpiry: z.enum(['burn', 'return']),
  }),
  /** Every member's account may go `limit` below zero. */
  z.strictObject({ kind: z.literal('mutual'), limit: amount }),
  z.strictObject({
    kind: z.literal('points'),
    use: z.enum(['utility', 'reputation', 'stake']),
    cap: positiveAmount.optional(),
  }),
])
export type TokenLaw = z.infer<typeof law>

/** At the end of each period every positive balance pays `ppm` millionths of itself, rounded down (docs/decisions/021-tokens.md). */
const demurrage = z.strictObject({
  ppm: z.number().int().min(1).max(DEMURRAGE_PPM_MAX),
  period: duration.min(DEMURRAGE_PERIOD_MS_MIN).max(DEMURRAGE_PERIOD_MS_MAX),
  to: z.enum(['burn', 'pool']),
})
export type Demurrage = z.infer<typeof demurrage>

/** What a token is for as long as it exists. */
export const tokenIssued = z.strictObject({
  law,
  /** Who may mint, pay out of the pool and change limits. */
  minters: z.array(did).min(1).max(MINTERS_MAX),
  demurrage: demurrage.optional(),
})

export const tokenIssue = z.strictObject({ v: z.literal(1), ...tokenSpec.shape, ...tokenIssued.shape })
export const tokenMint = z.strictObject({ v: z.literal(1), token: code, to: did, amount: positiveAmount })
/** Of one's own. */
export const tokenBurn = z.strictObject({ v: z.literal(1), token: code, amount: positiveAmount })
export const tokenRedeem = z.strictObject({ v: z.literal(1), token: code, amount: positiveAmount })
/** The one who redeemed has got what was owed; `redemption` is the id of their token.redeem. */
export const tokenReceive = z.strictObject({ v: z.literal(1), redemption: bytes32 })
/** The keeper attests all that now covers the token, in the reserve's smallest units. */
export const tokenCover = z.strictObject({ v: z.literal(1), token: code, amount })
/** Pays out of what demurrage has gathered. */
export const poolPay = z.strictObject({ v: z.literal(1), token: code, to: did, amount: positiveAmount })
/** How far below zero one account may go. */
export const accountLimit = z.strictObject({ v: z.literal(1), token: code, did, limit: amount })
