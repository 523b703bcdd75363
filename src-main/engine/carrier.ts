/**
 * Carries what one device knows to another without a wire: bundles (wire/bundle.ts) are packed here and taken in here, and what is in them
 * meets the very doors that a session's frames meet. What a device is known to have, from the last session or the last bundle, is not
 * packed again.
 */
import * as z from 'zod'
import { readDevice } from '#shared/core/hubs/index.ts'
import {
  type CborValue,
  decodeCanonical,
  encodeCanonical,
  equalBytes,
  fromBase64Url,
  fromHex,
  type Refusal,
  reject,
  toBase64Url,
  toHex,
} from '#shared/core/kernel/index.ts'
import { type BundleCover, coverClaim, decodeBundle, encodeBundle, pieceBytes } from '#shared/wire/bundle.ts'
import { decodeFrame, encodeFrame } from '#shared/wire/codec.ts'
import { type Frame, frontier } from '#shared/wire/frames.ts'
import { bytes16, bytes32 } from '#shared/wire/shape.ts'
import type { Engine } from './engine.ts'
import type { HubNode } from './hub-node.ts'
import { openItem } from './mailbox.ts'

/** Messages acknowledged in one bundle (wire/mail.ts); the rest in the next. */
const ACKS_MAX = 256
/** Messages packed at once; whoever waits for more is brought more after these. */
const MAIL_MAX = 500
const NOTICES_STEP = 200
/** Room for the magic line and the cover. */
const COVER_ROOM = 1024
const NONCE_BYTES = 16

/** What is known of another device's copy of a hub. */
const known = z.object({
  h: z.number().int().min(-1),
  notices: frontier,
  /** What its last bundle asked to have named in the answer. */
  asks: bytes16.optional(),
  /** Messages that came in its bundles and were opened; it may forget them. */
  acks: z.array(bytes32),
})
type Known = z.infer<typeof known>
const NOTHING_KNOWN: Known = { h: -1, notices: [], acks: [] }

export interface Packed {
  bytes: Uint8Array
  frames: number
  /** Something did not fit: another bundle brings it, once the other side has answered with one of its own. */
  more: boolean
}

export interface Taken {
  hub: string
  from: string
  batches: number
  events: number
  messages: number
  /** Why the rest was left aside: the first thing in it that no honest device packs. */
  refused?: Refusal
}

const CARRIED: ReadonlySet<Frame['k']> = new Set(['heads', 'batches', 'events', 'witness', 'mail', 'mail-ack'])

export class Carrier {
  readonly #engine: Engine
  /** Named by every bundle of this run; a bundle that answers it was packed after it. */
  readonly #asks: Uint8Array
  /** What was noted since the last tick, by its key in the store. */
  readonly #noted = new Map<string, Known>()

  constructor(engine: Engine) {
    this.#engine = engine
    this.#asks = engine.parts.entropy.bytes(NONCE_BYTES)
  }

