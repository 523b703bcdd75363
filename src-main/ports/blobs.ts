/** Content-addressed files (core/files): ciphertexts and public photos alike. */
import { type Cut, GROUP_CHUNKS, SEALED_CHUNK_BYTES } from '#shared/core/files/index.ts'

/** One group of chunks: what is held in memory as a whole, and what a node fetches without being asked to. No photo is larger. */
export const WHOLE_BYTES_MAX = GROUP_CHUNKS * SEALED_CHUNK_BYTES

/** The bytes of a chunk that was read are good until so many more were asked for: then others come to lie there. */
export const CHUNKS_LENT = 8

export interface BlobStore {
  /** Stores bytes durably, at most WHOLE_BYTES_MAX, and returns their root (32 bytes). Repeating is harmless. Throws DiskFull. */
  put(bytes: Uint8Array): Promise<Uint8Array>
  has(root: Uint8Array): Promise<boolean>
  /** Whole content, checked against its root; undefined when absent, damaged or larger than WHOLE_BYTES_MAX. */
  get(root: Uint8Array): Promise<Uint8Array | undefined>
  remove(root: Uint8Array): Promise<void>
  /** Undefined when absent or damaged. */
  open(root: Uint8Array): Promise<BlobReader | undefined>
  /** A file whose root is not known yet. Throws DiskFull. */
  draft(cut: Cut): Promise<BlobDraft>
}

/** One stored file, read chunk by chunk. */
export interface BlobReader extends Cut {
  /** Roots of its groups, packed; empty where there is one group at most. */
  readonly groups: Uint8Array
  /** RFC 6962 leaf hashes of a group's chunks, packed; undefined when what is stored no longer agrees (the file is then out of the way). */
  leaves(group: number): Promise<Uint8Array | undefined>
  /** Checked against its leaf; undefined as above. Its bytes are lent (CHUNKS_LENT). */
  chunk(index: number): Promise<Uint8Array | undefined>
  close(): Promise<void>
}

/** What somebody says of a file before its content comes. */
export interface BlobHead extends Cut {
  root: Uint8Array
  groups: Uint8Array
}

/** A file on its way in, checked as it comes; nothing is visible before `commit`, and nothing that came is lost before `discard`. */
export interface BlobWriter extends Cut {
  /** The first chunk that is not here yet. */
  readonly next: number
  /** Leaf hashes of a group, before its chunks. Throws BlobMismatch when they are not the group's. */
  leaves(group: number, packed: Uint8Array): Promise<void>
  /** Where chunk `next` may be put; what lies there is handed to `write` without being moved again. Throws DiskFull. */
  room(): Promise<Uint8Array>
  /**
   * Chunk `next`; its bytes are the caller's again afterwards. Throws BlobMismatch when it is not the chunk its leaf promises; DiskFull.
   * What came before is kept either way.
   */
  write(chunk: Uint8Array): Promise<void>
  /** Makes the file durable and visible. Throws BlobMismatch when chunks are missing. */
  commit(): Promise<void>
  /** Lets go of the file and keeps what came for `resume`. */
  pause(): Promise<void>
  /** Forgets what came. */
  discard(): Promise<void>
}

/** A file that is made here, chunk after chunk. */
export interface BlobDraft {
  /** The bytes are the caller's again afterwards. Throws DiskFull. */
  write(chunk: Uint8Array): Promise<void>
  /** Makes it durable and visible under its root. Throws BlobMismatch when chunks are missing. */
  commit(): Promise<Uint8Array>
  discard(): Promise<void>
}

/** A blob store that takes in other people's files. */
export interface ChunkStore extends BlobStore {
  /** Begins a file anew. Throws BlobMismatch when the head contradicts itself; DiskFull when there is no room for all of it. */
  create(head: BlobHead): Promise<BlobWriter>
  /** Goes on with what came of a file, as far as it is what was promised; undefined when nothing did. Throws DiskFull. */
  resume(root: Uint8Array): Promise<BlobWriter | undefined>
  /** What came of a file is not wanted any more. Not while somebody writes it. */
  forget(root: Uint8Array): Promise<void>
}

/** Somebody's bytes are not what their name says. */
export class BlobMismatch extends Error {
  override readonly name = 'BlobMismatch'
}

/** There is no room on the disk for what is to be stored. */
export class DiskFull extends Error {
  override readonly name = 'DiskFull'
}
