/**
 * Building blocks for what peers say. Values arrive as canonical CBOR (kernel/cbor.ts), so integers are `number` when they
 * are safe and `bigint` beyond; amounts are always turned into bigint here.
 */
import * as z from 'zod'
import { hasUnseen } from './plain.ts'

/**
 * Bigger events are refused before anything else; photos and files travel by content hash. The largest there is carries one chunk of a sealed
 * file and two Merkle paths.
 */
export const EVENT_BYTES_MAX = 68 * 1024

export const INT64_MAX = 2n ** 63n - 1n

const bytes = (fits: (length: number) => boolean, message: string) =>
  z.custom<Uint8Array>((value) => value instanceof Uint8Array && fits(value.length), message)

export const bytes32 = bytes((n) => n === 32, 'expected 32 bytes')
export const bytes64 = bytes((n) => n === 64, 'expected 64 bytes')
export const bytes16 = bytes((n) => n === 16, 'expected 16 bytes')
export const signature = bytes((n) => n === 64, 'expected 64 bytes')
export const bytesUpTo = (max: number) => bytes((n) => n <= max, `expected at most ${max} bytes`)
export const did = z.string().regex(/^did:key:z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/)
/** Fifteen digits, until the year 33658: entries of the ledger are ordered by instants as text. */
export const INSTANT_MAX = 10 ** 15 - 1
/** Ten years: any instant plus the spans of one agreement can be counted exactly. */
export const SPAN_MS_MAX = 10 * 366 * 86_400_000
/** Milliseconds since the Unix epoch. */
export const instant = z.number().int().nonnegative().max(INSTANT_MAX)
export const duration = z.number().int().nonnegative().max(SPAN_MS_MAX)
export const counter = z.number().int().nonnegative()
/** Non-negative int64, in the token's smallest unit. */
const units = (least: 0 | 1, message: string) =>
  z
    .custom<number | bigint>(
      (n) => (typeof n === 'bigint' ? n >= least && n <= INT64_MAX : Number.isSafeInteger(n) && (n as number) >= least),
      message,
    )
    .transform((n) => BigInt(n))
export const amount = units(0, 'expected an amount in int64')
export const positiveAmount = units(1, 'expected an amount above zero in int64')
/** Characters a person can type and see: no control characters, no bidirectional overrides. */
export const plainText = (max: number) =>
  z
    .string()
    .max(max)
    .refine((s) => !hasUnseen(s), 'control characters')
export const line = (max: number) => plainText(max).refine((s) => !/[\n\r\t]/.test(s), 'one line expected')

const NICKNAME_CHARS_MAX = 32
/**
 * What `parseNickname` of the core lets through and somewhat more: a rule of the ledger must not hang on the Unicode tables of one
 * runtime, so names that look alike are refused where they are chosen and shown with their avatar everywhere.
 */
export const nickname = line(2 * NICKNAME_CHARS_MAX).refine((s) => [...s].length <= NICKNAME_CHARS_MAX, 'too long')
