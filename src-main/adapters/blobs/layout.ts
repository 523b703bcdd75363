/**
 * How a blob lies on disk: magic ‖ size (u64) ‖ leaf hashes ‖ content, in one file, so that one rename makes all of it appear.
 * The leaves lie in front because they are the first thing that is served, and because each chunk can then be checked alone.
 */
import { createHash } from 'node:crypto'
import { BLOB_BYTES_MAX, BlobMismatch, CHUNK_BYTES } from '#main/ports/blobs.ts'
import { append, EMPTY_TREE, equalBytes, rootOf, utf8 } from '#shared/core/kernel/index.ts'

const MAGIC = utf8('KMBLOB1\n')
export const HEAD_BYTES = MAGIC.length + 8
export const LEAF_BYTES = 32
const LEAF_PREFIX = Uint8Array.of(0)

/** RFC 6962 leaf hash. Same value as the kernel's `leafHash`, by OpenSSL, because this one is used on megabytes. */
export const leafOf = (chunk: Uint8Array): Uint8Array =>
  new Uint8Array(createHash('sha256').update(LEAF_PREFIX).update(chunk).digest())

export const rootOfLeaves = (leaves: readonly Uint8Array[]): Uint8Array => rootOf(append(EMPTY_TREE, leaves))

export const chunkCount = (size: number): number => Math.ceil(size / CHUNK_BYTES)

/** Bytes of chunk `index` of a file of `size` bytes. */
export const chunkLength = (size: number, index: number): number =>
  Math.max(0, Math.min(CHUNK_BYTES, size - index * CHUNK_BYTES))

export function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES)
}

/** Throws BlobMismatch unless size and leaves belong to the root. */
export function checkClaim(claim: { root: Uint8Array; size: number; leaves: readonly Uint8Array[] }): void {
  const { root, size, leaves } = claim
  if (!Number.isSafeInteger(size) || size < 0 || size > BLOB_BYTES_MAX)
    throw new BlobMismatch(`size ${size} is not allowed`)
  if (leaves.length !== chunkCount(size)) throw new BlobMismatch(`${leaves.length} leaves for ${size} bytes`)
  if (!equalBytes(rootOfLeaves(leaves), root)) throw new BlobMismatch('the leaves do not make the root')
}

export function encodeHead(size: number, leaves: readonly Uint8Array[]): Uint8Array {
  const head = new Uint8Array(HEAD_BYTES + leaves.length * LEAF_BYTES)
  head.set(MAGIC)
  new DataView(head.buffer).setBigUint64(MAGIC.length, BigInt(size))
  leaves.forEach((leaf, index) => {
    head.set(leaf, HEAD_BYTES + index * LEAF_BYTES)
  })
  return head
}

/** The size a head announces; undefined when these are not the first bytes of a blob file. */
export function decodeSize(head: Uint8Array): number | undefined {
  if (head.length !== HEAD_BYTES || !equalBytes(head.subarray(0, MAGIC.length), MAGIC)) return undefined
  const size = new DataView(head.buffer, head.byteOffset, head.byteLength).getBigUint64(MAGIC.length)
  return size <= BigInt(BLOB_BYTES_MAX) ? Number(size) : undefined
}

export function decodeLeaves(bytes: Uint8Array): Uint8Array[] {
  return Array.from({ length: bytes.length / LEAF_BYTES }, (_, index) =>
    bytes.slice(index * LEAF_BYTES, (index + 1) * LEAF_BYTES),
  )
}
