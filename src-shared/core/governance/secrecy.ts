/**
 * Ballots nobody can open alone: exponential ElGamal over ristretto255, the votes added up while they are still closed (Cramer, Gennaro,
 * Schoenmakers 1997). Each teller holds a share of the key; only the sum is ever opened, and every step carries a proof (Schnorr;
 * Chaum–Pedersen; the disjunction of Cramer, Damgård, Schoenmakers 1994), so that anybody can check the result. Randomness enters as data.
 */
import { ristretto255 } from '@noble/curves/ed25519.js'
import { concatBytes, hashTagged, utf8 } from '../kernel/index.ts'

const { Point } = ristretto255
type Element = InstanceType<typeof Point>
const G = Point.BASE
const ORDER = Point.Fn.ORDER
const WORD = 32

const mod = (n: bigint): bigint => ((n % ORDER) + ORDER) % ORDER
const times = (point: Element, k: bigint): Element => (k === 0n ? Point.ZERO : point.multiply(k))

function numberOf(bytes: Uint8Array): bigint {
  let n = 0n
  for (let i = bytes.length - 1; i >= 0; i--) n = (n << 8n) | BigInt(bytes[i] as number)
  return n
}

function bytesOf(n: bigint): Uint8Array {
  const bytes = new Uint8Array(WORD)
  for (let i = 0, rest = n; i < WORD; i++, rest >>= 8n) bytes[i] = Number(rest & 0xffn)
  return bytes
}

/** A number below the group's order, uniform but for 2⁻²⁵⁶: 64 bytes of hash, reduced. */
const scalarOf = (label: string, ...parts: Uint8Array[]): bigint =>
  mod(
    numberOf(
      concatBytes(hashTagged(`kind:ballot:${label}:0`, ...parts), hashTagged(`kind:ballot:${label}:1`, ...parts)),
    ),
  )

/** Undefined for bytes that are no canonical element, and for the neutral one, which would hide nothing. */
function elementOf(bytes: Uint8Array): Element | undefined {
  try {
    const point = Point.fromBytes(bytes)
    return point.is0() ? undefined : point
  } catch {
    return undefined
  }
}

/** Numbers out of a proof; undefined when one is not below the order, which would be a second form of the same proof. */
function scalarsOf(proof: Uint8Array): bigint[] | undefined {
  const numbers: bigint[] = []
  for (let at = 0; at < proof.length; at += WORD) numbers.push(numberOf(proof.subarray(at, at + WORD)))
  return numbers.every((n) => n < ORDER) ? numbers : undefined
}

const join = (numbers: readonly bigint[]): Uint8Array => concatBytes(...numbers.map(bytesOf))
const challenge = (about: Uint8Array, ...points: Element[]): bigint =>
  scalarOf('challenge', about, ...points.map((point) => point.toBytes()))

/** What a proof is about, so that it proves nothing anywhere else: the vote and whose word it is. */
export const ballotContext = (hub: Uint8Array, proposal: Uint8Array, did: string): Uint8Array =>
  hashTagged('kind:ballot:context', hub, proposal, utf8(did))

export interface TellerKey {
  secret: bigint
  /** 32 bytes, and 64 of proof that the secret is known: nobody may make a key out of the others'. */
  key: Uint8Array
  proof: Uint8Array
}

/** A teller's share of the key, from 32 secret bytes that are used for nothing else. */
export function tellerKey(seed: Uint8Array, about: Uint8Array): TellerKey {
  const secret = scalarOf('teller', seed)
  const key = times(G, secret)
  const k = scalarOf('teller-proof', seed, about)
  const c = challenge(about, key, times(G, k))
  return { secret, key: key.toBytes(), proof: join([c, mod(k + c * secret)]) }
}

export function isTellerKey(key: Uint8Array, proof: Uint8Array, about: Uint8Array): boolean {
  const point = elementOf(key)
  const [c, s] = scalarsOf(proof) ?? []
  if (!point || c === undefined || s === undefined) return false
  return challenge(about, point, times(G, s).subtract(times(point, c))) === c
}

/** The key votes are closed with; undefined when one of the shares is none. */
function jointKey(keys: readonly Uint8Array[]): Element | undefined {
  let sum = Point.ZERO
  for (const key of keys) {
    const point = elementOf(key)
    if (!point) return undefined
    sum = sum.add(point)
  }
  return sum.is0() ? undefined : sum
}

/** A closed vote or a sum of them: two elements of 32 bytes. */
export interface Closed {
  c1: Uint8Array
  c2: Uint8Array
}
export interface ClosedBallot extends Closed {
  /** 128 bytes: that this is one vote, yes or no, without saying which. */
  proof: Uint8Array
}

