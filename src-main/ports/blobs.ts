/** Content-addressed files: id = RFC 6962 root over 64 KiB chunks. Ciphertexts and public photos alike. */
export const CHUNK_BYTES = 65_536

export interface BlobStore {
  /** Stores bytes durably and returns their root (32 bytes). Repeating is harmless. */
  put(bytes: Uint8Array): Promise<Uint8Array>
  has(root: Uint8Array): Promise<boolean>
  /** Whole content, checked against its root; undefined when absent. */
  get(root: Uint8Array): Promise<Uint8Array | undefined>
  remove(root: Uint8Array): Promise<void>
}
