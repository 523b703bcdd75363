/** Favours: who owes whom between two members, signed by both, without anybody to certify it (DESIGN §5, "Offline"). */
import * as z from 'zod'
import { partySignature } from './agreements.ts'
import { tokenCode } from './hubs.ts'
import { bytes32, counter, did, INT64_MAX, instant, line, positiveAmount } from './shape.ts'

const signedUnits = z
  .union([z.number().int(), z.bigint()])
  .transform((n) => BigInt(n))
  .refine((n) => n <= INT64_MAX && n >= -INT64_MAX, 'amount out of range')

export const FAVOUR_NOTE_CHARS_MAX = 200

/**
 * The whole account of a pair after one favour or settlement: cumulative, so the newest one that both signed is all there is to know.
 * `a` is the lower did of the two; positive balances are what `b` owes `a`, in smallest units of the hub's token.
 */
export const favourStatement = z.strictObject({
  v: z.literal(1),
  hub: bytes32,
  a: did,
  b: did,
  token: tokenCode,
  /** Even ones are proposed by `a`, odd ones by `b`; the first is above zero. */
  seq: counter.min(1),
  /** Digest of the statement this one follows; zeros where it is the first. */
  base: bytes32,
  before: signedUnits,
  balance: signedUnits,
  note: line(FAVOUR_NOTE_CHARS_MAX),
  at: instant,
  /** Present where the difference is paid on the ledger: it counts only once certified, and not after `by`. */
  settle: z.strictObject({ amount: positiveAmount, by: instant }).optional(),
})
export type FavourStatement = z.infer<typeof favourStatement>

/** Turns what is owed, or part of it, into a transfer. Both have signed exactly this. */
export const favourSettle = z.strictObject({
  statement: favourStatement,
  signatures: z.array(partySignature).length(2),
})
