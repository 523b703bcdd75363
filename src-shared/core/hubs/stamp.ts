/**
 * The work stamp of admission (decision 027): a newcomer shows that their computer has worked, bound to them, to this hub and to a header
 * certified not long ago. How much work is asked for rises with every newcomer and falls with time, by certified history alone, so every
 * fold agrees. A stamp weighs nothing in any vote.
 */
import type { Stamp, StampRules } from '#shared/wire/stamp.ts'
import { encodeCanonical, equalBytes, hashTagged, ignore, type Refusal, sha256 } from '../kernel/index.ts'
import type { Overlay, Reader } from '../kernel/view.ts'
import { stampOf } from './policy.ts'
import { type MemberState, memberKey, readHub, readMember } from './state.ts'

/** A certified header that stamps may be bound to: the one that the batch at height `h` stands on. */
export interface Anchor {
  h: number
  header: Uint8Array
  /** Hub time from which it counts. */
  since: number
}

/** How busy the hub's door is; kept only where the rules ask for stamps. */
export interface DoorState {
  /** Each arrival moves it on by its share of a window (GCRA); how far it lies ahead of now is the load. Hub time. */
  busy: number
  /** The newest first; one older is still good, so that a stamp lasts for one window at least. */
  anchors: Anchor[]
}

/** Whose work it is. */
export interface Newcomer {
  did: string
  dev: Uint8Array
}

const DOOR_KEY = 'door'
const ANCHORS_KEPT = 2
const NONCE_BYTES = 8

export const readDoor = (reader: Reader): DoorState | undefined => reader.get(DOOR_KEY) as DoorState | undefined

/** 32 bytes that a stamp's work begins with: the hub, who works, and the header that makes it recent. The tag is the purpose. */
export const stampChallenge = (hub: Uint8Array, { did, dev }: Newcomer, { h, header }: Pick<Stamp, 'h' | 'header'>) =>
  hashTagged('kind:stamp:admission:1', encodeCanonical([hub, did, dev, h, header]))

/** SHA-256(challenge ‖ nonce as 8 bytes, big end first): one try. `room` is reused by whoever tries often. */
export function tryBytes(
  challenge: Uint8Array,
  nonce: number,
  room: Uint8Array = new Uint8Array(32 + NONCE_BYTES),
): Uint8Array {
  room.set(challenge)
  const view = new DataView(room.buffer, room.byteOffset)
  view.setUint32(32, Math.floor(nonce / 2 ** 32))
  view.setUint32(36, nonce % 2 ** 32)
  return room
}

/** Zero bits at the beginning. */
export function leadingZeros(hash: Uint8Array): number {
  for (let i = 0; i < hash.length; i++) {
    const byte = hash[i] as number
    if (byte !== 0) return 8 * i + Math.clz32(byte) - 24
  }
  return 8 * hash.length
}

/** The first of `tries` nonces from `from` on that shows so many bits. */
export function findNonce(challenge: Uint8Array, bits: number, from: number, tries: number): number | undefined {
  const room = tryBytes(challenge, from)
  for (let nonce = from; nonce < from + tries; nonce++)
    if (leadingZeros(sha256(tryBytes(challenge, nonce, room))) >= bits) return nonce
  return undefined
}

/** How much work a stamp shows, in bits: 2^bits tries on average. Two hashes. */
export const stampBits = (hub: Uint8Array, worker: Newcomer, stamp: Stamp): number =>
  leadingZeros(sha256(tryBytes(stampChallenge(hub, worker, stamp), stamp.nonce)))

/** What a door asks for at `now`, in bits: one more for each full window that arrivals have run ahead of time. */
export const askedBits = ({ base, max, window }: StampRules, busy: number, now: number): number =>
  Math.min(max, base + Math.floor(Math.max(0, busy - now) / window))

/** One more arrival at `now`: `calm` of them fill a window. */
export const busier = ({ calm, window }: StampRules, busy: number, now: number): number =>
  Math.max(busy, now) + Math.floor(window / calm)

/** What the hub asks of a newcomer at `time`, in bits; 0: no stamp. A function of certified history alone. */
export function bitsAsked(reader: Reader, time: number): number {
  const rules = stampOf(readHub(reader).policy)
  return askedBits(rules, readDoor(reader)?.busy ?? 0, time)
}

