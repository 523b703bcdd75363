/**
 * How a file is cut. Its name is the root of an RFC 6962 tree over its chunks; 1,024 chunks in a row are a group. A full group is a
 * perfect subtree, so the tree over the roots of the groups has the same root as the tree over all leaves, and whoever knows the
 * groups can check any one of them alone: nobody has to hold all leaves of a large file.
 */
import { append, EMPTY_TREE, rootOf } from '../kernel/index.ts'

export const CHUNK_BYTES = 65_536
/** What Poly1305 adds to a chunk. */
export const TAG_BYTES = 16
/** A chunk of a sealed file: chunk i of the ciphertext is chunk i of the plaintext and its tag. */
export const SEALED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES
/** 64 MiB of content under 32 KiB of leaf hashes: what is held of a file at once, however large it is. */
export const GROUP_CHUNKS = 1024
/** 64 GiB: the roots of its groups are 32 KiB. */
export const CHUNKS_MAX = GROUP_CHUNKS * 1024
/** The largest file in the clear. */
export const FILE_BYTES_MAX = CHUNKS_MAX * CHUNK_BYTES
export const HASH_BYTES = 32

/** Size of a file and of all its chunks but the last, both in bytes. */
export interface Cut {
  readonly size: number
  readonly chunkBytes: number
}

/** Whether a file may be of this size and cut like this. */
export const isCut = ({ size, chunkBytes }: Cut): boolean =>
  (chunkBytes === CHUNK_BYTES || chunkBytes === SEALED_CHUNK_BYTES) &&
  Number.isSafeInteger(size) &&
  size >= 0 &&
  size <= CHUNKS_MAX * chunkBytes

export const chunkCount = ({ size, chunkBytes }: Cut): number => Math.ceil(size / chunkBytes)

/** Bytes of chunk `index`; none behind the end. */
export const chunkLength = ({ size, chunkBytes }: Cut, index: number): number =>
  Math.max(0, Math.min(chunkBytes, size - index * chunkBytes))

export const groupCount = (cut: Cut): number => Math.ceil(chunkCount(cut) / GROUP_CHUNKS)

export const groupOf = (index: number): number => Math.floor(index / GROUP_CHUNKS)

/** Chunks in a group: all are full but the last. */
export const chunksIn = (cut: Cut, group: number): number =>
  Math.max(0, Math.min(GROUP_CHUNKS, chunkCount(cut) - group * GROUP_CHUNKS))

/** Bytes of the list of group roots; a file of one group has none, since its name is that root. */
export const groupsBytes = (cut: Cut): number => (groupCount(cut) > 1 ? groupCount(cut) * HASH_BYTES : 0)

/** Hash `index` of a packed list. */
export const hashAt = (packed: Uint8Array, index: number): Uint8Array =>
  packed.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES)

/** Root over a packed list of leaf hashes, or of roots of groups. */
export const rootOfHashes = (packed: Uint8Array): Uint8Array =>
  rootOf(
    append(
      EMPTY_TREE,
      Array.from({ length: packed.length / HASH_BYTES }, (_, index) => hashAt(packed, index)),
    ),
  )

/** The root that the leaves of a group must make. */
export const groupRoot = (root: Uint8Array, groups: Uint8Array, group: number): Uint8Array =>
  groups.length === 0 ? root : hashAt(groups, group)
