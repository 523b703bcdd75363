/** Purpose pools: members give towards a goal until an end; a met goal pays its milestones, a missed one refunds everybody. */
import * as z from 'zod'
import { tokenCode } from './hubs.ts'
import { bytes32, did, duration, instant, line, plainText, positiveAmount } from './shape.ts'

export const MILESTONES_MAX = 8
/** What a vote asks has to be seen by sleeping laptops, and remembered. */
const YEAR = 366 * 86_400_000

/** A payment out of a pool that met its goal. */
const milestone = z.strictObject({
  title: line(80),
  payee: did,
  amount: positiveAmount,
  /** How long after the end the payee may say that it is done. */
  within: duration.min(1).max(YEAR),
})

/** How those who gave decide on each milestone. */
const voting = z.strictObject({
  /** gifts: by what each gave · heads: one each. */
  count: z.enum(['gifts', 'heads']),
  span: duration.min(1).max(YEAR),
  /** How whoever does not vote is counted, and what a tie comes to. */
  silence: z.enum(['pay', 'refuse']),
})

/** Everything that decides where the money goes; nobody changes it later. The event's id is the pool's. */
export const poolFound = z.strictObject({
  v: z.literal(1),
  name: line(80),
  purpose: plainText(600),
  token: tokenCode,
  goal: positiveAmount,
  /** Hub time at which the goal is met or missed. */
  end: instant,
  /** Smallest gift. */
  least: positiveAmount,
  /** Whether a gift may be taken back before the end. */
  withdraw: z.boolean(),
  milestones: z.array(milestone).min(1).max(MILESTONES_MAX),
  voting,
  /** Who gets what no milestone took: this member, or, where absent, whoever gave, in proportion. */
  restTo: did.optional(),
})
export type PoolTerms = z.infer<typeof poolFound>

export const poolGive = z.strictObject({ v: z.literal(1), pool: bytes32, amount: positiveAmount })
/** All that this member gave goes back to them. */
export const poolWithdraw = z.strictObject({ v: z.literal(1), pool: bytes32 })
/** Whoever founded it gives up before the end: everybody is refunded. */
export const poolCancel = z.strictObject({ v: z.literal(1), pool: bytes32 })

const place = z
  .number()
  .int()
  .min(0)
  .max(MILESTONES_MAX - 1)
/** The payee says that a milestone is reached. */
export const poolClaim = z.strictObject({ v: z.literal(1), pool: bytes32, milestone: place, said: line(300) })
export const poolVote = z.strictObject({ v: z.literal(1), pool: bytes32, milestone: place, pay: z.boolean() })
