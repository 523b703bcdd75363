/**
 * A bundle: what one member's device knows and another's lacks, as bytes that a file, a row of QR frames or a stick can carry. It holds the
 * very frames that two connected nodes say to each other, so whoever takes it in needs no second set of rules.
 *
 * Layout: the magic line, then pieces of u32 length (big endian) and bytes. The first piece is the cover, canonical CBOR; the others
 * are frames. The cover signs the hash of all that follows it.
 */
import * as z from 'zod'
import {
  type CborValue,
  concatBytes,
  encodeCanonical,
  err,
  ok,
  type Refusal,
  type Result,
  reject,
  type SigClaim,
  sha256,
  utf8,
} from '../core/kernel/index.ts'
import { decodeAs } from './codec.ts'
import { MAX_FRAME_BYTES } from './frames.ts'
import { bytes16, bytes32, counter, instant, signature } from './shape.ts'

/** Names the format and its version, readable for whoever opens such a file with something else. */
const MAGIC = utf8('kind-bundle 1\n')
/** What fits on any stick and into any message; whoever lacks more is brought it in several. */
export const BUNDLE_BYTES_MAX = 8 * 1024 * 1024
/** A cover is some 300 bytes. */
const COVER_BYTES_MAX = 1024
const LENGTH_BYTES = 4
/** No frame that says anything is smaller than this, so a bundle cannot consist of nothing but headers. */
const FRAMES_MAX = BUNDLE_BYTES_MAX / 64

export const bundleCover = z.strictObject({
  v: z.literal(1),
  hub: bytes32,
  /** The device that packed it, and the one it was packed for. */
  from: bytes32,
  to: bytes32,
  made: instant,
  /** Drawn by the packing device in this run; an answer names it, which proves that the answer is younger. */
  asks: bytes16,
  answers: bytes16.optional(),
  frames: counter.max(FRAMES_MAX),
  /** SHA-256 of everything after the cover. */
  digest: bytes32,
  sig: signature,
})
export type BundleCover = z.infer<typeof bundleCover>

const coverMessage = ({ sig: _, ...cover }: BundleCover): Uint8Array =>
  concatBytes(utf8('kind:bundle:1'), new Uint8Array(1), encodeCanonical(cover as unknown as CborValue))

export const coverClaim = (cover: BundleCover): SigClaim => ({
  key: cover.from,
  message: coverMessage(cover),
  sig: cover.sig,
})

function piece(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(LENGTH_BYTES + bytes.length)
  new DataView(out.buffer).setUint32(0, bytes.length)
  out.set(bytes, LENGTH_BYTES)
  return out
}

/** Bytes a frame takes in a bundle. */
export const pieceBytes = (frame: Uint8Array): number => LENGTH_BYTES + frame.length

/** The bundle's bytes; `sign` is the packing device's. */
export function encodeBundle(
  cover: Omit<BundleCover, 'v' | 'frames' | 'digest' | 'sig'>,
  frames: readonly Uint8Array[],
  sign: (message: Uint8Array) => Uint8Array,
): Uint8Array {
  const body = concatBytes(...frames.map(piece))
  const unsigned = { v: 1 as const, ...cover, frames: frames.length, digest: sha256(body), sig: new Uint8Array(64) }
  const signed: BundleCover = { ...unsigned, sig: sign(coverMessage(unsigned)) }
  return concatBytes(MAGIC, piece(encodeCanonical(signed as unknown as CborValue)), body)
}

export interface Bundle {
  cover: BundleCover
  /** Frames one after the other, as views; each is decoded by whoever takes it in, and only then. */
  frames: Uint8Array[]
}

const broken = (problem: string): { ok: false; error: Refusal } => err(reject('bundle.malformed', { problem }))

/** One piece at `at`, or undefined where the bytes end before it does. */
function pieceAt(bytes: Uint8Array, at: number): Uint8Array | undefined {
  if (at + LENGTH_BYTES > bytes.length) return undefined
  const length = new DataView(bytes.buffer, bytes.byteOffset + at, LENGTH_BYTES).getUint32(0)
  const end = at + LENGTH_BYTES + length
  return end > bytes.length ? undefined : bytes.subarray(at + LENGTH_BYTES, end)
}

/**
 * Takes a bundle apart without believing any of it: the cover's signature is the caller's to check. Codes: bundle.too-large,
 * bundle.not-a-bundle, bundle.malformed (with the `problem`), and those of decodeAs.
 */
export function decodeBundle(bytes: Uint8Array): Result<Bundle, Refusal> {
  if (bytes.length > BUNDLE_BYTES_MAX) return err(reject('bundle.too-large', { bytes: bytes.length }))
  if (MAGIC.some((byte, i) => bytes[i] !== byte)) return err(reject('bundle.not-a-bundle'))
  const first = pieceAt(bytes, MAGIC.length)
  if (!first) return broken('cover')
  const cover = decodeAs(bundleCover, { name: 'bundle', maxBytes: COVER_BYTES_MAX }, first)
  if (!cover.ok) return cover
  let at = MAGIC.length + pieceBytes(first)
  if (sha256(bytes.subarray(at)).some((byte, i) => cover.value.digest[i] !== byte)) return broken('digest')
  const frames: Uint8Array[] = []
  while (at < bytes.length && frames.length < cover.value.frames) {
    const frame = pieceAt(bytes, at)
    if (!frame || frame.length > MAX_FRAME_BYTES) return broken('frame')
    frames.push(frame)
    at += pieceBytes(frame)
  }
  return at === bytes.length && frames.length === cover.value.frames
    ? ok({ cover: cover.value, frames })
    : broken('frames')
}
