/**
 * The fixed bytes of `/kind/blob/2`. The asker says which file, from which chunk on, and how large a file it takes; the holder answers
 * with a status, how the file is cut, the roots of its groups when they are several, and from there on each group: its leaf hashes, then
 * its chunks (core/files). The asker says after every four chunks that they came, and the holder is never much further. So nothing is larger than 32 KiB before it can be checked, and every chunk is checked as it arrives.
 */
import { type Cut, HASH_BYTES, isCut } from '../core/files/index.ts'

export const BLOB_STATUS = { absent: 0, present: 1, busy: 2, larger: 3 } as const
/** What the asker says after so many chunks: the holder uses their memory again. */
export const BLOB_CAME = 0x06
export const BLOB_CAME_CHUNKS = 4
/** root ‖ first chunk (u64) ‖ most bytes (u64) */
export const BLOB_ASK_BYTES: number = HASH_BYTES + 8 + 8
/** chunk size (u32) ‖ size (u64) */
export const BLOB_CUT_BYTES = 4 + 8

export interface BlobAsk {
  root: Uint8Array
  from: number
  atMost: number
}

export function encodeBlobAsk({ root, from, atMost }: BlobAsk): Uint8Array {
  const out = new Uint8Array(BLOB_ASK_BYTES)
  const view = new DataView(out.buffer)
  out.set(root)
  view.setBigUint64(HASH_BYTES, BigInt(from))
  view.setBigUint64(HASH_BYTES + 8, BigInt(atMost))
  return out
}

/** Of BLOB_ASK_BYTES. Numbers too large to count with stand for more than any file has. */
export function decodeBlobAsk(bytes: Uint8Array): BlobAsk {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {
    root: bytes.slice(0, HASH_BYTES),
    from: Number(view.getBigUint64(HASH_BYTES)),
    atMost: Number(view.getBigUint64(HASH_BYTES + 8)),
  }
}

export function encodeCut({ size, chunkBytes }: Cut): Uint8Array {
  const out = new Uint8Array(BLOB_CUT_BYTES)
  const view = new DataView(out.buffer)
  view.setUint32(0, chunkBytes)
  view.setBigUint64(4, BigInt(size))
  return out
}

/** Undefined when no file may be cut like this. */
export function decodeCut(bytes: Uint8Array): Cut | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const cut = { chunkBytes: view.getUint32(0), size: Number(view.getBigUint64(4)) }
  return isCut(cut) ? cut : undefined
}
