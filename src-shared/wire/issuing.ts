/** The part of a hub's policy that says which tokens may be issued in it, by whom, and how far. */
import * as z from 'zod'
import { amount } from './shape.ts'

/**
 * `stable` is covered by a reserve somebody keeps, `volatile` is issued up to a cap, `mission` serves a purpose until a date, `mutual`
 * is what members owe each other (zero in sum), `points` are given and never paid.
 */
export const tokenKind = z.enum(['stable', 'volatile', 'mission', 'mutual', 'points'])
export type TokenKind = z.infer<typeof tokenKind>

/** Every token costs each wallet a line and each leaving a look. */
export const TOKENS_MAX = 64

const kindRule = z.strictObject({
  /** `keepers` are the founder and the validators. */
  who: z.enum(['keepers', 'members']),
  /** The largest supply a token of this kind may be issued with, in its smallest units; absent: any. */
  capMax: amount.optional(),
})

/** Kinds that are not named may be issued by nobody. */
export const issuing = z.strictObject({
  kinds: z.strictObject({
    stable: kindRule.optional(),
    volatile: kindRule.optional(),
    mission: kindRule.optional(),
    mutual: kindRule.optional(),
    points: kindRule.optional(),
  }),
  /** How many tokens the hub may have, its first one included. */
  tokensMax: z.number().int().min(1).max(TOKENS_MAX),
  /** How far below zero an account may be allowed to go by `account.limit`; absent: limits stay as they were opened. */
  limitMax: amount.optional(),
})
export type Issuing = z.infer<typeof issuing>

const TOKENS_USUAL = 16
/** A person known to the others may owe this many times what a newcomer may. */
const LIMIT_TIMES = 10n

/** A section that lets the same people issue every kind. */
export function issuingBy(who: z.infer<typeof kindRule>['who'], creditLimit: bigint): Issuing {
  const rule = { who }
  const kinds = { stable: rule, volatile: rule, mission: rule, mutual: rule, points: rule }
  return { kinds, tokensMax: TOKENS_USUAL, limitMax: creditLimit * LIMIT_TIMES }
}
