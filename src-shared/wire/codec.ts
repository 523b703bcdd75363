/** Frames to bytes and back: one canonical form, size and shape checked before anything is believed. */
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

export const encodeFrame = (value: Frame): Uint8Array => encodeCanonical(value as unknown as CborValue)

/** Codes: frame.too-large, frame.malformed, and those of decodeCanonical. */
export function decodeFrame(bytes: Uint8Array): Result<Frame, Refusal> {
  if (bytes.length > MAX_FRAME_BYTES) return err(reject('frame.too-large', { bytes: bytes.length }))
  const decoded = decodeCanonical(bytes, { maxBytes: MAX_FRAME_BYTES })
  if (!decoded.ok) return decoded
  const parsed = frame.safeParse(decoded.value)
  return parsed.success
    ? ok(parsed.data)
    : err(reject('frame.malformed', { problem: parsed.error.issues[0]?.message ?? '' }))
}
