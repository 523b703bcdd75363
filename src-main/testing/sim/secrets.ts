/** Keys and boxes from seeded chance, and signatures that are really checked, each distinct one once. */
import sodium from 'sodium-native'
import { disclose } from '#shared/core/files/index.ts'
import { deviceCertMessage, drawKey, proveDraw, secretAbout } from '#shared/core/identity/index.ts'
import { concatBytes, didFromKey, equalBytes, sha256 } from '#shared/core/kernel/index.ts'
import { keypairFromSeed, openSealed, sealer, sealPairFromSeed, sign, verifier } from '../../adapters/crypto/sodium.ts'
import type { Sealer, Verifier } from '../../ports/crypto.ts'
import type { Keys } from '../../ports/keys.ts'
import type { Random } from './random.ts'

/** Several runs' worth: more would only be kept alive. */
const REMEMBERED_MAX = 5000
const NONCE_BYTES = 24

/** Verdicts by signature; key and message are compared, so that nothing passes on another's verdict. */
const verdicts = new Map<string, { key: Uint8Array; message: Uint8Array; verdict: boolean }>()
const nameOf = (sig: Uint8Array): string => Buffer.from(sig.buffer, sig.byteOffset, sig.byteLength).toString('latin1')

function remember(sig: Uint8Array, key: Uint8Array, message: Uint8Array, verdict: boolean): void {
  if (verdicts.size > REMEMBERED_MAX) verdicts.clear()
  verdicts.set(nameOf(sig), { key, message, verdict })
}

export const remembering: Verifier = {
  verify(claim) {
    const known = verdicts.get(nameOf(claim.sig))
    if (known && equalBytes(known.key, claim.key) && equalBytes(known.message, claim.message)) return known.verdict
    const verdict = verifier.verify(claim)
    remember(claim.sig, claim.key, claim.message, verdict)
    return verdict
  },
  verifyAll: (claims) => claims.map((claim) => remembering.verify(claim)),
}

/** libsodium's `crypto_box_seal` with its throw-away key from the given stream: same seed, same boxes, opened by the real opener. */
export const seededSealer = (random: Random): Sealer => ({
  ...sealer,
  seal(plaintext, to) {
    const once = sealPairFromSeed(random.bytes(32))
    const nonce = new Uint8Array(NONCE_BYTES)
    sodium.crypto_generichash(nonce, concatBytes(once.publicKey, to))
    const box = new Uint8Array(plaintext.length + sodium.crypto_box_SEALBYTES - once.publicKey.length)
    sodium.crypto_box_easy(box, plaintext, nonce, to, once.secretKey)
    return concatBytes(once.publicKey, box)
  },
})

export function makeKeys(random: Random, now: number): Keys {
  const [root, device] = [keypairFromSeed(random.bytes(32)), keypairFromSeed(random.bytes(32))]
  const seal = sealPairFromSeed(random.bytes(32))
  const court = sha256(root.publicKey)
  const did = didFromKey(root.publicKey)
  const unsigned = { did, dev: device.publicKey, seal: seal.publicKey, issued: now }
  /** What libsodium signs it also accepts: the verdict on these very bytes is known. */
  const signs = (message: Uint8Array): Uint8Array => {
    const sig = sign(message, device.secretKey)
    remember(sig, device.publicKey, message, true)
    return sig
  }
  return {
    did,
    dev: device.publicKey,
    seal: seal.publicKey,
    deviceCert: { ...unsigned, sig: sign(deviceCertMessage(unsigned), root.secretKey) },
    sign: signs,
    signAsIdentity: (message) => sign(message, root.secretKey),
    prove: (message) => ({ by: root.publicKey, sig: sign(message, root.secretKey) }),
    openSealed: (box) => openSealed(box, seal),
    disclose: (point, about) => disclose(seal.secretKey, point, about),
    vrf: drawKey(court),
    proveDraw: (alpha) => proveDraw(court, alpha),
    secretFor: (about) => secretAbout(court, about),
  }
}
