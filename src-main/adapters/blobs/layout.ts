/**
 * How a blob lies on disk: magic ‖ size (u64) ‖ roots of its groups, when they are several ‖ leaf hashes ‖ content, in one file, so that
 * one rename makes all of it appear. Hashes lie in front because they are the first thing that is served, and because each chunk can
 * then be checked alone. The magic says how large chunks are. A file on its way in lies the same way, only not as far.
 */
import { createHash } from 'node:crypto'
import { BlobMismatch } from '#main/ports/blobs.ts'
import {
  CHUNK_BYTES,
  type Cut,
  chunkCount,
  GROUP_CHUNKS,
  groupCount,
  groupRoot,
  groupsBytes,
  HASH_BYTES,
  isCut,
  rootOfHashes,
  SEALED_CHUNK_BYTES,
} from '#shared/core/files/index.ts'
import { emptyRoot, equalBytes, utf8 } from '#shared/core/kernel/index.ts'

const MAGIC: ReadonlyMap<number, Uint8Array> = new Map([
  [CHUNK_BYTES, utf8('KMBLOB1\n')],
  [SEALED_CHUNK_BYTES, utf8('KMSEAL1\n')],
])
const MAGIC_BYTES = 8
/** Magic and size. */
export const START_BYTES = MAGIC_BYTES + 8
const LEAF_PREFIX = Uint8Array.of(0)

/** RFC 6962 leaf hash. Same value as the kernel's `leafHash`, without a copy of the chunk. */
export const leafOf = (chunk: Uint8Array): Uint8Array =>
  new Uint8Array(createHash('sha256').update(LEAF_PREFIX).update(chunk).digest())

/** Where the leaf hashes of a group begin. */
export const leavesAt = (cut: Cut, group: number): number =>
  START_BYTES + groupsBytes(cut) + group * GROUP_CHUNKS * HASH_BYTES

/** Where chunk `index` begins. */
export const chunkAt = (cut: Cut, index: number): number =>
  START_BYTES + groupsBytes(cut) + chunkCount(cut) * HASH_BYTES + index * cut.chunkBytes

/** Throws BlobMismatch unless this is a cut and the roots of its groups make the root. */
export function checkHead({ root, groups, size, chunkBytes }: Cut & { root: Uint8Array; groups: Uint8Array }): void {
  const cut = { size, chunkBytes }
  if (!isCut(cut)) throw new BlobMismatch(`a file of ${size} bytes in chunks of ${chunkBytes} is not allowed`)
  if (groups.length !== groupsBytes(cut)) throw new BlobMismatch(`${groups.length} bytes of groups for ${size}`)
  const known = groupCount(cut) === 0 ? emptyRoot() : groups.length > 0 ? rootOfHashes(groups) : root
  if (!equalBytes(known, root)) throw new BlobMismatch('the groups do not make the root')
}

/** Whether these are the leaves of a group. */
export const areLeaves = (packed: Uint8Array, root: Uint8Array, groups: Uint8Array, group: number): boolean =>
  equalBytes(rootOfHashes(packed), groupRoot(root, groups, group))

export function encodeStart({ size, chunkBytes }: Cut): Uint8Array {
  const start = new Uint8Array(START_BYTES)
  start.set(MAGIC.get(chunkBytes) as Uint8Array)
  new DataView(start.buffer).setBigUint64(MAGIC_BYTES, BigInt(size))
  return start
}

/** Undefined when these are not the first bytes of a blob file. */
export function decodeStart(start: Uint8Array): Cut | undefined {
  if (start.length !== START_BYTES) return undefined
  const size = new DataView(start.buffer, start.byteOffset, start.byteLength).getBigUint64(MAGIC_BYTES)
  for (const [chunkBytes, magic] of MAGIC) {
    const cut = { size: Number(size), chunkBytes }
    if (equalBytes(start.subarray(0, MAGIC_BYTES), magic) && isCut(cut)) return cut
  }
  return undefined
}
