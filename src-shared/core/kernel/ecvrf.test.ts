import { ed25519 } from '@noble/curves/ed25519.js'
import { bytesToNumberLE } from '@noble/curves/utils.js'
import { sha512 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concatBytes, fromHex, toHex } from './bytes.ts'
import { vrfProve, vrfPublicKey, vrfVerify } from './ecvrf.ts'

const { Point } = ed25519
const { Fn } = Point
type Element = InstanceType<typeof Point>
const RUNS = 40
const bytes = (n = 32) => fc.uint8Array({ minLength: n, maxLength: n })
const input = fc.uint8Array({ maxLength: 200 })

/** RFC 9381 appendix B.3, examples 16 to 18. */
const EXAMPLES = [
  {
    alpha: '',
    secret: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    h: '91bbed02a99461df1ad4c6564a5f5d829d0b90cfc7903e7a5797bd658abf3318',
    proof:
      '8657106690b5526245a92b003bb079ccd1a92130477671f6fc01ad16f26f723f26f8a57ccaed74ee1b190bed1f479d9727d2d0f9b005a6e456a35d4fb0daab1268a1b0db10836d9826a528ca76567805',
    beta: '90cf1df3b703cce59e2a35b925d411164068269d7b2d29f3301c03dd757876ff66b71dda49d2de59d03450451af026798e8f81cd2e333de5cdf4f3e140fdd8ae',
  },
  {
    alpha: '72',
    secret: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    h: '5b659fc3d4e9263fd9a4ed1d022d75eaacc20df5e09f9ea937502396598dc551',
    proof:
      'f3141cd382dc42909d19ec5110469e4feae18300e94f304590abdced48aed5933bf0864a62558b3ed7f2fea45c92a465301b3bbf5e3e54ddf2d935be3b67926da3ef39226bbc355bdc9850112c8f4b02',
    beta: 'eb4440665d3891d668e7e0fcaf587f1b4bd7fbfe99d0eb2211ccec90496310eb5e33821bc613efb94db5e5b54c70a848a0bef4553a41befc57663b56373a5031',
  },
  {
    alpha: 'af82',
    secret: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    h: 'bf4339376f5542811de615e3313d2b36f6f53c0acfebb482159711201192576a',
    proof:
      '9bc0f79119cc5604bf02d23b4caede71393cedfbb191434dd016d30177ccbf8096bb474e53895c362d8628ee9f9ea3c0e52c7a5c691b6c18c9979866568add7a2d41b00b05081ed0f58ee5e31b3a970e',
    beta: '645427e5d00c62a23fb703732fa5d892940935942101e456ecca7bb217c61c452118fec1219202a0edcf038bb6373241578be7217ba85a2687f7a0310b2df19f',
  },
]

/** All of small order, in canonical form. */
const SMALL_ORDER = [
  `01${'00'.repeat(31)}`,
  `ec${'ff'.repeat(30)}7f`,
  '00'.repeat(32),
  `${'00'.repeat(31)}80`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
]
/** Second forms of some of them: y not below p, and a sign where x is 0. */
const NOT_CANONICAL = [
  `ed${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(31)}`,
  `01${'00'.repeat(30)}80`,
  `ec${'ff'.repeat(31)}`,
]

/** The hash to the curve and the challenge once more, for proofs that an owner makes with another nonce or another key. */
function hashedToCurve(key: Uint8Array, alpha: Uint8Array): Element {
  for (let counter = 0; ; counter++) {
    const hash = sha512(concatBytes(Uint8Array.of(3, 1), key, alpha, Uint8Array.of(counter, 0)))
    try {
      return Point.fromBytes(hash.subarray(0, 32)).clearCofactor()
    } catch {}
  }
}
function challenge(key: Uint8Array, ...points: Element[]): Uint8Array {
  const parts = points.map((point) => point.toBytes())
  return sha512(concatBytes(Uint8Array.of(3, 2), key, ...parts, Uint8Array.of(0))).subarray(0, 16)
}
function proofBy(secret: Uint8Array, alpha: Uint8Array, k: bigint): Uint8Array {
  const { scalar, pointBytes } = ed25519.utils.getExtendedPublicKey(secret)
  const h = hashedToCurve(pointBytes, alpha)
  const gamma = h.multiply(scalar)
  const c = challenge(pointBytes, h, gamma, Point.BASE.multiply(k), h.multiply(k))
  return concatBytes(gamma.toBytes(), c, Fn.toBytes(Fn.add(k, Fn.mul(bytesToNumberLE(c), scalar))))
}

const bent = (of: Uint8Array, bit: number): Uint8Array => {
  const changed = Uint8Array.from(of)
  const at = bit % (changed.length * 8)
  changed[at >> 3] = (changed[at >> 3] as number) ^ (1 << (at & 7))
  return changed
}

