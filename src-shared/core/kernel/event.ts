/** Signed events, the only facts there are (DESIGN §4). */
import { concatBytes, utf8 } from './bytes.ts'
import { type CborValue, decodeCanonical, encodeCanonical } from './cbor.ts'
import { sha256 } from './hash.ts'
import { ignore, type Refusal, reject } from './refusal.ts'
import { err, ok, type Result } from './result.ts'

type Fields = { [key: string]: CborValue }

export interface UnsignedEvent {
  v: 1
  /** What it says, as `feature.act`; decides the shape of `body` and, by its feature, the plane. */
  t: string
  /** 32 bytes: the hub whose chain this is. */
  hub: Uint8Array
  /** 32 bytes: Ed25519 key of the signing device. */
  dev: Uint8Array
  /** Place in the chain of (hub, device, plane), from 0. */
  seq: number
  /** Id of the event before it; CHAIN_START at seq 0. */
  prev: Uint8Array
  epoch: number
  /** The principal: a did:key, or a group. */
  as: string
  /** Id (32 bytes) of the permission used, where an agent acts for somebody. */
  mandate?: Uint8Array
  body: Fields
}

/** Another party's signature under the terms an event carries. */
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

/** `prev` of a chain's first event. */
export const CHAIN_START = new Uint8Array(32)

/** More parties than one agreement can have; an event without a bound here would cost unbounded verification. */
const COSIGS_MAX = 128
const TYPE_CHARS_MAX = 64
const PRINCIPAL_CHARS_MAX = 256

/** Canonical bytes of an event. Throws TypeError when the body holds what CBOR cannot carry (kernel/cbor.ts). */
export const encodeUnsigned = (event: UnsignedEvent): Uint8Array => encodeCanonical({ ...event })
export const eventId = (unsigned: Uint8Array): Uint8Array => sha256(unsigned)

const SIGNING_TAG = concatBytes(utf8('kind:event:1'), new Uint8Array(1))
/** What a device signs: the tag keeps an event's id from being taken for anything else this key signs. */
export const signingBytes = (id: Uint8Array): Uint8Array => concatBytes(SIGNING_TAG, id)

/** The wire form `{e: unsigned, s: signature, c?: [[as, dev, sig], …]}`. */
export function encodeSigned({ unsigned, sig, cosigs }: SignedEvent): Uint8Array {
  const wire: Fields = { e: unsigned, s: sig }
  if (cosigs.length > 0) wire.c = cosigs.map(({ as, dev, sig: theirs }) => [as, dev, theirs])
  return encodeCanonical(wire)
}

/**
 * From a peer's bytes to an event of known shape; its body's fields and its signatures are still to be checked. Never throws. The event
 * is a view of `bytes`, which nobody may change any more: one piece of memory for each event instead of seven. Whoever proves by other
 * means which `id` these bytes have spares hashing them here.
 * Codes: event.too-large, event.too-deep, event.not-canonical, event.malformed (with the `problem`), event.version (ignored: it
 * may come from a newer version).
 */
export function decodeSigned(bytes: Uint8Array, id?: Uint8Array): Result<SignedEvent, Refusal> {
  const outer = decodeCanonical(bytes, { views: true })
  if (!outer.ok) return outer
  const wire = outer.value
  if (!isFields(wire) || !isBytes(wire.s, 64) || !(wire.e instanceof Uint8Array)) return malformed('envelope')
  const cosigs = cosigsOf(wire.c)
  if (!cosigs || Object.keys(wire).length !== (wire.c === undefined ? 2 : 3)) return malformed('envelope')
  const inner = decodeCanonical(wire.e, { views: true })
  if (!inner.ok) return inner
  if (!isFields(inner.value)) return malformed('fields')
  if (inner.value.v !== 1) return err(ignore('event.version'))
  const wrong = wrongField(inner.value)
  if (wrong) return malformed(wrong)
  const event = inner.value as unknown as UnsignedEvent
  return ok({ id: id ?? eventId(wire.e), unsigned: wire.e, event, sig: wire.s, cosigs })
}

const NOTICE_PLANE = /^(?:notice|profile|moderation)\./

export type Plane = 'ledger' | 'notice'
/** Notices, profiles and moderation need no finality; everything else moves value or decides rights (DESIGN §4). */
export const planeOf = (t: string): Plane => (NOTICE_PLANE.test(t) ? 'notice' : 'ledger')

const malformed = (problem: string) => err(reject('event.malformed', { problem }))
const isBytes = (value: unknown, length: number): value is Uint8Array =>
  value instanceof Uint8Array && value.length === length
const isFields = (value: CborValue): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
const isCount = (value: unknown): boolean => typeof value === 'number' && value >= 0
const isText = (value: unknown, max: number): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= max

/** Name of the first field that is missing, of the wrong shape or unknown. */
function wrongField(fields: Fields): string | undefined {
  if (!isText(fields.t, TYPE_CHARS_MAX)) return 't'
  if (!isBytes(fields.hub, 32)) return 'hub'
  if (!isBytes(fields.dev, 32)) return 'dev'
  if (!isCount(fields.seq)) return 'seq'
  if (!isBytes(fields.prev, 32)) return 'prev'
  if (!isCount(fields.epoch)) return 'epoch'
  if (!isText(fields.as, PRINCIPAL_CHARS_MAX)) return 'as'
  if (fields.body === undefined || !isFields(fields.body)) return 'body'
  if (fields.mandate !== undefined && !isBytes(fields.mandate, 32)) return 'mandate'
  return Object.keys(fields).length === (fields.mandate === undefined ? 9 : 10) ? undefined : 'fields'
}

/** An absent list is no cosignatures; an empty one would be a second form of the same event and is refused. */
function cosigsOf(list: CborValue | undefined): Cosig[] | undefined {
  if (list === undefined) return []
  if (!Array.isArray(list) || list.length === 0 || list.length > COSIGS_MAX) return undefined
  const cosigs: Cosig[] = []
  for (const entry of list) {
    if (!Array.isArray(entry) || entry.length !== 3) return undefined
    const [as, dev, sig] = entry
    if (!isText(as, PRINCIPAL_CHARS_MAX) || !isBytes(dev, 32) || !isBytes(sig, 64)) return undefined
    cosigs.push({ as, dev, sig })
  }
  return cosigs
}
