/** Tiers of standing: what members may owe and do, by what they have kept (docs/decisions/041). */
import * as z from 'zod'
import { TIER_NAME_CHARS_MAX, TIERS_MAX } from '../core/tiers/limits.ts'
import { amount, counter, duration, line } from './shape.ts'

const permille = z.number().int().min(0).max(1000)
const DAY = 86_400_000
const YEAR = 366 * DAY
/** More would be a tax on whoever has the least. */
const FEE_MAX = 200

export const tierNeeds = z.strictObject({
  /** Since joining, by the hub's clock, ms. */
  age: duration.max(10 * YEAR),
  /** People traded with, as the record counts them (core/tiers/record.ts). */
  partners: counter.max(1000),
  /** Share of promises kept among those kept and broken. */
  kept: permille,
  /** Rulings lost at most; absent: not asked. */
  lost: counter.optional(),
  /** Sum of trust lines, in the smallest unit of the hub's first token. */
  trusted: amount,
})
export type TierNeeds = z.infer<typeof tierNeeds>

/** Amounts are of the hub's first token; other tokens have limits of their own. */
export const tierGives = z.strictObject({
  /** Most that others may stand to lose by a member at once; absent: no cap. */
  exposure: amount.optional(),
  /** How far below zero, where their account would let them go further; absent: as far as that. */
  credit: amount.optional(),
  /** Of what is paid to them out of an agreement, to the hub's pool. */
  fee: permille.max(FEE_MAX),
  /** What the hub's pool pays at most, all such claims together, where a member has to give back what is not there any more; absent: nothing. */
  cover: amount.optional(),
  board: z.boolean(),
  votes: z.boolean(),
  jury: z.boolean(),
})
export type TierGives = z.infer<typeof tierGives>

const tier = z.strictObject({
  name: line(TIER_NAME_CHARS_MAX).min(1),
  needs: tierNeeds,
  gives: tierGives,
})
export type Tier = z.infer<typeof tier>

export const tierRules = z.strictObject({
  /** Promises kept with the same people count once in so long. Hub time, ms. */
  season: duration.min(DAY).max(YEAR),
  /** From the bottom up; empty: no tiers. */
  ladder: z
    .array(tier)
    .max(TIERS_MAX)
    .refine(({ length }) => length !== 1, 'a ladder has two rungs or none'),
})
export type TierRules = z.infer<typeof tierRules>