describe('the published examples', () => {
  it.each(EXAMPLES)('alpha "$alpha"', ({ alpha, secret, key, h, proof, beta }) => {
    expect(toHex(vrfPublicKey(fromHex(secret)))).toBe(key)
    expect(hashedToCurve(fromHex(key), fromHex(alpha)).toHex()).toBe(h)
    expect(toHex(vrfProve(fromHex(secret), fromHex(alpha)))).toBe(proof)
    expect(toHex(vrfVerify(fromHex(key), fromHex(alpha), fromHex(proof)) ?? new Uint8Array())).toBe(beta)
  })

  it('hold with none of their bits changed', () => {
    const [{ alpha, key, proof }] = EXAMPLES.slice(2) as [(typeof EXAMPLES)[0]]
    const refused = (k: Uint8Array, a: Uint8Array, p: Uint8Array) => expect(vrfVerify(k, a, p)).toBeNull()
    for (let bit = 0; bit < 640; bit++) refused(fromHex(key), fromHex(alpha), bent(fromHex(proof), bit))
    for (let bit = 0; bit < 256; bit++) refused(bent(fromHex(key), bit), fromHex(alpha), fromHex(proof))
    for (let bit = 0; bit < 16; bit++) refused(fromHex(key), bent(fromHex(alpha), bit), fromHex(proof))
  })
})

describe('any input', () => {
  it('comes to one number, whatever nonce a proof is made with', () => {
    fc.assert(
      fc.property(bytes(), input, fc.bigInt({ min: 1n, max: Fn.ORDER - 1n }), (secret, alpha, k) => {
        const key = vrfPublicKey(secret)
        const beta = vrfVerify(key, alpha, vrfProve(secret, alpha))
        expect(beta).toHaveLength(64)
        const again = proofBy(secret, alpha, k)
        expect(again).not.toEqual(vrfProve(secret, alpha))
        expect(vrfVerify(key, alpha, again)).toEqual(beta)
      }),
      { numRuns: RUNS },
    )
  })

  it('has another number for another input and for another secret', () => {
    fc.assert(
      fc.property(bytes(), bytes(), input, input, (secret, other, alpha, beside) => {
        fc.pre(toHex(secret) !== toHex(other) && toHex(alpha) !== toHex(beside))
        const [key, proof] = [vrfPublicKey(secret), vrfProve(secret, alpha)]
        const beta = vrfVerify(key, alpha, proof)
        expect(vrfVerify(key, beside, vrfProve(secret, beside))).not.toEqual(beta)
        expect(vrfVerify(vrfPublicKey(other), alpha, vrfProve(other, alpha))).not.toEqual(beta)
        expect(vrfVerify(key, beside, proof)).toBeNull()
        expect(vrfVerify(vrfPublicKey(other), alpha, proof)).toBeNull()
      }),
      { numRuns: RUNS },
    )
  })

  it('is refused with one bit of proof or key changed', () => {
    fc.assert(
      fc.property(bytes(), input, fc.nat(), (secret, alpha, bit) => {
        const [key, proof] = [vrfPublicKey(secret), vrfProve(secret, alpha)]
        expect(vrfVerify(key, alpha, bent(proof, bit))).toBeNull()
        expect(vrfVerify(bent(key, bit), alpha, proof)).toBeNull()
      }),
      { numRuns: RUNS },
    )
  })

  it('never throws on what a stranger sends', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), input, fc.uint8Array({ maxLength: 90 }), (key, alpha, proof) => {
        expect(vrfVerify(key, alpha, proof)).toBeNull()
      }),
    )
  })
})

describe('forms that are refused', () => {
  const { secret, key, alpha, proof } = EXAMPLES[1] as (typeof EXAMPLES)[0]

  it('a scalar that is not below the order', () => {
    const whole = bytesToNumberLE(fromHex(proof.slice(96))) + Fn.ORDER
    const bytesOfWhole = Uint8Array.from({ length: 32 }, (_, i) => Number((whole >> BigInt(8 * i)) & 0xffn))
    expect(vrfVerify(fromHex(key), fromHex(alpha), fromHex(proof.slice(0, 96) + toHex(bytesOfWhole)))).toBeNull()
  })

  it('a proof or a key of another length', () => {
    expect(vrfVerify(fromHex(key), fromHex(alpha), fromHex(proof).subarray(0, 79))).toBeNull()
    expect(vrfVerify(fromHex(key), fromHex(alpha), fromHex(`${proof}00`))).toBeNull()
    expect(vrfVerify(fromHex(`${key}00`), fromHex(alpha), fromHex(proof))).toBeNull()
  })

  it.each([...SMALL_ORDER, ...NOT_CANONICAL])('a key of small order: %s, with a proof that would hold', (form) => {
    const small = fromHex(form)
    expect(Point.fromBytes(small, true).isSmallOrder()).toBe(true)
    const h = hashedToCurve(small, fromHex(alpha))
    // A challenge that is a multiple of 8 takes the key out of the equation, so whoever likes may be the prover.
    for (let k = 1n; ; k++) {
      const drawn = challenge(small, h, Point.ZERO, Point.BASE.multiply(k), h.multiply(k))
      if (((drawn[0] as number) & 7) !== 0) continue
      const made = concatBytes(Point.ZERO.toBytes(), drawn, Fn.toBytes(k))
      expect(vrfVerify(small, fromHex(alpha), made)).toBeNull()
      break
    }
  })

  it('a secret of another length', () => {
    expect(() => vrfProve(fromHex(secret).subarray(1), fromHex(alpha))).toThrow()
    expect(() => vrfPublicKey(fromHex(`${secret}00`))).toThrow()
  })
})
