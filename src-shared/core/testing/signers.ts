/** People with keys, and a time at which they sign. */
import { ed25519 } from '@noble/curves/ed25519.js'
import { withProof } from '../credentials/proof.ts'
import { didFromKey, HOUR, type JsonObject } from '../kernel/index.ts'

/** 2027-01-15T08:00:00Z. */
export const NOW = 1_800_000_000_000

export function personOf(seed: number) {
  const secret = new Uint8Array(32).fill(seed)
  const did = didFromKey(ed25519.getPublicKey(secret))
  const sign = (message: Uint8Array): Uint8Array => ed25519.sign(message, secret)
  /** Signs any document, an hour before `NOW`. */
  const signDocument = (document: JsonObject): JsonObject => withProof(document, did, NOW - HOUR, sign)
  return { did, sign, signDocument }
}
