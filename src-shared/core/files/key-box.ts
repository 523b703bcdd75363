/**
 * The key of a sealed file handed over where everybody looks on, so that only its receiver can open it, and so that a receiver who was
 * cheated can show it: ElGamal to the X25519 key private messages are sealed to, in its Edwards form. The sender proves that the ephemeral
 * secret is theirs and made for this place (Schnorr), or somebody could have a box opened in public that was sealed to the same person
 * elsewhere. The receiver discloses the one shared point with a proof that it is the right one (Chaum–Pedersen 1992) and no secret of
 * their own.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { ed25519 } from '@noble/curves/ed25519.js'
import { concatBytes, equalBytes, hashTagged } from '../kernel/index.ts'

const { Point } = ed25519
type Element = InstanceType<typeof Point>
const { Fp, Fn } = Point
const WORD = 32
/** A fresh key for every box: there is nothing to tell apart by a nonce. */
const NONCE = new Uint8Array(24)

/** A key in a box: `point` and the `proof` of it are the sender's, `box` is 48 bytes. */
export interface KeyBox {
  point: Uint8Array
  box: Uint8Array
  proof: Uint8Array
}

/** The shared point of one box, and that it is the one. */
export interface Disclosure {
  shared: Uint8Array
  proof: Uint8Array
}

/** What a file's key is held to: nobody learns the key from it. */
export const keyLock = (key: Uint8Array): Uint8Array => hashTagged('kind:file-key:1', key)

const numberOf = (bytes: Uint8Array): bigint => bytes.reduceRight((n, byte) => (n << 8n) | BigInt(byte), 0n)

/** A number below the group's order, uniform but for 2⁻²⁵⁶. */
const scalarOf = (label: string, ...parts: Uint8Array[]): bigint => {
  const half = (n: 0 | 1) => hashTagged(`kind:key-box:${label}:${n}`, ...parts)
  return Fn.create(numberOf(concatBytes(half(0), half(1))))
}

const times = (point: Element, k: bigint): Element => (k === 0n ? Point.ZERO : point.multiply(k))

/** Undefined for bytes that are no canonical element of the prime-order group, or its neutral one. */
function elementOf(bytes: Uint8Array): Element | undefined {
  try {
    const point = Point.fromBytes(bytes)
    return point.is0() || !point.isTorsionFree() ? undefined : point
  } catch {
    return undefined
  }
}

/** The Edwards form of an X25519 key (RFC 7748 §4.1): of the two that have it, the one with an even x. */
function readerOf(x25519: Uint8Array): Element | undefined {
  const masked = Uint8Array.from(x25519)
  masked[WORD - 1] = (masked[WORD - 1] as number) & 0x7f
  const u = Fp.create(numberOf(masked))
  if (Fp.is0(Fp.add(u, Fp.ONE))) return undefined
  return elementOf(Fp.toBytes(Fp.mul(Fp.sub(u, Fp.ONE), Fp.inv(Fp.add(u, Fp.ONE)))))
}

/** Whether a key can be handed over to the owner of this X25519 key. */
export const isReader = (x25519: Uint8Array): boolean => readerOf(x25519) !== undefined

/** The secret number of an X25519 key, such that it times the base point is `readerOf` its public half. */
function secretOf(secretKey: Uint8Array): bigint {
  const clamped = Uint8Array.from(secretKey)
  clamped[0] = (clamped[0] as number) & 248
  clamped[WORD - 1] = ((clamped[WORD - 1] as number) & 127) | 64
  const a = Fn.create(numberOf(clamped))
  const isOdd = ((Point.BASE.multiply(a).toBytes()[WORD - 1] as number) & 0x80) !== 0
  return isOdd ? Fn.neg(a) : a
}

const proofOf = (c: bigint, s: bigint): Uint8Array => concatBytes(Fn.toBytes(c), Fn.toBytes(s))

