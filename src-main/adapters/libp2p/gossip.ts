/**
 * Gossip by hub (gossipsub 1.2). Messages are not signed by gossipsub: what a frame carries is signed by its author and checked on
 * the ledger thread, so a second signature would only cost the main thread an Ed25519 check per copy and make the same event a
 * different message for every relay. A message's id is the hash of topic and bytes.
 */
import { createHash } from 'node:crypto'
import type { GossipSub, Message } from '@libp2p/gossipsub'
import type { Connection, PeerId, Stream } from '@libp2p/interface'
import type { Verdict } from '#main/ports/network.ts'
import { fromHex, hashTagged, toHex, utf8 } from '#shared/core/kernel/index.ts'
import { type Bucket, charge, take } from '#shared/core/sessions/index.ts'
import { MAX_FRAME_BYTES } from '#shared/wire/frames.ts'
import { Brake } from './brake.ts'
import type { Settings } from './options.ts'
import { PacketCounter } from './packets.ts'
import { peerIdToDev } from './peer-ids.ts'

const PREFIX = 'kind/1/'
/** 160 bits: collisions by chance are out of reach and a chosen collision only hides the attacker's own message. */
const ID_BYTES = 20
/** Verdicts a peer may have us wait for; the ledger thread answers within milliseconds. */
const PENDING_MAX = 256
/**
 * A debt of packets beyond this, a thousand of them above a burst of four thousand, is no honest node's: the line ends, and what has come
 * already is not opened.
 */
const HELD_MS_MAX = 1000

/** Subscriptions are told to everybody with a connection, strangers nearby among them: those must not learn a hub's id. */
export const topicOf = (hub: string): string => PREFIX + toHex(hashTagged('kind:topic:1', fromHex(hub)))

export function messageId({ topic, data }: Message): Uint8Array {
  const hash = createHash('sha256').update(utf8(topic)).update(Uint8Array.of(0)).update(data).digest()
  return new Uint8Array(hash.subarray(0, ID_BYTES))
}

export interface GossipHooks {
  /** Resolves false for a peer without a session. */
  hasSession(dev: string): Promise<boolean>
  onGossip(dev: string, hub: string, bytes: Uint8Array): Promise<Verdict>
  onRejected(dev: string): void
  onOverRate(dev: string): void
  /** Its line was held because of many packets, or ended when there were far too many. */
  onManyPackets(dev: string, ended: boolean): void
  /** gossipsub never opens a second line on one connection, so one that broke leaves the peer deaf until it connects anew. */
  onBroken(connection: Connection): void
}

interface Share {
  messages: Bucket
  bytes: Bucket
  packets: Bucket
  pending: number
  pendingBytes: number
}

export class Gossip {
  readonly #pubsub: GossipSub
  readonly #settings: Settings
  readonly #hooks: GossipHooks
  readonly #shares = new Map<string, Share>()
  readonly #hubs = new Set<string>()

  constructor(pubsub: GossipSub, settings: Settings, hooks: GossipHooks) {
    this.#pubsub = pubsub
    this.#settings = settings
    this.#hooks = hooks
  }

  /** Replaces the list of hubs. */
  follow(hubs: readonly string[]): void {
    const wanted = new Set(hubs)
    for (const hub of this.#hubs) {
      if (wanted.has(hub)) continue
      this.#pubsub.unsubscribe(topicOf(hub))
      this.#pubsub.topicValidators.delete(topicOf(hub))
      this.#hubs.delete(hub)
    }
    for (const hub of wanted) {
      if (this.#hubs.has(hub)) continue
      this.#hubs.add(hub)
      this.#pubsub.topicValidators.set(topicOf(hub), (peer, message) => this.#judge(peer, hub, message) as never)
      this.#pubsub.subscribe(topicOf(hub))
    }
  }

  /** Nobody listening is fine: everybody who comes asks for what they missed. */
  publish(hub: string, bytes: Uint8Array): void {
    if (bytes.length > MAX_FRAME_BYTES) throw new RangeError(`a frame of ${bytes.length} bytes is too large to gossip`)
    this.#pubsub.publish(topicOf(hub), bytes).catch((error: unknown) => console.error('[network] publish', error))
  }

  forget(dev: string): void {
    this.#shares.delete(dev)
  }

  /**
   * gossipsub reads as fast as anybody sends. Its stream is paused when a peer's bytes or packets exceed its share, which holds the sender
   * back before anything is decoded. Attached in the turn in which gossipsub attaches its own listener, and before it, so that what is far
   * too much is never shown to it.
   */
  throttle(connection: Connection, stream: Stream): void {
    const dev = peerIdToDev(connection.remotePeer) ?? ''
    stream.addEventListener('close', ({ error }) => {
      if (error) this.#hooks.onBroken(connection)
    })
    const brake = new Brake(stream)
    const packets = new PacketCounter()
    stream.addEventListener('message', (event) => {
      const share = this.#share(dev)
      const { gossipBytes, gossipPackets } = this.#settings.limits
      const now = this.#settings.now()
      const bytes = charge(share.bytes, now, event.data.byteLength, gossipBytes)
      const counted = charge(share.packets, now, packets.count(event.data), gossipPackets)
      share.bytes = bytes.bucket
      share.packets = counted.bucket
      const ends = counted.waitMs > HELD_MS_MAX
      if (counted.waitMs > 0) this.#hooks.onManyPackets(dev, ends)
      if (ends) {
        event.stopImmediatePropagation()
        stream.abort(new Error('too many gossip packets'))
      } else brake.hold(Math.max(bytes.waitMs, counted.waitMs))
    })
  }

  async #judge(peerId: PeerId, hub: string, { data }: Message): Promise<Verdict> {
    const dev = peerIdToDev(peerId)
    if (dev === undefined || data.length > MAX_FRAME_BYTES) return 'reject'
    const share = this.#share(dev)
    const { bucket, fits } = take(share.messages, this.#settings.now(), 1, this.#settings.limits.gossip)
    share.messages = bucket
    const { gossipPendingBytes } = this.#settings.limits
    if (!fits || share.pending >= PENDING_MAX || share.pendingBytes + data.length > gossipPendingBytes) {
      this.#hooks.onOverRate(dev)
      return 'ignore'
    }
    share.pending++
    share.pendingBytes += data.length
    try {
      if (!(await this.#hooks.hasSession(dev))) return 'ignore'
      // A copy: the bytes are a view of the whole packet, which a thread boundary would copy with them.
      const verdict = await this.#hooks.onGossip(dev, hub, data.slice())
      if (verdict === 'reject') this.#hooks.onRejected(dev)
      return verdict
    } finally {
      share.pending--
      share.pendingBytes -= data.length
    }
  }

  #share(dev: string): Share {
    const known = this.#shares.get(dev)
    if (known) return known
    const fresh = { messages: 0, bytes: 0, packets: 0, pending: 0, pendingBytes: 0 }
    this.#shares.set(dev, fresh)
    return fresh
  }
}
