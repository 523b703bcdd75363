import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vectors } from '#main/testing/vectors.ts'
import { fromHex, toHex, utf8 } from '#shared/core/kernel/index.ts'
import {
  aeadDecrypt,
  aeadEncrypt,
  deriveKey,
  entropy,
  keypair,
  keypairFromSeed,
  openSealed,
  sealer,
  sealPairFromSeed,
  sign,
  verifier,
  wipe,
} from './sodium.ts'

const flip = (bytes: Uint8Array, bit: number): Uint8Array => {
  const at = (bit >> 3) % bytes.length
  return bytes.with(at, (bytes[at] as number) ^ (1 << (bit & 7)))
}
const anyBytes = fc.uint8Array({ maxLength: 100 })

describe('signatures', () => {
  it('are RFC 8032’s, first and second test', () => {
    const first = keypairFromSeed(fromHex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'))
    expect(toHex(first.publicKey)).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
    expect(toHex(sign(new Uint8Array(0), first.secretKey))).toBe(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    )
    const second = keypairFromSeed(fromHex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'))
    expect(toHex(sign(Uint8Array.of(0x72), second.secretKey))).toBe(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    )
  })
  it('hold for what was signed and for nothing else', () => {
    const { publicKey: key, secretKey } = keypair()
    fc.assert(
      fc.property(anyBytes, fc.nat(511), (message, bit) => {
        const sig = sign(message, secretKey)
        expect(verifier.verify({ key, message, sig })).toBe(true)
        expect(verifier.verify({ key, message: Uint8Array.of(...message, 0), sig })).toBe(false)
        expect(verifier.verify({ key, message, sig: flip(sig, bit) })).toBe(false)
        expect(verifier.verify({ key: keypair().publicKey, message, sig })).toBe(false)
      }),
    )
  })
  it.each([
    [0, 64],
    [31, 64],
    [33, 64],
    [32, 0],
    [32, 63],
    [32, 65],
  ])('a key of %i and a signature of %i bytes are false, not a crash', (key, sig) => {
    const claim = { key: new Uint8Array(key), message: utf8('m'), sig: new Uint8Array(sig) }
    expect(verifier.verify(claim)).toBe(false)
    expect(verifier.verifyAll([claim])).toEqual([false])
  })
})

describe('encryption', () => {
  it('a sealed box opens for its key, unchanged, only', () => {
    const [mine, other] = [sealPairFromSeed(entropy.bytes(32)), sealPairFromSeed(entropy.bytes(32))]
    fc.assert(
      fc.property(anyBytes, fc.nat(1023), (plaintext, bit) => {
        const box = sealer.seal(plaintext, mine.publicKey)
        expect(openSealed(box, mine)).toEqual(plaintext)
        expect(openSealed(box, other)).toBeUndefined()
        expect(openSealed(flip(box, bit), mine)).toBeUndefined()
      }),
    )
    expect(openSealed(new Uint8Array(47), mine)).toBeUndefined()
  })
  it('a box opens with its key and its additional data, unchanged, only', () => {
    const [key, other] = [entropy.bytes(32), entropy.bytes(32)]
    fc.assert(
      fc.property(anyBytes, anyBytes, fc.nat(1023), (plaintext, aad, bit) => {
        const box = sealer.encrypt(key, plaintext, aad)
        expect(sealer.decrypt(key, box, aad)).toEqual(plaintext)
        expect(sealer.decrypt(other, box, aad)).toBeUndefined()
        expect(sealer.decrypt(key, box, Uint8Array.of(...aad, 0))).toBeUndefined()
        expect(sealer.decrypt(key, flip(box, bit), aad)).toBeUndefined()
      }),
    )
  })
  it('never repeats a nonce', () => {
    const [key, same] = [entropy.bytes(32), utf8('same')]
    const boxes = Array.from({ length: 1000 }, () => toHex(sealer.encrypt(key, same).subarray(0, 24)))
    expect(new Set(boxes).size).toBe(boxes.length)
  })
  it.each([0, 1, 23, 24, 39])('%i bytes are no box', (length) =>
    expect(sealer.decrypt(new Uint8Array(32), new Uint8Array(length))).toBeUndefined(),
  )
})

describe('keys from a passphrase', () => {
  const cheap = { memKiB: 64, passes: 1 }
  it('do not depend on how the keyboard composes an accent', async () => {
    const salt = new Uint8Array(16)
    const composed = await deriveKey('caf\u00e9', salt, cheap)
    expect(composed).toEqual(await deriveKey('cafe\u0301', salt, cheap))
    expect(composed).not.toEqual(await deriveKey('cafe', salt, cheap))
    expect(composed).not.toEqual(await deriveKey('caf\u00e9', salt.with(0, 1), cheap))
  })
  it('wipe leaves zeros', () => {
    const secret = entropy.bytes(64)
    wipe(secret)
    expect(secret).toEqual(new Uint8Array(64))
  })
})

interface Groups<T, G = unknown> {
  numberOfTests: number
  testGroups: (G & { tests: (T & { tcId: number; comment: string; result: 'valid' | 'invalid' })[] })[]
}
type Eddsa = Groups<{ msg: string; sig: string }, { publicKey: { pk: string } }>
const eddsa = vectors<Eddsa>('ed25519/wycheproof.json')
describe.skipIf(!eddsa)('Wycheproof Ed25519', () => {
  const cases = (eddsa?.testGroups ?? []).flatMap(({ publicKey, tests }) =>
    tests.map((test) => ({ ...test, pk: publicKey.pk })),
  )
  it('are all here', () => expect(cases).toHaveLength(eddsa?.numberOfTests ?? 0))
  it.each(cases)('$tcId $result $comment', ({ pk, msg, sig, result }) => {
    const claim = { key: fromHex(pk), message: fromHex(msg), sig: fromHex(sig) }
    expect(verifier.verify(claim)).toBe(result === 'valid')
  })
})

/**
 * The edge cases on which implementations disagree (Chalkias, Garillot, Nikolaenko, "Taming the many EdDSAs", 2020, table 5).
 * libsodium refuses small-order keys and R, non-canonical R and keys, and S ≥ L, and checks without the cofactor.
 */
const SPECCHECK: readonly [accepted: boolean, what: string][] = [
  [false, 'S = 0, small-order key and R'],
  [false, 'small-order key, mixed-order R'],
  [false, 'mixed-order key, small-order R'],
  [true, 'mixed-order key and R, holds with and without the cofactor'],
  [false, 'holds with the cofactor only'],
  [false, 'holds with the cofactor only, 8·k reduced'],
  [false, 'S larger than the order'],
  [false, 'S much larger than the order'],
  [false, 'non-canonical R of small order, reduced before hashing'],
  [false, 'non-canonical R of small order, hashed as it is'],
  [false, 'non-canonical key of small order, reduced before hashing'],
  [false, 'non-canonical key of small order, hashed as it is'],
]
const speccheck = vectors<{ message: string; pub_key: string; signature: string }[]>('ed25519/speccheck.json')
describe.skipIf(!speccheck)('ed25519-speccheck', () => {
  const verdicts = (speccheck ?? []).map(({ message, pub_key, signature }) =>
    verifier.verify({ key: fromHex(pub_key), message: fromHex(message), sig: fromHex(signature) }),
  )
  it.each(SPECCHECK.map(([accepted, what], at) => ({ at, accepted, what })))(
    'case $at, $what: accepted $accepted',
    ({ at, accepted }) => expect(verdicts[at]).toBe(accepted),
  )
  it('exactly one of twelve is accepted', () =>
    expect([verdicts.length, verdicts.filter(Boolean).length]).toEqual([12, 1]))
})

const aead = vectors<Groups<Record<'key' | 'iv' | 'aad' | 'msg' | 'ct' | 'tag', string>>>('xchacha20_poly1305.json')
describe.skipIf(!aead)('Wycheproof XChaCha20-Poly1305', () => {
  const cases = (aead?.testGroups ?? []).flatMap(({ tests }) => tests)
  it('are all here', () => expect(cases).toHaveLength(aead?.numberOfTests ?? 0))
  it.each(cases)('$tcId $result $comment', ({ key, iv, aad, msg, ct, tag, result }) => {
    const input = { key: fromHex(key), nonce: fromHex(iv), aad: fromHex(aad) }
    const plaintext = aeadDecrypt({ ...input, box: fromHex(ct + tag) })
    expect(plaintext && toHex(plaintext)).toBe(result === 'valid' ? msg : undefined)
    if (result === 'valid') expect(toHex(aeadEncrypt({ ...input, plaintext: fromHex(msg) }))).toBe(ct + tag)
  })
})
