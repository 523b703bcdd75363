/** What honest devices have said, as it left them: nobody says two things at one place, and nobody is made to have said anything. */
import {
  decodeCanonical,
  decodeSigned,
  encodeCanonical,
  equalBytes,
  type Plane,
  planeOf,
  signingBytes,
  toHex,
  type UnsignedEvent,
} from '#shared/core/kernel/index.ts'
import { decodeFrame } from '#shared/wire/codec.ts'
import { ConsensusLaw } from './consensus-law.ts'
import type { SimNode } from './node.ts'
import { broken } from './violation.ts'

/** A frame's kind stands near its beginning, as the text `k` and then the kind's text (CBOR's short text strings). */
const KIND_WITHIN = 20
export const isFrame = (bytes: Uint8Array, kind: string): boolean =>
  textOf(bytes.subarray(0, KIND_WITHIN)).includes(`ak${String.fromCharCode(SHORT_TEXT + kind.length)}${kind}`)
const SHORT_TEXT = 0x60

const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

/** A signer that is not alone may speak after this much listening (engine/signing.ts). */
const LISTENING_MS = 1500
const EVENT_TAG = signingBytes(new Uint8Array(0))
const TAGGED_ID_BYTES = EVENT_TAG.length + 32

export class Sayings {
  /** Devices whose data was copied on purpose: their own copies may disagree with themselves. */
  readonly cheats = new Set<string>()
  /** Validators whose key is used by somebody who lies. */
  readonly liars = new Set<string>()
  readonly consensus: ConsensusLaw
  /** Event id per device and place, by device. */
  readonly #said = new Map<string, Map<string, string>>()
  readonly #forgiven = new Set<string>()
  readonly #signed = new Set<string>()
  readonly #certified = new Map<string, { bytes: Uint8Array; event: UnsignedEvent }>()
  /** Bytes of every event that left a node, by id, and as text: most leave many times. */
  readonly #uttered = new Map<string, Uint8Array>()
  readonly #texts = new Set<string>()

  constructor(hub: () => string) {
    this.consensus = new ConsensusLaw(this.liars, hub)
  }

  /** A stranger's key was used, who has no node and need not have heard anybody. */
  strange(id: Uint8Array): void {
    this.#signed.add(toHex(id))
  }

  /** A device's key was used. Events are signed only by who has heard where the others stand (invariant 9). */
  signed(node: SimNode, message: Uint8Array, isAlone: () => boolean): void {
    if (message.length !== TAGGED_ID_BYTES || !EVENT_TAG.every((byte, i) => byte === message[i])) return
    this.#signed.add(toHex(message.subarray(EVENT_TAG.length)))
    const listened = node.signer && node.now() - node.started >= LISTENING_MS
    if (!node.met && !listened && !isAlone()) broken(9, `${node.name} signed before it had heard anybody`)
  }

  /** Everything a node puts on the wire (invariants 3, 9 and 11). */
  said(node: SimNode, bytes: Uint8Array): void {
    if (isFrame(bytes, 'votes') || isFrame(bytes, 'proposal')) this.#ballots(node, bytes)
    if (!isFrame(bytes, 'events')) return
    const frame = decodeCanonical(bytes)
    if (!frame.ok) return broken(11, `${node.name} sent bytes that are not canonical`)
    for (const item of (frame.value as { items: Uint8Array[] }).items) this.#event(node, bytes, item)
  }

  /** Retold many times; what was heard once is not looked at again. */
  #ballots(node: SimNode, bytes: Uint8Array): void {
    const text = textOf(bytes)
    if (this.#texts.has(text)) return
    this.#texts.add(text)
    const frame = decodeFrame(bytes)
    if (!frame.ok) return broken(11, `${node.name} sent a malformed frame`)
    if (frame.value.k === 'votes') this.consensus.left(node, frame.value.items)
    if (frame.value.k === 'proposal') this.consensus.left(node, [frame.value.item.vote], frame.value.item)
  }

