/** The part of sodium-native 5 this project uses; the package ships no types. Failing calls throw unless said otherwise. */
declare module 'sodium-native' {
  const sodium: {
    crypto_sign_BYTES: number
    crypto_box_SEALBYTES: number
    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES: number
    crypto_aead_xchacha20poly1305_ietf_ABYTES: number
    crypto_pwhash_ALG_ARGON2ID13: number
    randombytes_buf(out: Buffer): void
    sodium_memzero(secret: Buffer): void
    crypto_sign_seed_keypair(publicKey: Buffer, secretKey: Buffer, seed: Buffer): void
    crypto_sign_detached(sig: Buffer, message: Buffer, secretKey: Buffer): void
    crypto_sign_verify_detached(sig: Buffer, message: Buffer, publicKey: Buffer): boolean
    crypto_box_seed_keypair(publicKey: Buffer, secretKey: Buffer, seed: Buffer): void
    crypto_box_seal(out: Buffer, message: Buffer, publicKey: Buffer): void
    crypto_box_seal_open(out: Buffer, box: Buffer, publicKey: Buffer, secretKey: Buffer): boolean
    crypto_aead_xchacha20poly1305_ietf_encrypt(out: Buffer, message: Buffer, ad: Buffer | null, nsec: null, npub: Buffer, key: Buffer): number
    crypto_aead_xchacha20poly1305_ietf_decrypt(out: Buffer, nsec: null, box: Buffer, ad: Buffer | null, npub: Buffer, key: Buffer): number
    crypto_pwhash_async(out: Buffer, passphrase: Buffer, salt: Buffer, passes: number, memBytes: number, alg: number, done: (error: Error | null) => void): void
  }
  export default sodium
}
