/** The part of sodium-native 5 this project uses; the package ships no types. Failing calls throw unless said otherwise. */
declare module 'sodium-native' {
  type Bytes = Uint8Array
  const sodium: {
    crypto_sign_BYTES: number
    crypto_box_SEALBYTES: number
    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES: number
    crypto_aead_xchacha20poly1305_ietf_ABYTES: number
    crypto_pwhash_ALG_ARGON2ID13: number
    randombytes_buf(out: Bytes): void
    sodium_memzero(secret: Bytes): void
    crypto_sign_seed_keypair(publicKey: Bytes, secretKey: Bytes, seed: Bytes): void
    crypto_sign_detached(sig: Bytes, message: Bytes, secretKey: Bytes): void
    crypto_sign_verify_detached(sig: Bytes, message: Bytes, publicKey: Bytes): boolean
    crypto_box_seed_keypair(publicKey: Bytes, secretKey: Bytes, seed: Bytes): void
    crypto_scalarmult_base(publicKey: Bytes, secretKey: Bytes): void
    crypto_box_easy(out: Bytes, message: Bytes, nonce: Bytes, publicKey: Bytes, secretKey: Bytes): void
    crypto_generichash(out: Bytes, input: Bytes): void
    crypto_box_seal(out: Bytes, message: Bytes, publicKey: Bytes): void
    crypto_box_seal_open(out: Bytes, box: Bytes, publicKey: Bytes, secretKey: Bytes): boolean
    crypto_aead_xchacha20poly1305_ietf_encrypt(
      out: Bytes,
      message: Bytes,
      ad: Bytes | null,
      nsec: null,
      npub: Bytes,
      key: Bytes,
    ): number
    crypto_aead_xchacha20poly1305_ietf_decrypt(
      out: Bytes,
      nsec: null,
      box: Bytes,
      ad: Bytes | null,
      npub: Bytes,
      key: Bytes,
    ): number
    crypto_secretstream_xchacha20poly1305_STATEBYTES: number
    crypto_secretstream_xchacha20poly1305_HEADERBYTES: number
    crypto_secretstream_xchacha20poly1305_ABYTES: number
    crypto_secretstream_xchacha20poly1305_TAG_MESSAGE: number
    crypto_secretstream_xchacha20poly1305_TAG_FINAL: number
    crypto_secretstream_xchacha20poly1305_init_push(state: Bytes, header: Bytes, key: Bytes): void
    crypto_secretstream_xchacha20poly1305_init_pull(state: Bytes, header: Bytes, key: Bytes): void
    crypto_secretstream_xchacha20poly1305_push(
      state: Bytes,
      out: Bytes,
      message: Bytes,
      ad: Bytes | null,
      tag: number,
    ): number
    crypto_secretstream_xchacha20poly1305_pull(
      state: Bytes,
      out: Bytes,
      tag: Bytes,
      box: Bytes,
      ad: Bytes | null,
    ): number
    crypto_pwhash_async(
      out: Bytes,
      passphrase: Bytes,
      salt: Bytes,
      passes: number,
      memBytes: number,
      alg: number,
      done: (error: Error | null) => void,
    ): void
  }
  export default sodium
}
