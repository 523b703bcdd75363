import { ed25519, x25519 } from '@noble/curves/ed25519.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sealPairFromSeed } from '#main/adapters/crypto/sodium.ts'
import {
  boxKeyFor,
  type Disclosure,
  disclose,
  isDisclosure,
  isKeyBox,
  isReader,
  type KeyBox,
  keyIn,
  keyLock,
} from './index.ts'

const bytes = (n = 32) => fc.uint8Array({ minLength: n, maxLength: n })
const RUNS = 40

interface Made {
  pair: { publicKey: Uint8Array; secretKey: Uint8Array }
  key: Uint8Array
  about: Uint8Array
  made: KeyBox
  disclosed: Disclosure
}
const handedOver = fc.tuple(bytes(), bytes(), bytes(), bytes()).map(([seed, key, about, drawn]): Made => {
  const pair = sealPairFromSeed(seed)
  const made = boxKeyFor(pair.publicKey, key, about, drawn) as KeyBox
  return { pair, key, about, made, disclosed: disclose(pair.secretKey, made.point, about) }
})

/** One bit of one of its parts is another. */
const bent = <T extends object>(value: T, part: keyof T, bit: number): T => {
  const changed = Uint8Array.from(value[part] as Uint8Array)
  const at = bit % (changed.length * 8)
  changed[at >> 3] = (changed[at >> 3] as number) ^ (1 << (at & 7))
  return { ...value, [part]: changed }
}

describe('a key that is handed over in public', () => {
  it('opens for its receiver, whose word for it anybody can check', () => {
    fc.assert(
      fc.property(handedOver, ({ pair, key, about, made, disclosed }) => {
        expect(isKeyBox(made, about)).toBe(true)
        expect(isDisclosure(pair.publicKey, made.point, about, disclosed)).toBe(true)
        expect(keyIn(made, about, disclosed, keyLock(key))).toEqual(key)
      }),
      { numRuns: RUNS },
    )
  })

  it('opens for nobody else, nor for another place', () => {
    fc.assert(
      fc.property(handedOver, bytes(), ({ pair, key, about, made }, other) => {
        const thief = disclose(sealPairFromSeed(other).secretKey, made.point, about)
        expect(keyIn(made, about, thief, keyLock(key))).toBeUndefined()
        expect(isKeyBox(made, other)).toBe(false)
        expect(keyIn(made, other, disclose(pair.secretKey, made.point, other), keyLock(key))).toBeUndefined()
      }),
      { numRuns: RUNS },
    )
  })

  it('is none with any bit changed', () => {
    const part = fc.constantFrom<(keyof KeyBox)[]>('point', 'box', 'proof')
    fc.assert(
      fc.property(handedOver, part, fc.nat(), ({ about, made }, which, bit) => {
        expect(isKeyBox(bent(made, which, bit), about)).toBe(false)
      }),
      { numRuns: RUNS },
    )
  })

  it('is disclosed truly or not at all', () => {
    const part = fc.constantFrom<(keyof Disclosure)[]>('shared', 'proof')
    fc.assert(
      fc.property(handedOver, part, fc.nat(), bytes(), ({ pair, about, made, disclosed }, which, bit, other) => {
        expect(isDisclosure(pair.publicKey, made.point, about, bent(disclosed, which, bit))).toBe(false)
        expect(isDisclosure(sealPairFromSeed(other).publicKey, made.point, about, disclosed)).toBe(false)
        expect(isDisclosure(pair.publicKey, made.point, other, disclosed)).toBe(false)
      }),
      { numRuns: RUNS },
    )
  })

  it('keeps a key that does not fit the lock from counting as one', () => {
    fc.assert(
      fc.property(handedOver, bytes(), ({ about, made, disclosed }, other) => {
        expect(keyIn(made, about, disclosed, keyLock(other))).toBeUndefined()
      }),
      { numRuns: RUNS },
    )
  })

  it('agrees with X25519: the shared point is the shared secret of RFC 7748', () => {
    fc.assert(
      fc.property(handedOver, ({ pair, made, disclosed }) => {
        const point = (encoded: Uint8Array) => ed25519.utils.toMontgomery(encoded)
        expect(point(disclosed.shared)).toEqual(x25519.getSharedSecret(pair.secretKey, point(made.point)))
      }),
      { numRuns: RUNS },
    )
  })

  it.each([
    ['zero', 0n],
    ['one, a point of order four', 1n],
    ['minus one, which has no Edwards form', 2n ** 255n - 20n],
    ['a point of order eight', 325606250916557431795983626356110631294008115727848805560023387167927233504n],
    ['two, a point of the twist', 2n],
  ])('finds no reader in %s', (_, u) => {
    const encoded = Uint8Array.from({ length: 32 }, (_, i) => Number((u >> BigInt(8 * i)) & 0xffn))
    expect(isReader(encoded)).toBe(false)
    expect(boxKeyFor(encoded, new Uint8Array(32), new Uint8Array(32), new Uint8Array(32))).toBeUndefined()
  })

  it('refuses a box under a point of small order', () => {
    const identity = new Uint8Array(32)
    identity[0] = 1
    const small = { point: identity, box: new Uint8Array(48), proof: new Uint8Array(64) }
    expect(isKeyBox(small, new Uint8Array(32))).toBe(false)
    expect(() => disclose(new Uint8Array(32), identity, new Uint8Array(32))).toThrow()
  })
})
