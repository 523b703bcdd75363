/** What peers say, to bytes and back: one canonical form, size and shape checked before anything is believed. */
import type * as z from 'zod'
import {
  type CborValue,
  decodeCanonical,
  encodeCanonical,
  err,
  ok,
  type Refusal,
  type Result,
  reject,
} from '../core/kernel/index.ts'
import { type Frame, frame, MAX_FRAME_BYTES } from './frames.ts'

/** Codes: `name`.too-large, `name`.malformed (with the first `problem`), and those of decodeCanonical. */
export function decodeAs<T>(
  schema: z.ZodType<T>,
  { name, maxBytes }: { name: string; maxBytes: number },
  bytes: Uint8Array,
): Result<T, Refusal> {
  if (bytes.length > maxBytes) return err(reject(`${name}.too-large`, { bytes: bytes.length }))
  const decoded = decodeCanonical(bytes, { maxBytes })
  if (!decoded.ok) return decoded
  const parsed = schema.safeParse(decoded.value)
  return parsed.success
    ? ok(parsed.data)
    : err(reject(`${name}.malformed`, { problem: parsed.error.issues[0]?.message ?? '' }))
}

export const encodeFrame = (value: Frame): Uint8Array => encodeCanonical(value as unknown as CborValue)

/** Codes: frame.too-large, frame.malformed, and those of decodeCanonical. */
export const decodeFrame = (bytes: Uint8Array): Result<Frame, Refusal> =>
  decodeAs(frame, { name: 'frame', maxBytes: MAX_FRAME_BYTES }, bytes)
