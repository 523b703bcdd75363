/**
 * libsodium through sodium-native: the only signature implementation, in every process and thread. Measured by others' loss: Node's
 * and Electron's own crypto accept different edge-case signatures (DESIGN §4).
 */
import sodium from 'sodium-native'
import type { Entropy, KeyPair, Sealer, Verifier } from '#main/ports/crypto.ts'
import { chunkNonce, SEALED_AD } from '#shared/core/files/index.ts'
import { concatBytes, utf8 } from '#shared/core/kernel/index.ts'

const SIG = sodium.crypto_sign_BYTES
const SEAL = sodium.crypto_box_SEALBYTES
const NONCE = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
const TAG = sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES

/** Never throws: a key or a signature of another length is a signature that does not hold. */
export const verifier: Verifier = {
  verify({ key, message, sig }) {
    if (key.length !== 32 || sig.length !== SIG) return false
    return sodium.crypto_sign_verify_detached(sig, message, key)
  },
  verifyAll: (claims) => claims.map((claim) => verifier.verify(claim)),
}

export const entropy: Entropy = {
  bytes(length) {
    const out = new Uint8Array(length)
    if (length > 0) sodium.randombytes_buf(out)
    return out
  },
}

/** Ed25519 (RFC 8032), 64 bytes; `secretKey` is 64 bytes as `keypairFromSeed` makes it. */
export function sign(message: Uint8Array, secretKey: Uint8Array): Uint8Array {
  const sig = new Uint8Array(SIG)
  sodium.crypto_sign_detached(sig, message, secretKey)
  return sig
}

/** Ed25519 pair; the secret key is seed ‖ public key (64 bytes). */
export function keypairFromSeed(seed: Uint8Array): KeyPair {
  const pair = { publicKey: new Uint8Array(32), secretKey: new Uint8Array(64) }
  sodium.crypto_sign_seed_keypair(pair.publicKey, pair.secretKey, seed)
  return pair
}

export function keypair(): KeyPair {
  const seed = entropy.bytes(32)
  const pair = keypairFromSeed(seed)
  wipe(seed)
  return pair
}

/** X25519 pair for sealed boxes. */
export function sealPairFromSeed(seed: Uint8Array): KeyPair {
  const pair = { publicKey: new Uint8Array(32), secretKey: new Uint8Array(32) }
  sodium.crypto_box_seed_keypair(pair.publicKey, pair.secretKey, seed)
  return pair
}

/** The X25519 pair of a secret key of 32 bytes, which is copied. */
export function sealPairFromSecret(secret: Uint8Array): KeyPair {
  const pair = { publicKey: new Uint8Array(32), secretKey: secret.slice() }
  sodium.crypto_scalarmult_base(pair.publicKey, pair.secretKey)
  return pair
}

/** Undefined when the box is for another key or was changed. */
export function openSealed(box: Uint8Array, { publicKey, secretKey }: KeyPair): Uint8Array | undefined {
  if (box.length < SEAL) return undefined
  const out = new Uint8Array(box.length - SEAL)
  return sodium.crypto_box_seal_open(out, box, publicKey, secretKey) ? out : undefined
}

export const sealer: Sealer = {
  seal(plaintext, to) {
    const out = new Uint8Array(plaintext.length + SEAL)
    try {
      sodium.crypto_box_seal(out, plaintext, to)
      return out
    } catch {
      return undefined
    }
  },
  encrypt(key, plaintext, aad) {
    const nonce = entropy.bytes(NONCE)
    return concatBytes(nonce, aeadEncrypt({ key, nonce, plaintext, ...(aad && { aad }) }))
  },
  decrypt(key, box, aad) {
    return aeadDecrypt({ key, nonce: box.subarray(0, NONCE), box: box.subarray(NONCE), ...(aad && { aad }) })
  },
  sealChunk(key, { index, count }, plaintext) {
    return aeadEncrypt({ key, nonce: chunkNonce(index, count), plaintext, aad: SEALED_AD })
  },
  openChunk(key, { index, count }, box) {
    return aeadDecrypt({ key, nonce: chunkNonce(index, count), box, aad: SEALED_AD })
  },
}

interface AeadInput {
  /** 32 bytes. */
  key: Uint8Array
  /** 24 bytes: long enough to be drawn at random for each message. */
  nonce: Uint8Array
  aad?: Uint8Array
}

/** XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03): ciphertext with its 16-byte tag at the end. */
export function aeadEncrypt({ key, nonce, plaintext, aad }: AeadInput & { plaintext: Uint8Array }): Uint8Array {
  const out = new Uint8Array(plaintext.length + TAG)
  sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(out, plaintext, aad?.length ? aad : null, null, nonce, key)
  return out
}

/** Undefined when the box does not open: another key, nonce or `aad`, or a changed bit. */
export function aeadDecrypt({ key, nonce, box, aad }: AeadInput & { box: Uint8Array }): Uint8Array | undefined {
  if (box.length < TAG || nonce.length !== NONCE) return undefined
  const out = new Uint8Array(box.length - TAG)
  try {
    sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(out, null, box, aad?.length ? aad : null, nonce, key)
    return out
  } catch {
    return undefined
  }
}

/** Overwrites a secret; what the garbage collector has copied before is out of reach. */
export const wipe = (secret: Uint8Array): void => sodium.sodium_memzero(secret)

export interface Argon2 {
  memKiB: number
  passes: number
}

/**
 * Argon2id 1.3 (RFC 9106), one lane, on a libuv thread, so that the caller's thread stays free; salt 16 bytes, key 32 bytes. The
 * passphrase counts in NFKC: the same keys pressed on another system give the same key.
 */
export function deriveKey(passphrase: string, salt: Uint8Array, { memKiB, passes }: Argon2): Promise<Uint8Array> {
  const out = new Uint8Array(32)
  const secret = utf8(passphrase.normalize('NFKC'))
  const { crypto_pwhash_async: derive, crypto_pwhash_ALG_ARGON2ID13: argon2id } = sodium
  return new Promise((resolve, reject) => {
    derive(out, secret, salt, passes, memKiB * 1024, argon2id, (error) => {
      wipe(secret)
      if (error) reject(error)
      else resolve(out)
    })
  })
}
