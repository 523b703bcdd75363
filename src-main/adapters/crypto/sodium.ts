/**
 * libsodium through sodium-native: the only signature implementation, in every process and thread. Measured by others' loss: Node's
 * and Electron's own crypto accept different edge-case signatures (DESIGN §4).
 */
import sodium from 'sodium-native'
import type { Entropy, KeyPair, Sealer, Verifier } from '#main/ports/crypto.ts'
import { concatBytes } from '#shared/core/kernel/index.ts'

const SIG = sodium.crypto_sign_BYTES
const NONCE = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
const TAG = sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES

/** libsodium wants Buffers; this is a view, not a copy. */
const view = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const plain = (buffer: Buffer): Uint8Array => new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)

export const verifier: Verifier = {
  verify({ key, message, sig }) {
    if (key.length !== 32 || sig.length !== SIG) return false
    return sodium.crypto_sign_verify_detached(view(sig), view(message), view(key))
  },
  verifyAll: (claims) => claims.map((claim) => verifier.verify(claim)),
}

export const entropy: Entropy = {
  bytes(length) {
    const out = Buffer.alloc(length)
    sodium.randombytes_buf(out)
    return plain(out)
  },
}

export function sign(message: Uint8Array, secretKey: Uint8Array): Uint8Array {
  const sig = Buffer.alloc(SIG)
  sodium.crypto_sign_detached(sig, view(message), view(secretKey))
  return plain(sig)
}

/** Ed25519 pair; the secret key is seed ‖ public key (64 bytes). */
export function keypairFromSeed(seed: Uint8Array): KeyPair {
  const publicKey = Buffer.alloc(32)
  const secretKey = Buffer.alloc(64)
  sodium.crypto_sign_seed_keypair(publicKey, secretKey, view(seed))
  return { publicKey: plain(publicKey), secretKey: plain(secretKey) }
}

export const keypair = (): KeyPair => keypairFromSeed(entropy.bytes(32))

/** X25519 pair for sealed boxes. */
export function sealPairFromSeed(seed: Uint8Array): KeyPair {
  const publicKey = Buffer.alloc(32)
  const secretKey = Buffer.alloc(32)
  sodium.crypto_box_seed_keypair(publicKey, secretKey, view(seed))
  return { publicKey: plain(publicKey), secretKey: plain(secretKey) }
}

export function openSealed(box: Uint8Array, { publicKey, secretKey }: KeyPair): Uint8Array | undefined {
  if (box.length < sodium.crypto_box_SEALBYTES) return undefined
  const out = Buffer.alloc(box.length - sodium.crypto_box_SEALBYTES)
  return sodium.crypto_box_seal_open(out, view(box), view(publicKey), view(secretKey)) ? plain(out) : undefined
}

export const sealer: Sealer = {
  seal(plaintext, to) {
    const out = Buffer.alloc(plaintext.length + sodium.crypto_box_SEALBYTES)
    sodium.crypto_box_seal(out, view(plaintext), view(to))
    return plain(out)
  },
  encrypt(key, plaintext, aad) {
    const nonce = entropy.bytes(NONCE)
    return concatBytes(nonce, aeadEncrypt({ key, nonce, plaintext, ...(aad && { aad }) }))
  },
  decrypt(key, box, aad) {
    const nonce = box.subarray(0, NONCE)
    return aeadDecrypt({ key, nonce, box: box.subarray(NONCE), ...(aad && { aad }) })
  },
}

/** XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha): ciphertext with the tag at its end. */
export function aeadEncrypt(a: { key: Uint8Array; nonce: Uint8Array; plaintext: Uint8Array; aad?: Uint8Array }): Uint8Array {
  const out = Buffer.alloc(a.plaintext.length + TAG)
  sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    out, view(a.plaintext), a.aad?.length ? view(a.aad) : null, null, view(a.nonce), view(a.key),
  )
  return plain(out)
}

/** Undefined when the box does not open. */
export function aeadDecrypt(a: { key: Uint8Array; nonce: Uint8Array; box: Uint8Array; aad?: Uint8Array }): Uint8Array | undefined {
  if (a.box.length < TAG || a.nonce.length !== NONCE) return undefined
  const out = Buffer.alloc(a.box.length - TAG)
  try {
    sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      out, null, view(a.box), a.aad?.length ? view(a.aad) : null, view(a.nonce), view(a.key),
    )
    return plain(out)
  } catch {
    return undefined
  }
}

/** Overwrites a secret; what the garbage collector has copied before is out of reach. */
export const wipe = (secret: Uint8Array): void => sodium.sodium_memzero(view(secret))

export interface Argon2 {
  memKiB: number
  passes: number
}

/** Argon2id on a libuv thread, so that the caller's thread stays free; salt 16 bytes, key 32 bytes. */
export function deriveKey(passphrase: string, salt: Uint8Array, { memKiB, passes }: Argon2): Promise<Uint8Array> {
  const out = Buffer.alloc(32)
  const done = Promise.withResolvers<Uint8Array>()
  sodium.crypto_pwhash_async(
    out, Buffer.from(passphrase.normalize('NFKC')), view(salt), passes, memKiB * 1024, sodium.crypto_pwhash_ALG_ARGON2ID13,
    (error: Error | null) => (error ? done.reject(error) : done.resolve(plain(out))),
  )
  return done.promise
}
