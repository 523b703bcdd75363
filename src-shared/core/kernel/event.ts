/** Signed events, the only facts there are (DESIGN §4). */
import { concatBytes, utf8 } from './bytes.ts'
import { type CborValue, decodeCanonical, encodeCanonical } from './cbor.ts'
import { sha256 } from './hash.ts'
import { reject, type Refusal } from './refusal.ts'
import { err, ok, type Result } from './result.ts'

export interface UnsignedEvent {
  v: 1
  t: string
  hub: Uint8Array
  dev: Uint8Array
  seq: number
  prev: Uint8Array
  epoch: number
  as: string
  mandate?: Uint8Array
  body: { [key: string]: CborValue }
}

export interface Cosig {
  as: string
  dev: Uint8Array
  sig: Uint8Array
}

export interface SignedEvent {
  /** SHA-256 of `unsigned`: signing again does not make a second event. */
  id: Uint8Array
  unsigned: Uint8Array
  event: UnsignedEvent
  sig: Uint8Array
  cosigs: Cosig[]
}

export const CHAIN_START = new Uint8Array(32)

export const encodeUnsigned = (event: UnsignedEvent): Uint8Array => encodeCanonical({ ...event } as unknown as CborValue)
export const eventId = (unsigned: Uint8Array): Uint8Array => sha256(unsigned)
export const signingBytes = (id: Uint8Array): Uint8Array => concatBytes(utf8('kind:event:1'), new Uint8Array(1), id)

export function encodeSigned({ unsigned, sig, cosigs }: SignedEvent): Uint8Array {
  const wire: { [key: string]: CborValue } = { e: unsigned, s: sig }
  if (cosigs.length > 0) wire.c = cosigs.map((c) => [c.as, c.dev, c.sig])
  return encodeCanonical(wire)
}

const isBytes = (value: unknown, length: number): value is Uint8Array => value instanceof Uint8Array && value.length === length
const isRecord = (value: unknown): value is { [key: string]: CborValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

function isUnsigned(value: unknown): value is UnsignedEvent {
  if (!isRecord(value)) return false
  const fields = Object.keys(value).length
  if (fields !== ('mandate' in value ? 10 : 9)) return false
  return (
    value.v === 1 && typeof value.t === 'string' && isBytes(value.hub, 32) && isBytes(value.dev, 32) && isCount(value.seq) &&
    isBytes(value.prev, 32) && isCount(value.epoch) && typeof value.as === 'string' && isRecord(value.body) &&
    (!('mandate' in value) || isBytes(value.mandate, 32))
  )
}

/** Codes: event.malformed, event.not-canonical, event.too-large, event.too-deep. */
export function decodeSigned(bytes: Uint8Array): Result<SignedEvent, Refusal> {
  const outer = decodeCanonical(bytes)
  if (!outer.ok) return outer
  const wire = outer.value
  if (!isRecord(wire) || !(wire.e instanceof Uint8Array) || !isBytes(wire.s, 64)) return err(reject('event.malformed'))
  const inner = decodeCanonical(wire.e)
  if (!inner.ok) return inner
  if (!isUnsigned(inner.value)) return err(reject('event.malformed'))
  return ok({ id: eventId(wire.e), unsigned: wire.e, event: inner.value, sig: wire.s, cosigs: [] })
}

export type Plane = 'ledger' | 'notice'
export const planeOf = (t: string): Plane => (t.startsWith('notice.') || t.startsWith('profile.') ? 'notice' : 'ledger')