/** Both halves of the claim “the vote in it is `bit`”: the second element with that vote taken out. */
const without = (c2: Element, bit: 0 | 1): Element => (bit === 1 ? c2.subtract(G) : c2)

/** Closes a vote. `seed` is 32 fresh random bytes; throws when the tellers' keys are none. */
export function closeBallot(
  keys: readonly Uint8Array[],
  yes: boolean,
  seed: Uint8Array,
  about: Uint8Array,
): ClosedBallot {
  const key = jointKey(keys)
  if (!key) throw new Error('no key to close a ballot with')
  const r = scalarOf('r', seed)
  const bit = yes ? 1 : 0
  const other = yes ? 0 : 1
  const c1 = times(G, r)
  const c2 = yes ? times(key, r).add(G) : times(key, r)
  const k = scalarOf('k', seed, about)
  const fakeC = scalarOf('fake-c', seed, about)
  const fakeS = scalarOf('fake-s', seed, about)
  const real = [times(G, k), times(key, k)] as const
  const fake = [
    times(G, fakeS).subtract(times(c1, fakeC)),
    times(key, fakeS).subtract(times(without(c2, other), fakeC)),
  ] as const
  const [zero, one] = bit === 0 ? [real, fake] : [fake, real]
  const realC = mod(challenge(about, key, c1, c2, ...zero, ...one) - fakeC)
  const realS = mod(k + realC * r)
  const parts = bit === 0 ? [realC, realS, fakeC, fakeS] : [fakeC, fakeS, realC, realS]
  return { c1: c1.toBytes(), c2: c2.toBytes(), proof: join(parts) }
}

/** Whether a closed ballot holds one yes or one no under these tellers' keys. */
export function isBallot(keys: readonly Uint8Array[], { c1, c2, proof }: ClosedBallot, about: Uint8Array): boolean {
  const [key, a, b] = [jointKey(keys), elementOf(c1), elementOf(c2)]
  const [cZero, sZero, cOne, sOne] = scalarsOf(proof) ?? []
  if (!key || !a || !b || cZero === undefined || sZero === undefined || cOne === undefined || sOne === undefined)
    return false
  const branch = (bit: 0 | 1, c: bigint, s: bigint) =>
    [times(G, s).subtract(times(a, c)), times(key, s).subtract(times(without(b, bit), c))] as const
  return challenge(about, key, a, b, ...branch(0, cZero, sZero), ...branch(1, cOne, sOne)) === mod(cZero + cOne)
}

const pointOf = (bytes: Uint8Array): Element => Point.fromBytes(bytes)

/** Adds a closed ballot to a closed sum. */
export function addBallot(sum: Closed | undefined, { c1, c2 }: Closed): Closed {
  if (!sum) return { c1, c2 }
  return { c1: pointOf(sum.c1).add(pointOf(c1)).toBytes(), c2: pointOf(sum.c2).add(pointOf(c2)).toBytes() }
}

export interface Share {
  share: Uint8Array
  /** 64 bytes: that the share was made with the teller's key and from this very sum. */
  proof: Uint8Array
}

/** A teller's part in opening the sum. */
export function openShare({ secret, key }: TellerKey, { c1 }: Closed, about: Uint8Array): Share {
  const a = pointOf(c1)
  const share = times(a, secret)
  const k = scalarOf('share-proof', bytesOf(secret), c1, about)
  const c = challenge(about, pointOf(key), a, share, times(G, k), times(a, k))
  return { share: share.toBytes(), proof: join([c, mod(k + c * secret)]) }
}

export function isShare(key: Uint8Array, { c1 }: Closed, { share, proof }: Share, about: Uint8Array): boolean {
  const [x, s, a] = [elementOf(key), elementOf(share), elementOf(c1)]
  const [c, z] = scalarsOf(proof) ?? []
  if (!x || !s || !a || c === undefined || z === undefined) return false
  const first = times(G, z).subtract(times(x, c))
  const second = times(a, z).subtract(times(s, c))
  return challenge(about, x, a, s, first, second) === c
}

/** How many of at most `most` closed votes were yes, once every teller's share is there; undefined when a share does not fit. */
export function openSum({ c2 }: Closed, shares: readonly Uint8Array[], most: number): number | undefined {
  const sum = shares.reduce((rest, share) => rest.subtract(pointOf(share)), pointOf(c2))
  let at = Point.ZERO
  for (let count = 0; count <= most; count++) {
    if (at.equals(sum)) return count
    at = at.add(G)
  }
  return undefined
}
