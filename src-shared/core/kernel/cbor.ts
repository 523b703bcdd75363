/**
 * Canonical CBOR: the only encoding that is ever hashed or signed (DESIGN §4). The subset: null, booleans, int64, text, bytes,
 * lists, maps with text keys. No floats, tags, undefined or indefinite lengths. Own code instead of a package, because a decoder
 * must bound size and depth before it allocates, give objects without prototype, and cost less than the signature check it
 * precedes; the test compares it with cborg value by value and byte by byte.
 */
import { CborReader } from './cbor-read.ts'
import { CborWriter } from './cbor-write.ts'
import { type Refusal, reject } from './refusal.ts'
import { err, ok, type Result } from './result.ts'

/** Integers are `number` while they are safe and `bigint` beyond, up to int64. */
export type CborValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | CborValue[]
  | { [key: string]: CborValue }

/** The largest frame a peer may send (SECURITY.md, memory and liveness). */
export const MAX_BYTES = 262_144
export const MAX_DEPTH = 16
/**
 * Values and map keys in one encoding: an eighth of the largest frame's bytes. Without it a frame of one-byte items costs a
 * quarter of a million objects and more than the 50 ms that one frame may take.
 */
export const MAX_ITEMS = 32_768

/** Throws TypeError on what is outside the subset (floats, undefined, ill-formed text, deeper than 16): the caller's defect. */
export function encodeCanonical(value: CborValue): Uint8Array {
  const writer = new CborWriter(MAX_DEPTH)
  writer.value(value, 0)
  return writer.result()
}

/**
 * Decodes one value and never throws. Accepted bytes re-encode to themselves; nothing in the value shares memory with `bytes`, unless
 * `views` asks for it: for bytes that nobody changes any more and that are kept anyway. `maxBytes` in bytes, `maxDepth` in nested lists and maps. Codes: event.too-large (bytes or items), event.too-deep,
 * event.malformed and event.not-canonical, with the `problem` and the offset `at` which it was met.
 */
export function decodeCanonical(
  bytes: Uint8Array,
  {
    maxBytes = MAX_BYTES,
    maxDepth = MAX_DEPTH,
    views = false,
  }: { maxBytes?: number; maxDepth?: number; views?: boolean } = {},
): Result<CborValue, Refusal> {
  if (bytes.length > maxBytes) return err(reject('event.too-large', { bytes: bytes.length, max: maxBytes }))
  const reader = new CborReader(bytes, Math.min(maxDepth, MAX_DEPTH), MAX_ITEMS, views)
  const value = reader.value(0)
  if (value !== undefined && !reader.done) reader.malformed('trailing')
  return value === undefined || reader.fault ? err(reader.fault ?? reject('event.malformed')) : ok(value)
}
