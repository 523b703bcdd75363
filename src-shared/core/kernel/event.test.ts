import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromUtf8, toHex } from './bytes.ts'
import { type CborValue, encodeCanonical } from './cbor.ts'
import {
  CHAIN_START,
  type Cosig,
  decodeSigned,
  encodeSigned,
  encodeUnsigned,
  eventId,
  planeOf,
  type SignedEvent,
  signingBytes,
  type UnsignedEvent,
} from './event.ts'
import { eventClaims } from './signature.ts'

const bytes = (fill: number, length = 32) => new Uint8Array(length).fill(fill)
const EVENT: UnsignedEvent = {
  v: 1,
  t: 'transfer.post',
  hub: bytes(1),
  dev: bytes(2),
  seq: 0,
  prev: CHAIN_START,
  epoch: 0,
  as: 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
  body: { amount: 5n },
}
const COSIG: Cosig = { as: 'did:key:zSomebody', dev: bytes(3), sig: bytes(4, 64) }

function signed(event: UnsignedEvent, cosigs: Cosig[] = []): SignedEvent {
  const unsigned = encodeUnsigned(event)
  return { id: eventId(unsigned), unsigned, event, sig: bytes(9, 64), cosigs }
}
const wire = (inner: Uint8Array, more: { [key: string]: CborValue } = {}) =>
  encodeCanonical({ e: inner, s: bytes(9, 64), ...more })
const outcome = (frame: Uint8Array): string => {
  const decoded = decodeSigned(frame)
  if (decoded.ok) return 'accepted'
  const { verdict, code, detail } = decoded.error
  return `${verdict} ${code} ${detail?.problem ?? ''}`.trim()
}
const withField = (field: string, value: CborValue | undefined): Uint8Array => {
  const fields: { [key: string]: CborValue } = { ...EVENT }
  if (value === undefined) delete fields[field]
  else fields[field] = value
  return wire(encodeCanonical(fields))
}

describe('a signed event', () => {
  it.each<[string, SignedEvent]>([
    ['plain', signed(EVENT)],
    ['with a mandate', signed({ ...EVENT, mandate: bytes(7) })],
    ['with cosignatures', signed(EVENT, [COSIG, { ...COSIG, dev: bytes(5) }])],
  ])('comes back as it went out: %s', (_, event) => {
    const decoded = decodeSigned(encodeSigned(event))
    if (!decoded.ok) throw new Error(decoded.error.code)
    expect(toHex(encodeSigned(decoded.value))).toBe(toHex(encodeSigned(event)))
    expect(decoded.value.event).toMatchObject({ ...event.event, body: { amount: 5 } })
    expect(decoded.value.cosigs).toEqual(event.cosigs)
  })

  it('keeps its id when it is signed again', () => {
    const [once, again] = [signed(EVENT), { ...signed(EVENT), sig: bytes(8, 64) }]
    const ids = [once, again].map((event) => decodeSigned(encodeSigned(event))).map((r) => r.ok && toHex(r.value.id))
    expect(ids[0]).toBe(ids[1])
  })

  it('is signed under its own tag by the device it names', () => {
    const event = signed(EVENT)
    expect(fromUtf8(signingBytes(event.id).subarray(0, 13))).toBe('kind:event:1\0')
    expect(eventClaims(event)).toEqual([{ key: EVENT.dev, message: signingBytes(event.id), sig: event.sig }])
  })

  const refused: [what: string, frame: Uint8Array, outcome: string][] = [
    ['no map', encodeCanonical([1]), 'reject event.malformed envelope'],
    ['a short signature', encodeCanonical({ e: bytes(0), s: bytes(9, 63) }), 'reject event.malformed envelope'],
    ['no event', encodeCanonical({ s: bytes(9, 64) }), 'reject event.malformed envelope'],
    ['an unknown outer key', wire(encodeUnsigned(EVENT), { x: 1 }), 'reject event.malformed envelope'],
    ['an empty list of cosignatures', wire(encodeUnsigned(EVENT), { c: [] }), 'reject event.malformed envelope'],
    [
      'a short cosignature',
      wire(encodeUnsigned(EVENT), { c: [[COSIG.as, COSIG.dev, bytes(4, 63)]] }),
      'reject event.malformed envelope',
    ],
    [
      '129 cosignatures',
      wire(encodeUnsigned(EVENT), { c: Array.from({ length: 129 }, () => [COSIG.as, COSIG.dev, COSIG.sig]) }),
      'reject event.malformed envelope',
    ],
    ['an event that is no CBOR', wire(bytes(0xff)), 'reject event.malformed indefinite'],
    ['an event that is no map', wire(encodeCanonical(1)), 'reject event.malformed fields'],
    ['a later version', withField('v', 2), 'ignore event.version'],
    ['no version', withField('v', undefined), 'ignore event.version'],
    ['no type', withField('t', undefined), 'reject event.malformed t'],
    ['an empty type', withField('t', ''), 'reject event.malformed t'],
    ['a type of 65 characters', withField('t', 'a'.repeat(65)), 'reject event.malformed t'],
    ['a hub of 31 bytes', withField('hub', bytes(1, 31)), 'reject event.malformed hub'],
    ['a device as text', withField('dev', 'a'.repeat(32)), 'reject event.malformed dev'],
    ['a place below zero', withField('seq', -1), 'reject event.malformed seq'],
    ['a place beyond 2^53', withField('seq', 2n ** 60n), 'reject event.malformed seq'],
    ['no previous event', withField('prev', null), 'reject event.malformed prev'],
    ['an epoch as text', withField('epoch', '1'), 'reject event.malformed epoch'],
    ['nobody', withField('as', ''), 'reject event.malformed as'],
    ['a body that is a list', withField('body', []), 'reject event.malformed body'],
    ['a mandate of 16 bytes', withField('mandate', bytes(1, 16)), 'reject event.malformed mandate'],
    ['a mandate of nothing', withField('mandate', null), 'reject event.malformed mandate'],
    ['an unknown field', withField('more', 1), 'reject event.malformed fields'],
    ['262,145 bytes', bytes(0, 262_145), 'reject event.too-large'],
  ]
  it.each(refused)('is refused with %s', (_, frame, expected) => expect(outcome(frame)).toBe(expected))

  it('is refused when its inside is not canonical, though its outside is', () => {
    const inner = encodeUnsigned(EVENT)
    const wide = new Uint8Array(inner.length + 1)
    // The last byte is the amount 5: written here with a head of two bytes.
    wide.set(inner.subarray(0, -1))
    const at = inner.findIndex(
      (byte, i) => byte === 0x05 && toHex(inner.subarray(i - 6, i)) === toHex(Buffer.from('amount')),
    )
    wide.set([...inner.subarray(0, at), 0x18, ...inner.subarray(at)])
    expect(outcome(wire(wide))).toBe('reject event.not-canonical head')
  })

  it('never throws on what a stranger sends', () =>
    fc.assert(
      fc.property(fc.nat(), fc.nat(255), (at, byte) => {
        const frame = encodeSigned(signed(EVENT, [COSIG]))
        frame[at % frame.length] = byte
        const decoded = decodeSigned(frame)
        if (decoded.ok) expect(toHex(encodeSigned(decoded.value))).toBe(toHex(frame))
      }),
      { numRuns: 2000 },
    ))

  it.each([
    ['notice.put', 'notice'],
    ['profile.put', 'notice'],
    ['moderation.appeal', 'notice'],
    ['noticeboard.put', 'ledger'],
    ['transfer.post', 'ledger'],
  ])('%s belongs to the %s plane', (t, plane) => expect(planeOf(t)).toBe(plane))
})
