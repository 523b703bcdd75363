/** Tokens of a hub as windows see them, and what may be signed about them. */
import * as z from 'zod'
import { tokenKind } from '../wire/issuing.ts'
import { did, hex32, instant, positiveUnits, token, units } from './values.ts'

const ms = z.number().int().nonnegative()
const line = (max: number) => z.string().max(max)
const code = line(8)

/** A token and my account in it. */
export const tokenRow = z.object({
  token,
  kind: tokenKind,
  /** What it is, what holding it costs: a sentence each. */
  words: z.array(z.string()),
  /** Demurrage up to now is taken off. Posted excludes held; available = posted − limit. */
  posted: units,
  held: units,
  limit: units,
  available: units,
  /** Signed here, not certified yet. */
  pendingOut: units,
  /** When a mission currency ends, outages so far included. */
  expires: instant.optional(),
  ended: z.boolean(),
  transferable: z.boolean(),
})
export type TokenRow = z.infer<typeof tokenRow>

export const tokenAct = z.enum(['mint', 'burn', 'redeem', 'cover', 'pool', 'limit', 'pay'])
export type TokenAct = z.infer<typeof tokenAct>

const reserve = z.object({
  what: z.string(),
  where: z.string(),
  unit: z.string(),
  decimals: z.number(),
  keeper: did,
  keeperNick: z.string(),
  /** `get` of the reserve stands behind `give` of the token; smallest units of each. */
  give: units,
  get: units,
  /** What the keeper attests, and what all that circulates would take. */
  cover: units,
  needed: units,
})

export const redemption = z.object({
  id: hex32,
  by: did,
  byNick: z.string(),
  amount: units,
  /** In smallest units of the reserve. */
  owed: units,
  due: instant,
  state: z.enum(['owed', 'overdue', 'received']),
  mine: z.boolean(),
})

export const tokenDetail = tokenRow.extend({
  minted: units,
  burned: units,
  /** In escrow, and gathered by demurrage. */
  escrow: units,
  pool: units,
  holders: z.number(),
  cap: units.optional(),
  /** How much more may come into being now; absent where nothing is minted or nothing bounds it. */
  room: units.optional(),
  issuer: z.object({ did, nick: z.string() }).optional(),
  minters: z.array(z.object({ did, nick: z.string() })),
  reserve: reserve.optional(),
  /** Newest first. */
  redemptions: z.array(redemption),
  /** What I may do now; a window shows a button for each and nothing else. */
  acts: z.array(tokenAct),
})
export type TokenDetail = z.infer<typeof tokenDetail>

/** What an issue says, as a person fills it in; amounts in the token's smallest units, `get` in the reserve's. */
export const lawForm = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('stable'),
    what: line(60),
    where: line(80),
    unit: line(16),
    decimals: z.number().int().min(0).max(6),
    keeper: did,
    give: positiveUnits,
    get: positiveUnits,
    redeemWithin: ms,
    cap: positiveUnits.optional(),
  }),
  z.strictObject({ kind: z.literal('volatile'), cap: positiveUnits }),
  z.strictObject({
    kind: z.literal('mission'),
    purpose: line(200),
    cap: positiveUnits,
    expires: instant,
    atExpiry: z.enum(['burn', 'return']),
  }),
  z.strictObject({ kind: z.literal('mutual'), limit: positiveUnits }),
  z.strictObject({
    kind: z.literal('points'),
    use: z.enum(['utility', 'reputation', 'stake']),
    cap: positiveUnits.optional(),
  }),
])
export type LawForm = z.infer<typeof lawForm>

const inToken = { hub: hex32, token: code }

/** Acts on tokens that need a signature. */
export const tokenActs = [
  z.strictObject({
    act: z.literal('token-issue'),
    hub: hex32,
    code,
    name: line(40),
    decimals: z.number().int().min(0).max(6),
    law: lawForm,
    minters: z.array(did).min(1).max(16),
    demurrage: z.strictObject({ ppm: z.number().int(), period: ms, to: z.enum(['burn', 'pool']) }).optional(),
  }),
  z.strictObject({ act: z.literal('token-mint'), ...inToken, to: did, amount: positiveUnits }),
  z.strictObject({ act: z.literal('token-burn'), ...inToken, amount: positiveUnits }),
  z.strictObject({ act: z.literal('token-redeem'), ...inToken, amount: positiveUnits }),
  z.strictObject({ act: z.literal('token-receive'), ...inToken, redemption: hex32 }),
  /** In smallest units of the reserve: all there is. */
  z.strictObject({ act: z.literal('token-cover'), ...inToken, amount: positiveUnits }),
  z.strictObject({ act: z.literal('pool-pay'), ...inToken, to: did, amount: positiveUnits }),
  z.strictObject({ act: z.literal('account-limit'), ...inToken, did, limit: positiveUnits }),
] as const
