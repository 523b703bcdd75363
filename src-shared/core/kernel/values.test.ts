import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AMOUNT_MAX, AMOUNT_MIN, addAmounts, formatAmount, parseAmount, subAmounts, toAmount } from './amount.ts'
import { compareBytes, equalBytes, fromBase64Url, fromHex, fromUtf8, toBase64Url, toHex, utf8 } from './bytes.ts'
import { didFromKey, keyFromDid } from './didkey.ts'
import { hashPair, hashTagged, sha256 } from './hash.ts'
import { DAY, formatDuration, HOUR, MINUTE, SECOND } from './instant.ts'

describe('amounts', () => {
  it.each<[string, number, bigint | string]>([
    ['1234.5', 2, 123450n],
    [' 7 ', 0, 7n],
    ['0.07', 2, 7n],
    ['-3.20', 2, -320n],
    ['−3.20', 2, -320n],
    ['92233720368547758.07', 2, AMOUNT_MAX],
    ['-92233720368547758.08', 2, AMOUNT_MIN],
    ['', 2, 'amount.empty'],
    ['1,234.50', 2, 'amount.grouped'],
    ['1 234', 2, 'amount.grouped'],
    ['1,5', 2, 'amount.grouped'],
    ['1.2.3', 2, 'amount.grouped'],
    ['12.345', 2, 'amount.too-many-decimals'],
    ['1.0', 0, 'amount.too-many-decimals'],
    ['.5', 2, 'amount.not-a-number'],
    ['1e3', 2, 'amount.not-a-number'],
    ['0x10', 2, 'amount.not-a-number'],
    ['٣', 2, 'amount.not-a-number'],
    ['--1', 2, 'amount.not-a-number'],
    ['92233720368547758.08', 2, 'amount.too-large'],
  ])('%j with %d decimals is %s', (text, decimals, expected) => {
    const parsed = parseAmount(text, decimals)
    expect(parsed.ok ? parsed.value : parsed.error).toBe(expected)
  })

  it.each([
    [1250n, 2, '12.50'],
    [7n, 2, '0.07'],
    [-7n, 3, '−0.007'],
    [0n, 0, '0'],
    [1_234_567n, 0, '1234567'],
  ])('%d with %d decimals reads %s', (amount, decimals, text) => expect(formatAmount(amount, decimals)).toBe(text))

  it('reads back what it writes', () =>
    fc.assert(
      fc.property(fc.bigInt({ min: AMOUNT_MIN, max: AMOUNT_MAX }), fc.nat(6), (amount, decimals) => {
        expect(parseAmount(formatAmount(amount, decimals), decimals)).toEqual({ ok: true, value: amount })
      }),
    ))

  it('adds and subtracts exactly or not at all', () => {
    expect(addAmounts(AMOUNT_MAX, 0n)).toEqual({ ok: true, value: AMOUNT_MAX })
    expect(addAmounts(AMOUNT_MAX, 1n)).toEqual({ ok: false, error: 'amount.too-large' })
    expect(subAmounts(AMOUNT_MIN, 1n)).toEqual({ ok: false, error: 'amount.too-large' })
    expect(subAmounts(3n, 5n)).toEqual({ ok: true, value: -2n })
  })

  it.each([1.5, Number.NaN, 2 ** 53])('%d is no amount', (n) =>
    expect(toAmount(n)).toEqual({ ok: false, error: 'amount.not-a-number' }),
  )
})

describe('bytes', () => {
  it('have text forms that come back', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect(fromHex(toHex(bytes))).toEqual(bytes)
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes)
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
      }),
    ))
  it('are ordered as Node orders them', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4 }), fc.uint8Array({ maxLength: 4 }), (a, b) => {
        expect(compareBytes(a, b)).toBe(Buffer.compare(a, b))
        expect(equalBytes(a, b)).toBe(Buffer.compare(a, b) === 0)
      }),
    ))
  it('are UTF-8 or are refused', () => {
    expect(fromUtf8(utf8('grüße 🧺'))).toBe('grüße 🧺')
    expect(() => fromUtf8(Uint8Array.of(0xc3, 0x28))).toThrow(TypeError)
  })
  it.each(['YQ==', 'YR', 'a+b/', 'Y'])('%s is not base64url', (text) => expect(() => fromBase64Url(text)).toThrow())
})

describe('hashes', () => {
  it('are SHA-256', () =>
    expect(toHex(sha256(utf8('abc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'))
  it('are bound to their domain', () => {
    expect(toHex(hashTagged('kind:x:1', utf8('a'), utf8('b')))).toBe(toHex(sha256(utf8('kind:x:1\0ab'))))
    expect(toHex(hashTagged('kind:x', utf8('a')))).not.toBe(toHex(hashTagged('kind:y', utf8('a'))))
  })
  it('of pairs begin with their tag', () =>
    expect(toHex(hashPair(1, utf8('left'), utf8('right')))).toBe(toHex(sha256(utf8('\x01leftright')))))
})

describe('did:key', () => {
  /** From the method's specification (https://w3c-ccg.github.io/did-key-spec/, Ed25519 examples). */
  const EXAMPLES = [
    'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
    'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp',
    'did:key:z6MkjchhfUsD6mmvni8mCdXHw216Xrm9bQe2mBH1P5RDjVJG',
    'did:key:z6MknGc3ocHs3zdPiJbnaaqDi58NGb4pk1Sp9WxWufuXSdxf',
  ]
  it.each(EXAMPLES)('%s comes back', (did) => {
    const key = keyFromDid(did)
    expect(key.ok && didFromKey(key.value)).toBe(did)
  })
  it('is RFC 8032’s first test key in the specification’s form', () => {
    const key = fromHex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
    expect(didFromKey(key)).toBe('did:key:z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw')
  })
  it.each([
    ['did:web:example.org', 'did.method'],
    ['did:key:f00', 'did.method'],
    ['did:key:z0OIl', 'did.encoding'],
    ['did:key:z', 'did.key-type'],
    ['did:key:z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc', 'did.key-type'],
    ['did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme', 'did.key-type'],
    [`did:key:z${'1'.repeat(100_000)}`, 'did.key-type'],
  ])('refuses %.60s', (did, error) => expect(keyFromDid(did)).toEqual({ ok: false, error }))
})

describe('spans of time', () => {
  it.each([
    [0, '0 s'],
    [-5 * DAY, '0 s'],
    [45 * SECOND + 999, '45 s'],
    [MINUTE, '1 minute'],
    [59 * MINUTE, '59 minutes'],
    [HOUR, '1 hour'],
    [2 * HOUR + 10 * MINUTE, '2 h 10 min'],
    [3 * DAY, '3 days'],
    [DAY + 5 * HOUR, '1 day 5 h'],
  ])('%d ms reads %s', (span, text) => expect(formatDuration(span)).toBe(text))
})
