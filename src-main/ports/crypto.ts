/** Secrets' work, done by one implementation everywhere (DESIGN §4: mixing Ed25519 implementations would split hubs). */
import type { SigClaim } from '#shared/core/kernel/index.ts'

export interface Verifier {
  verify(claim: SigClaim): boolean
  verifyAll(claims: readonly SigClaim[]): boolean[]
}

export interface KeyPair {
  publicKey: Uint8Array
  secretKey: Uint8Array
}

export interface Entropy {
  bytes(length: number): Uint8Array
}

export interface Sealer {
  /** Anonymous box to an X25519 key: only its owner can open it. Undefined where `to` is a key of small order, as a hostile certificate may hold. */
  seal(plaintext: Uint8Array, to: Uint8Array): Uint8Array | undefined
  /** XChaCha20-Poly1305; the nonce (24 bytes) is chosen here and leads the result. */
  encrypt(key: Uint8Array, plaintext: Uint8Array, aad?: Uint8Array): Uint8Array
  /** Undefined when the key is wrong or a bit has changed. */
  decrypt(key: Uint8Array, box: Uint8Array, aad?: Uint8Array): Uint8Array | undefined
  /** One chunk of a sealed file (core/files/sealed.ts): its key has sealed nothing else under this index. */
  sealChunk(key: Uint8Array, place: ChunkPlace, plaintext: Uint8Array): Uint8Array
  /** Undefined when this is not the chunk that was sealed there. */
  openChunk(key: Uint8Array, place: ChunkPlace, box: Uint8Array): Uint8Array | undefined
}

/** Which chunk of how many. */
export interface ChunkPlace {
  index: number
  count: number
}