  #event(node: SimNode, frame: Uint8Array, item: Uint8Array): void {
    const text = textOf(item)
    if (this.#texts.has(text)) return
    this.#texts.add(text)
    const decoded = decodeSigned(item)
    if (!decoded.ok) return broken(11, `${node.name} sent a malformed event`)
    const { event, id } = decoded.value
    const [dev, name] = [toHex(event.dev), toHex(id)]
    if (!decodeFrame(frame).ok) broken(11, `${node.name} sent a malformed frame`)
    this.#genuine(name, item, `${node.name} passed on`)
    if (!this.cheats.has(dev)) this.#place(dev, `${planeOf(event.t)}/${event.seq}`, name, event.t)
  }

  #genuine(id: string, bytes: Uint8Array, who: string): void {
    if (!this.#signed.has(id)) broken(6, `${who} an event that its device never signed`)
    const before = this.#uttered.get(id) ?? bytes
    this.#uttered.set(id, before)
    if (!equalBytes(before, bytes)) broken(6, `${who} an event with other bytes than were said`)
  }

  #place(dev: string, place: string, id: string, t: string): void {
    const places = this.#said.get(dev) ?? new Map<string, string>()
    this.#said.set(dev, places)
    if (this.#forgiven.has(`${dev}/${place}`)) return
    const known = places.get(place) ?? id
    places.set(place, known)
    if (known !== id) broken(9, `an honest device signed twice at ${t} ${place}`)
  }

  /** A certified event is one that its device signed, byte for byte (invariants 6 and 11). */
  certified(id: Uint8Array, bytes: Uint8Array): UnsignedEvent {
    const name = toHex(id)
    const known = this.#certified.get(name)
    if (known && Buffer.compare(known.bytes, bytes) === 0) return known.event
    this.#genuine(name, bytes, 'the hub certified')
    const [outer, decoded] = [decodeCanonical(bytes), decodeSigned(bytes)]
    if (!outer.ok || !equalBytes(encodeCanonical(outer.value), bytes)) broken(11, 'stored bytes are not canonical')
    if (!decoded.ok || toHex(decoded.value.id) !== name) return broken(11, 'stored bytes are not that event')
    this.#certified.set(name, { bytes, event: decoded.value.event })
    return decoded.value.event
  }

  /**
   * What an old copy has forgotten may be known to one member and not to the one it compares with first: signing again at that place
   * costs the device its key (it is frozen) and nobody any money. Where everybody else had heard it, it must never happen. Without `others`
   * it may compare with an old letter that is still under way.
   */
  forgiveUnheard(node: SimNode, hub: string, others: readonly SimNode[] | undefined): void {
    for (const place of this.#said.get(node.dev)?.keys() ?? []) {
      const [plane, seq] = place.split('/') as [Plane, string]
      const heard = others?.every(
        ({ disk: { store } }) => store.hubs().includes(hub) && store.eventAt(hub, plane, node.dev, Number(seq)),
      )
      if (!heard) this.#forgiven.add(`${node.dev}/${place}`)
    }
  }

  /** Bytes of every two events of copied devices that contradict each other. */
  contradictions(): Uint8Array[] {
    const byPlace = new Map<string, Uint8Array[]>()
    if (this.cheats.size === 0) return []
    for (const bytes of this.#uttered.values()) {
      const decoded = decodeSigned(bytes)
      if (!decoded.ok || !this.cheats.has(toHex(decoded.value.event.dev))) continue
      const { t, dev, seq } = decoded.value.event
      const place = `${planeOf(t)}/${toHex(dev)}/${seq}`
      byPlace.set(place, [...(byPlace.get(place) ?? []), bytes])
    }
    return [...byPlace.values()].filter(({ length }) => length > 1).flat()
  }

  /** Devices that contradicted themselves. */
  forkers(): Set<string> {
    return new Set(
      this.contradictions().flatMap((bytes) => {
        const decoded = decodeSigned(bytes)
        return decoded.ok ? [toHex(decoded.value.event.dev)] : []
      }),
    )
  }
}