/** Undefined where a number is not below the order, which would be a second form of the same proof. */
function numbersOf(proof: Uint8Array): [c: bigint, s: bigint] | undefined {
  const [c, s] = [numberOf(proof.subarray(0, WORD)), numberOf(proof.subarray(WORD))]
  return c < Fn.ORDER && s < Fn.ORDER ? [c, s] : undefined
}

const bytesOf = (...points: Element[]): Uint8Array => concatBytes(...points.map((point) => point.toBytes()))
const boxKey = (about: Uint8Array, point: Uint8Array, shared: Uint8Array): Uint8Array =>
  hashTagged('kind:key-box:key', about, point, shared)

/**
 * Boxes a file's key for the owner of an X25519 key. `about` (32 bytes) is the one place the box is for; `seed` 32 fresh random bytes.
 * Undefined where nothing can be boxed for that key.
 */
export function boxKeyFor(
  x25519: Uint8Array,
  key: Uint8Array,
  about: Uint8Array,
  seed: Uint8Array,
): KeyBox | undefined {
  const reader = readerOf(x25519)
  if (!reader) return undefined
  const e = scalarOf('secret', seed)
  const point = times(Point.BASE, e).toBytes()
  const box = xchacha20poly1305(boxKey(about, point, times(reader, e).toBytes()), NONCE, about).encrypt(key)
  const k = scalarOf('sender', seed, about)
  const c = scalarOf('sent', about, point, box, bytesOf(times(Point.BASE, k)))
  return { point, box, proof: proofOf(c, Fn.add(k, Fn.mul(c, e))) }
}

/** Whether whoever made the box for this place knows its secret. */
export function isKeyBox({ point, box, proof }: KeyBox, about: Uint8Array): boolean {
  const [element, numbers] = [elementOf(point), numbersOf(proof)]
  if (!element || !numbers) return false
  const [c, s] = numbers
  const first = times(Point.BASE, s).subtract(times(element, c))
  return scalarOf('sent', about, point, box, bytesOf(first)) === c
}

/** The receiver's side of a box: from it the key, and for others that it is so. Throws on a point that no `isKeyBox` has. */
export function disclose(secretKey: Uint8Array, point: Uint8Array, about: Uint8Array): Disclosure {
  const element = elementOf(point)
  if (!element) throw new TypeError('no point of a key box')
  const a = secretOf(secretKey)
  const [reader, shared] = [times(Point.BASE, a), times(element, a)]
  const k = scalarOf('reader', secretKey, about, point)
  const first = bytesOf(times(Point.BASE, k), times(element, k))
  const c = scalarOf('disclosed', about, point, bytesOf(reader, shared), first)
  return { shared: shared.toBytes(), proof: proofOf(c, Fn.add(k, Fn.mul(c, a))) }
}

/** Whether this is the shared point of that box and that X25519 key. */
export function isDisclosure(
  x25519: Uint8Array,
  point: Uint8Array,
  about: Uint8Array,
  { shared, proof }: Disclosure,
): boolean {
  const [reader, element, z] = [readerOf(x25519), elementOf(point), elementOf(shared)]
  const numbers = numbersOf(proof)
  if (!reader || !element || !z || !numbers) return false
  const [c, s] = numbers
  const first = [times(Point.BASE, s).subtract(times(reader, c)), times(element, s).subtract(times(z, c))] as const
  return scalarOf('disclosed', about, point, bytesOf(reader, z), bytesOf(...first)) === c
}

/** The key that is in the box and fits the lock; undefined where there is none. */
export function keyIn(
  { point, box }: KeyBox,
  about: Uint8Array,
  { shared }: Pick<Disclosure, 'shared'>,
  lock: Uint8Array,
): Uint8Array | undefined {
  try {
    const key = xchacha20poly1305(boxKey(about, point, shared), NONCE, about).decrypt(box)
    return equalBytes(keyLock(key), lock) ? key : undefined
  } catch {
    return undefined
  }
}