  #key(hub: HubNode, dev: string): string {
    return `carry/${hub.hub}/${dev}`
  }

  #known(hub: HubNode, dev: string): Known {
    const noted = this.#noted.get(this.#key(hub, dev))
    if (noted) return noted
    const text = this.#engine.parts.store.meta.get(this.#key(hub, dev))
    const decoded = text === undefined ? undefined : decodeCanonical(fromBase64Url(text))
    return decoded?.ok ? known.parse(decoded.value) : NOTHING_KNOWN
  }

  /** What a device says of its copy, so that a bundle for it holds what it lacks and no more; written with the next tick. */
  #note(hub: HubNode, dev: string, news: Partial<Known>): void {
    const { h, notices, asks, acks } = { ...this.#known(hub, dev), ...news }
    this.#noted.set(this.#key(hub, dev), { h, notices, acks: acks.slice(-ACKS_MAX), ...(asks && { asks }) })
  }

  /** A session with this device has ended: what it last said of each hub is what a bundle for it starts from. */
  left(dev: string, said: Iterable<readonly [hub: string, heads: Pick<Known, 'h' | 'notices'>]>): void {
    for (const [name, { h, notices }] of said) {
      const hub = this.#engine.hubs.get(name)
      if (hub) this.#note(hub, dev, { h, notices })
    }
  }

  /** Writes what was noted. A crash before it costs a larger bundle and nothing else. */
  flush(): void {
    if (this.#noted.size === 0) return
    const { store } = this.#engine.parts
    store.transaction(() => {
      for (const [key, noted] of this.#noted)
        store.meta.set(key, toBase64Url(encodeCanonical(noted as unknown as CborValue)))
    }, 'relaxed')
    this.#noted.clear()
  }

  /** The hub is being deleted from this device. */
  forget(hub: string): void {
    const { meta } = this.#engine.parts.store
    for (const key of meta.keys(`carry/${hub}/`)) meta.delete(key)
    for (const key of [...this.#noted.keys()]) if (key.startsWith(`carry/${hub}/`)) this.#noted.delete(key)
  }

  /** What the device `dev` lacks of a hub, at most `limit` bytes of it: messages and what waits first, then batches, then notices. */
  pack(hub: HubNode, dev: string, limit: number): Packed {
    const keys = this.#engine.unlocked()
    const theirs = this.#known(hub, dev)
    let room = limit - COVER_ROOM
    let more = false
    const fill = (frames: Iterable<Frame>): Uint8Array[] => {
      const taken: Uint8Array[] = []
      for (const frame of frames) {
        const bytes = encodeFrame(frame)
        // A batch stands on the one before it, and most of what follows on both: after the first that does not fit, no more.
        more ||= pieceBytes(bytes) > room
        if (more) break
        taken.push(bytes)
        room -= pieceBytes(bytes)
      }
      return taken
    }
    const heads = fill([this.#engine.peers.heads(dev, hub)])
    const mail = fill(this.#mailFor(hub, dev, theirs))
    const waiting = fill(this.#waiting(hub))
    const batches = fill(this.#batches(hub, theirs.h + 1))
    const notices = fill(this.#notices(hub, theirs))
    const frames = [...heads, ...batches, ...notices, ...waiting, ...mail]
    const cover = {
      hub: hub.chain.id,
      from: keys.dev,
      to: fromHex(dev),
      made: this.#engine.now(),
      asks: this.#asks,
      ...(theirs.asks && { answers: theirs.asks }),
    }
    return { bytes: encodeBundle(cover, frames, (message) => keys.sign(message)), frames: frames.length, more }
  }

  *#mailFor(hub: HubNode, dev: string, { acks }: Known): Generator<Frame> {
    const did = readDevice(hub.chain.reader, fromHex(dev))?.as ?? ''
    if (acks.length > 0) yield { k: 'mail-ack', ack: this.#engine.mailbox.acknowledgement(hub, acks) }
    for (const { bytes } of this.#engine.parts.store.mailTo(hub.hub, did, ['own', 'held'], MAIL_MAX))
      yield { k: 'mail', hub: hub.chain.id, items: [openItem(bytes)] }
  }

  *#waiting(hub: HubNode): Generator<Frame> {
    for (const { bytes } of hub.pool.first()) yield { k: 'events', hub: hub.chain.id, items: [bytes] }
  }

  *#batches(hub: HubNode, from: number): Generator<Frame> {
    for (let h = from; ; h++) {
      const item = hub.stored(h)
      if (!item) return
      yield { k: 'batches', hub: hub.chain.id, items: [item] }
    }
  }

  *#notices(hub: HubNode, { notices }: Known): Generator<Frame> {
    const { store } = this.#engine.parts
    const theirs = new Map(notices.map(([device, next]) => [toHex(device), next]))
    for (const [device, next] of store.frontier(hub.hub))
      for (let at = theirs.get(device) ?? 0; at < next; at += NOTICES_STEP)
        for (const { bytes } of store.chain(hub.hub, 'notice', device, at, NOTICES_STEP))
          yield { k: 'events', hub: hub.chain.id, items: [bytes] }
  }

  /**
   * Takes a bundle in, whoever brought it: its frames meet the doors of a session with the device that packed it, one by one, up to the
   * first that is rejected there. Repeating is harmless. Codes: those of decodeBundle, bundle.other-hub, bundle.stranger,
   * bundle.bad-signature, bundle.halted.
   */
  take(bytes: Uint8Array): Taken | Refusal {
    const bundle = decodeBundle(bytes)
    if (!bundle.ok) return bundle.error
    const { cover, frames } = bundle.value
    const hub = this.#engine.hubs.get(toHex(cover.hub))
    if (!hub || this.#engine.archived(hub)) return reject('bundle.other-hub')
    if (hub.halted) return reject('bundle.halted')
    if (readDevice(hub.chain.reader, cover.from)?.state !== 'active') return reject('bundle.stranger')
    if (!this.#engine.parts.verifier.verify(coverClaim(cover))) return reject('bundle.bad-signature')
    const taken = this.#takeAll(hub, cover, frames)
    this.#engine.wake(hub)
    this.#engine.changed('hubs')
    return taken
  }

  #takeAll(hub: HubNode, cover: BundleCover, frames: readonly Uint8Array[]): Taken {
    const from = toHex(cover.from)
    const before = hub.chain.head.h
    const taken: Taken = { hub: hub.hub, from, batches: 0, events: 0, messages: 0 }
    let heads: Extract<Frame, { k: 'heads' }> | undefined
    for (const bytes of frames) {
      const frame = decodeFrame(bytes)
      if (!frame.ok) taken.refused = frame.error
      else if (!CARRIED.has(frame.value.k)) taken.refused = reject('bundle.frame')
      else if (frame.value.k === 'heads') heads = frame.value
      else this.#takeFrame(hub, from, frame.value, taken)
      if (taken.refused) break
    }
    taken.batches = hub.chain.head.h - before
    if (heads && equalBytes(heads.hub, hub.chain.id)) {
      this.#note(hub, from, { h: heads.h, notices: heads.notices, asks: cover.asks })
      // Only a bundle younger than this run says how far this device's own chains were seen to go.
      const fresh = cover.answers !== undefined && equalBytes(cover.answers, this.#asks)
      if (fresh) this.#engine.peers.hear(from, hub, heads)
    }
    return taken
  }

  #takeFrame(hub: HubNode, from: string, frame: Frame, taken: Taken): void {
    const fresh = frame.k === 'mail' ? frame.items.filter(({ id }) => !this.#mailState(hub, id)) : []
    const verdict = this.#engine.peers.carried(from, hub, frame)
    if (verdict === 'reject') taken.refused = reject(`bundle.${frame.k}`)
    else if (frame.k === 'events' && verdict === 'accept') taken.events++
    if (frame.k !== 'mail') return
    const opened = frame.items.map(({ id }) => id).filter((id) => this.#mailState(hub, id) === 'opened')
    taken.messages += fresh.filter(({ id }) => this.#mailState(hub, id) === 'opened').length
    if (opened.length > 0) this.#note(hub, from, { acks: [...this.#known(hub, from).acks, ...opened] })
  }

  #mailState(hub: HubNode, id: Uint8Array): string | undefined {
    return this.#engine.parts.store.mail(hub.hub, toHex(id))?.kind
  }
}
