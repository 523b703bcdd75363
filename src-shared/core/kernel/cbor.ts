/** Canonical CBOR: the only encoding that is ever hashed or signed. Accepted bytes re-encode to themselves (DESIGN §4). */
import { decode, encode } from 'cborg'
import { equalBytes } from './bytes.ts'
import { reject, type Refusal } from './refusal.ts'
import { err, ok, type Result } from './result.ts'

export type CborValue = null | boolean | number | bigint | string | Uint8Array | CborValue[] | { [key: string]: CborValue }

export const MAX_BYTES = 262_144
export const MAX_DEPTH = 16

/** Throws on what is outside the subset (floats, undefined): such a value is a defect of the caller. */
export function encodeCanonical(value: CborValue): Uint8Array {
  return encode(value)
}

export function decodeCanonical(
  bytes: Uint8Array,
  { maxBytes = MAX_BYTES }: { maxBytes?: number; maxDepth?: number } = {},
): Result<CborValue, Refusal> {
  if (bytes.length > maxBytes) return err(reject('event.too-large', { bytes: bytes.length }))
  try {
    const value = decode(bytes, { strict: true, allowIndefinite: false, allowUndefined: false, rejectDuplicateMapKeys: true })
    return equalBytes(encode(value), bytes) ? ok(value) : err(reject('event.not-canonical'))
  } catch {
    return err(reject('event.malformed'))
  }
}
