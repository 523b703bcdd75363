/** That a sealed file is not the file it was promised to be, shown by one chunk of it: FairSwap's proof of misbehaviour (Dziembowski, Eckey, Faust 2018). */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { equalBytes, leafHash, verifyInclusion } from '../kernel/index.ts'
import { CHUNK_BYTES, chunkCount } from './chunks.ts'
import { chunkNonce, SEALED_AD } from './sealed.ts'

/** A chunk of the ciphertext, the leaf that the plaintext has in its place, and the Merkle paths of both. */
export interface ChunkClaim {
  index: number
  sealed: Uint8Array
  sealedPath: Uint8Array[]
  leaf: Uint8Array
  leafPath: Uint8Array[]
}

/** A file sealed chunk by chunk: the roots of the plaintext and of the ciphertext, and bytes of the plaintext. */
export interface Promised {
  root: Uint8Array
  cipher: Uint8Array
  size: number
}

/** Whether both are what was promised, and yet the one does not open to the other. */
export function isWrongChunk({ root, cipher, size }: Promised, key: Uint8Array, claim: ChunkClaim): boolean {
  const { index, sealed, sealedPath, leaf, leafPath } = claim
  const count = chunkCount({ size, chunkBytes: CHUNK_BYTES })
  if (index >= count) return false
  const place = { index, size: count }
  const arePromised =
    verifyInclusion({ ...place, leafHash: leafHash(sealed), root: cipher, proof: sealedPath }) &&
    verifyInclusion({ ...place, leafHash: leaf, root, proof: leafPath })
  return arePromised && !opensTo(key, { index, count }, sealed, leaf)
}

function opensTo(
  key: Uint8Array,
  { index, count }: { index: number; count: number },
  sealed: Uint8Array,
  leaf: Uint8Array,
): boolean {
  try {
    const chunk = xchacha20poly1305(key, chunkNonce(index, count), SEALED_AD).decrypt(sealed)
    return equalBytes(leafHash(chunk), leaf)
  } catch {
    return false
  }
}
