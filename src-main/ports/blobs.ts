/** Content-addressed files: id = RFC 6962 root over 64 KiB chunks. Ciphertexts and public photos alike. */
export const CHUNK_BYTES = 65_536
/** For now: larger than any photo or document, small enough to hold the leaf hashes (32 KiB) in memory. */
export const BLOB_BYTES_MAX = 64 * 1024 * 1024

export interface BlobStore {
  /** Stores bytes durably and returns their root (32 bytes). Repeating is harmless. */
  put(bytes: Uint8Array): Promise<Uint8Array>
  has(root: Uint8Array): Promise<boolean>
  /** Whole content, checked against its root; undefined when absent. */
  get(root: Uint8Array): Promise<Uint8Array | undefined>
  remove(root: Uint8Array): Promise<void>
}

/** One stored file, read chunk by chunk; `leaves` are the RFC 6962 leaf hashes of its chunks. */
export interface BlobReader {
  size: number
  leaves: readonly Uint8Array[]
  /** Checked against its leaf; undefined when what is stored no longer agrees (the file is then out of the way). */
  chunk(index: number): Promise<Uint8Array | undefined>
  close(): Promise<void>
}

/** A file on its way in. Nothing is visible before `commit`. */
export interface BlobWriter {
  /** The next chunk, in order. Throws BlobMismatch when it is not the chunk its leaf promises. */
  write(chunk: Uint8Array): Promise<void>
  /** Makes the file durable and visible. Throws BlobMismatch when chunks are missing. */
  commit(): Promise<void>
  /** Forgets what was written. */
  abort(): Promise<void>
}

/** A blob store that can serve and take in files larger than one wants to hold in memory. */
export interface ChunkStore extends BlobStore {
  open(root: Uint8Array): Promise<BlobReader | undefined>
  /** Throws BlobMismatch when size and leaves do not make `root`. */
  create(claim: { root: Uint8Array; size: number; leaves: readonly Uint8Array[] }): Promise<BlobWriter>
}

/** Somebody's bytes are not what their name says. */
export class BlobMismatch extends Error {
  override readonly name = 'BlobMismatch'
}
