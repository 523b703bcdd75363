/**
 * A verifiable random function: a number only the owner of a secret can compute, one for each input, and everybody can check.
 * ECVRF-EDWARDS25519-SHA512-TAI of RFC 9381 §5, all of it deterministic.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { concatBytes, equalBytes } from './bytes.ts'

const { Point } = ed25519
type Element = InstanceType<typeof Point>
const { Fn } = Point
/** Lengths in bytes (RFC 9381 §5.5): a point, a challenge, a scalar. */
const POINT = 32
const CHALLENGE = 16
const SCALAR = 32
const PROOF = POINT + CHALLENGE + SCALAR
const SUITE = 3
const END = Uint8Array.of(0)

const numberOf = (bytes: Uint8Array): bigint => bytes.reduceRight((n, byte) => (n << 8n) | BigInt(byte), 0n)
/** The suite's hash for one use, told apart by `use`. */
const hashFor = (use: 1 | 2 | 3, ...parts: Uint8Array[]): Uint8Array =>
  sha512(concatBytes(Uint8Array.of(SUITE, use), ...parts, END))

/** Undefined where the bytes are no point in canonical form (RFC 8032 §5.1.3). */
function pointOf(bytes: Uint8Array): Element | undefined {
  try {
    return Point.fromBytes(bytes)
  } catch {
    return undefined
  }
}

/** Hashes to the curve by trying (§5.4.1.1); undefined once in 2²⁵⁶ inputs. */
function encodeToCurve(publicKey: Uint8Array, alpha: Uint8Array): Element | undefined {
  for (let counter = 0; counter < 256; counter++) {
    const point = pointOf(hashFor(1, publicKey, alpha, Uint8Array.of(counter)).subarray(0, POINT))?.clearCofactor()
    if (point && !point.is0()) return point
  }
  return undefined
}

const challengeOf = (publicKey: Uint8Array, ...points: Element[]): Uint8Array =>
  hashFor(2, publicKey, ...points.map((point) => point.toBytes())).subarray(0, CHALLENGE)

const hashOf = (gamma: Element): Uint8Array => hashFor(3, gamma.clearCofactor().toBytes())

/** The key (32 bytes) others check proofs with. */
export const vrfPublicKey = (secret: Uint8Array): Uint8Array => ed25519.getPublicKey(secret)

/**
 * Proves what `alpha` comes to: 80 bytes. `secret` is 32 random bytes for this alone: a signature with it over a message somebody else chose
 * could repeat the nonce of a proof, and both together give it away.
 */
export function vrfProve(secret: Uint8Array, alpha: Uint8Array): Uint8Array {
  const { scalar, prefix, pointBytes } = ed25519.utils.getExtendedPublicKey(secret)
  const h = encodeToCurve(pointBytes, alpha)
  if (!h) throw new Error('no point of the curve for this input')
  const gamma = h.multiply(scalar)
  const k = Fn.create(numberOf(sha512(concatBytes(prefix, h.toBytes()))))
  const c = challengeOf(pointBytes, h, gamma, Point.BASE.multiply(k), h.multiply(k))
  return concatBytes(gamma.toBytes(), c, Fn.toBytes(Fn.add(k, Fn.mul(numberOf(c), scalar))))
}

/**
 * What `alpha` comes to (64 bytes), the same for every proof that holds. Null where the proof does not hold, where it or the key is not in
 * canonical form, and for a key of small order (§5.4.5), which would let its owner choose.
 */
export function vrfVerify(publicKey: Uint8Array, alpha: Uint8Array, proof: Uint8Array): Uint8Array | null {
  if (proof.length !== PROOF) return null
  const y = pointOf(publicKey)
  const gamma = pointOf(proof.subarray(0, POINT))
  const challenge = proof.subarray(POINT, POINT + CHALLENGE)
  const s = numberOf(proof.subarray(POINT + CHALLENGE))
  if (!y || y.isSmallOrder() || !gamma || s >= Fn.ORDER) return null
  const h = encodeToCurve(publicKey, alpha)
  if (!h) return null
  const c = numberOf(challenge)
  const u = Point.BASE.multiplyUnsafe(s).subtract(y.multiplyUnsafe(c))
  const v = h.multiplyUnsafe(s).subtract(gamma.multiplyUnsafe(c))
  return equalBytes(challengeOf(publicKey, h, gamma, u, v), challenge) ? hashOf(gamma) : null
}