/** The header a new stamp is bound to, and the nonce its search starts at; undefined where the hub asks for none. */
export function stampStart(reader: Reader, did: string): { anchor: Anchor; from: number } | undefined {
  const anchor = readDoor(reader)?.anchors[0]
  if (!anchor) return undefined
  const used = readMember(reader, did)?.stamp
  return { anchor, from: used?.h === anchor.h ? used.nonce + 1 : 0 }
}

/** A member's stamps go up: by header, then by nonce. So none counts twice, and one number each is all that is remembered. */
const isSpent = (used: MemberState['stamp'], { h, nonce }: Stamp): boolean =>
  used !== undefined && (h < used.h || (h === used.h && nonce <= used.nonce))

/**
 * Why somebody is not let in on this stamp at `time`, or null; every answer names the bits asked for. All are innocent: what is asked may
 * have risen meanwhile. Codes: stamp.missing, stamp.old (of no header that still counts), stamp.spent, stamp.cheap.
 */
export function stampRefusal(
  reader: Reader,
  place: { hub: Uint8Array; time: number },
  worker: Newcomer,
  stamp: Stamp | undefined,
): Refusal | null {
  const price = { bits: bitsAsked(reader, place.time), anchors: readDoor(reader)?.anchors ?? [] }
  const spent = stamp && isSpent(readMember(reader, worker.did)?.stamp, stamp)
  const refusal = workRefusal(price, place.hub, worker, stamp)
  return refusal === null && price.bits > 0 && spent ? ignore('stamp.spent', { bits: price.bits }) : refusal
}

/** What a door asks for: so much work, on one of these headers, the newest first. */
export interface Price {
  bits: number
  anchors: readonly Anchor[]
}

/** Codes: stamp.missing, stamp.old, stamp.cheap. */
export function workRefusal(
  { bits, anchors }: Price,
  hub: Uint8Array,
  worker: Newcomer,
  stamp: Stamp | undefined,
): Refusal | null {
  if (bits === 0) return null
  if (!stamp) return ignore('stamp.missing', { bits })
  if (!anchors.some(({ h, header }) => h === stamp.h && equalBytes(header, stamp.header)))
    return ignore('stamp.old', { bits })
  const has = stampBits(hub, worker, stamp)
  return has < bits ? ignore('stamp.cheap', { bits, has }) : null
}

/** Somebody came in: the door is busier, and their stamp counts no more. */
export function countArrival(
  { state, time }: { state: Overlay; time: number },
  did: string,
  stamp: Stamp | undefined,
): void {
  const rules = stampOf(readHub(state).policy)
  const door = readDoor(state)
  if (!door) return
  state.put(DOOR_KEY, { ...door, busy: busier(rules, door.busy, time) })
  const member = readMember(state, did)
  if (member && stamp) state.put(memberKey(did), { ...member, stamp: { h: stamp.h, nonce: stamp.nonce } })
}

/**
 * The end of a batch: once a window is over, new stamps are bound to the header before it. A hub that asks for none keeps no door.
 * `below` is the header that the batch at `h` stands on.
 */
export function turnDoor(state: Overlay, below: Omit<Anchor, 'since'>, time: number): void {
  const rules = stampOf(readHub(state).policy)
  const door = readDoor(state)
  if (rules.max === 0) {
    if (door) state.delete(DOOR_KEY)
    return
  }
  const turned = turnedDoor(door, rules, below, time)
  if (turned !== door) state.put(DOOR_KEY, turned)
}

/** The door as it stands at `now`, itself while its window lasts. */
export function turnedDoor(
  door: DoorState | undefined,
  { window }: StampRules,
  below: Omit<Anchor, 'since'>,
  now: number,
): DoorState {
  const [newest] = door?.anchors ?? []
  if (door && newest && now - newest.since < window) return door
  const anchors = [{ ...below, since: now }, ...(door?.anchors ?? [])].slice(0, ANCHORS_KEPT)
  return { busy: door?.busy ?? 0, anchors }
}

/** A hub whose genesis asks for stamps has a door from its first moment: its own id stands for the header there is none of yet. */
export function foundDoor(state: Overlay, hub: Uint8Array, time: number): void {
  turnDoor(state, { h: 0, header: hub }, time)
}
