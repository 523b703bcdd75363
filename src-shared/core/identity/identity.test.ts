import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { didFromKey, fromUtf8 } from '../kernel/index.ts'
import { avatarOf, type DeviceCert, deviceCertClaim, deviceCertMessage, parseNickname } from './index.ts'

const bytes = (fill: number, length = 32) => new Uint8Array(length).fill(fill)
const CERT: DeviceCert = { did: didFromKey(bytes(1)), dev: bytes(2), seal: bytes(3), issued: 5, sig: bytes(4, 64) }

describe('device certificates', () => {
  it('are signed under their own tag by the key in the did', () => {
    expect(fromUtf8(deviceCertMessage(CERT).subarray(0, 14))).toBe('kind:device:1\0')
    expect(deviceCertClaim(CERT)).toEqual({ key: bytes(1), message: deviceCertMessage(CERT), sig: CERT.sig })
  })
  it.each<[string, DeviceCert]>([
    ['did', { ...CERT, did: didFromKey(bytes(9)) }],
    ['dev', { ...CERT, dev: bytes(9) }],
    ['seal', { ...CERT, seal: bytes(9) }],
    ['issued', { ...CERT, issued: 6 }],
  ])('bind %s', (_, other) => expect(deviceCertMessage(other)).not.toEqual(deviceCertMessage(CERT)))
  it('with a name that is no key are a claim that cannot hold, not a crash', () =>
    expect(deviceCertClaim({ ...CERT, did: 'did:key:z0OIl' }).key).toHaveLength(0))
})

describe('nicknames', () => {
  it.each<[string, string]>([
    ['Ana', 'Ana'],
    ['  Ana   Lu ', 'Ana Lu'],
    ['Ana\u00a0Lu', 'Ana Lu'],
    ['Ame\u0301lie', 'Am\u00e9lie'],
    ['李雷', '李雷'],
    ['عمر', 'عمر'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['क्\u200dष', 'क्\u200dष'],
    ['👩\u200d🌾', '👩\u200d🌾'],
    ['👩🏽\u200d🌾', '👩🏽\u200d🌾'],
    ['🏳️\u200d🌈', '🏳️\u200d🌈'],
    ['x'.repeat(32), 'x'.repeat(32)],
    ['🧺'.repeat(32), '🧺'.repeat(32)],
  ])('%j is %j', (text, value) => expect(parseNickname(text)).toEqual({ ok: true, value }))

  it.each<[string, string]>([
    ['', 'nickname.empty'],
    ['   ', 'nickname.empty'],
    ['x'.repeat(33), 'nickname.too-long'],
    ['An\na', 'nickname.invisible'],
    ['A\u0000na', 'nickname.invisible'],
    ['A\u200bna', 'nickname.invisible'],
    ['A\u200dna', 'nickname.invisible'],
    ['A\u200cna', 'nickname.invisible'],
    ['\u202eanA', 'nickname.invisible'],
    ['A\u2066na', 'nickname.invisible'],
    ['A\u00adna', 'nickname.invisible'],
    ['A\ufeffna', 'nickname.invisible'],
    ['A\u{e0041}', 'nickname.invisible'],
    ['\u3164', 'nickname.invisible'],
    ['\u2800', 'nickname.invisible'],
    ['A\ud800', 'nickname.invisible'],
    [`A${'\u0337'.repeat(8)}`, 'nickname.invisible'],
  ])('%j is %s', (text, error) => expect(parseNickname(text)).toEqual({ ok: false, error }))

  it('once accepted stay as they are', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const once = parseNickname(text)
        if (once.ok) expect(parseNickname(once.value)).toEqual(once)
      }),
      { numRuns: 2000 },
    ))
})

describe('avatars', () => {
  const dids = Array.from({ length: 500 }, (_, i) => didFromKey(bytes(i % 256).fill(i >> 8, 0, 4)))
  it('are the same every time and different for everybody', () => {
    expect(avatarOf(CERT.did)).toEqual(avatarOf(CERT.did))
    expect(new Set(dids.map((did) => JSON.stringify(avatarOf(did)))).size).toBe(500)
  })
  it('stay on their canvas, as integers', () => {
    for (const { hue, layers } of dids.map(avatarOf)) {
      expect(layers).toHaveLength(5)
      expect(hue >= 0 && hue < 360).toBe(true)
      for (const { shape, ...numbers } of layers) {
        expect(shape).toBeTypeOf('string')
        expect(Object.values(numbers).every((n) => Number.isInteger(n) && n >= 0 && n < 360)).toBe(true)
        expect(numbers.x <= 80 && numbers.y <= 80 && numbers.lightness < 100).toBe(true)
      }
    }
  })
})
