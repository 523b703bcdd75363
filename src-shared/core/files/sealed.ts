/**
 * Files sealed chunk by chunk: the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015) over XChaCha20-Poly1305. Chunk i of
 * the ciphertext opens alone with the key, so one chunk and two Merkle paths show that a ciphertext does not open to what was promised.
 */
import { utf8 } from '../kernel/index.ts'
import { CHUNK_BYTES, type Cut, chunkCount, SEALED_CHUNK_BYTES, TAG_BYTES } from './chunks.ts'

/** Bound into every chunk, so that a box of another use of a key is no chunk. */
export const SEALED_AD: Uint8Array = utf8('kind:file:1')
const NONCE_BYTES = 24

/** How the ciphertext of a file of `size` bytes is cut: chunk for chunk like the plaintext, each with its tag. */
export function sealedCut(size: number): Cut {
  const chunks = chunkCount({ size, chunkBytes: CHUNK_BYTES })
  return { size: size + chunks * TAG_BYTES, chunkBytes: SEALED_CHUNK_BYTES }
}

/**
 * Nonce of chunk `index` of `count`: zeros ‖ 1 for the last, else 0 ‖ index (u64). Every sealing has a fresh random key, under which no
 * nonce comes twice; the flag makes a file that was cut short fail at its end.
 */
export function chunkNonce(index: number, count: number): Uint8Array {
  if (!Number.isSafeInteger(index) || index < 0 || index >= count) throw new RangeError(`no chunk ${index} of ${count}`)
  const nonce = new Uint8Array(NONCE_BYTES)
  nonce[NONCE_BYTES - 9] = index === count - 1 ? 1 : 0
  new DataView(nonce.buffer).setBigUint64(NONCE_BYTES - 8, BigInt(index))
  return nonce
}
