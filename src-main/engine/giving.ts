/** What a peer asked for, cut into frames: certified batches, notice chains, pending events, snapshots and what lies before them. */
import { readHub } from '#shared/core/hubs/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import { type Bucket, charge, type Rate } from '#shared/core/sessions/index.ts'
import { type Frame, MAX_FRAME_BYTES } from '#shared/wire/frames.ts'
import type { BatchWire } from '#shared/wire/ledger.ts'
import type { HandoverWire, PastBatchWire } from '#shared/wire/snapshots.ts'
import type { Verdict } from '../ports/network.ts'
import type { Store } from '../ports/store.ts'
import { openHandover } from './epoch-signers.ts'
import type { HubNode } from './hub-node.ts'
import { openSnapshot } from './stored-snapshot.ts'

/** Room for batches or events in one frame, headers and CBOR overhead left aside. */
const FRAME_ROOM = MAX_FRAME_BYTES - 16_384
/** Pending events named, and given, at once; the next exchange of heads goes on from there. */
export const POOL_SHOWN_MAX = 2048
/** One answer, in bytes: what the queue to one peer holds; whoever wants more asks again. */
export const ANSWER_BYTES_MAX = 4 * 1024 * 1024
/** Notices of one device in one answer; the next exchange of heads goes on from there. */
const CHAIN_STEP = 200
/** Bytes given to one peer: several times what any node can take in, and little enough that nobody lives by asking. */
const GIVEN: Rate = { perSecond: 4 * 1024 * 1024, burst: 16 * 1024 * 1024 }

export class Giving {
  readonly #store: Store
  readonly #now: () => number
  readonly #send: (dev: string, frame: Frame) => void
  readonly #given = new Map<string, Bucket>()

  constructor(store: Store, now: () => number, send: (dev: string, frame: Frame) => void) {
    this.#store = store
    this.#now = now
    this.#send = send
  }

  /** Its session has ended. */
  forget(dev: string): void {
    this.#given.delete(dev)
  }

  /** Whether a peer may be answered now; what it is then given is charged afterwards. */
  #mayAsk(dev: string): boolean {
    return charge(this.#given.get(dev) ?? 0, this.#now(), 0, GIVEN).waitMs === 0
  }

  #charge(dev: string, bytes: number): void {
    this.#given.set(dev, charge(this.#given.get(dev) ?? 0, this.#now(), bytes, GIVEN).bucket)
  }

  batches(dev: string, hub: HubNode, from: number): Verdict {
    if (!this.#mayAsk(dev)) return 'ignore'
    const items: BatchWire[] = []
    let room = FRAME_ROOM
    for (let h = from; items.length < 256; h++) {
      const batch = hub.stored(h)
      if (!batch) break
      room -= batch.events.reduce((sum, bytes) => sum + bytes.length, 1024)
      if (room < 0 && items.length > 0) break
      items.push(batch)
    }
    this.#charge(dev, FRAME_ROOM - room)
    if (items.length > 0) this.#send(dev, { k: 'batches', hub: hub.chain.id, items })
    return 'accept'
  }

  notices(dev: string, hub: HubNode, wanted: readonly (readonly [Uint8Array, number])[]): Verdict {
    if (!this.#mayAsk(dev)) return 'ignore'
    const theirs = new Map(wanted.map(([device, next]) => [toHex(device), next]))
    const missing = this.#store.frontier(hub.hub).filter(([device, next]) => next > (theirs.get(device) ?? 0))
    const items: Uint8Array[] = []
    let room = ANSWER_BYTES_MAX
    for (const [device] of missing) {
      for (const { bytes } of this.#store.chain(hub.hub, 'notice', device, theirs.get(device) ?? 0, CHAIN_STEP)) {
        room -= bytes.length
        if (room >= 0) items.push(bytes)
      }
      if (room < 0) break
    }
    this.#sendEvents(dev, hub, items)
    return 'accept'
  }

  pool(dev: string, hub: HubNode, ids: readonly Uint8Array[]): Verdict {
    if (!this.#mayAsk(dev)) return 'ignore'
    const wanted = new Set(ids.map(toHex))
    const items = hub.pool.first(POOL_SHOWN_MAX).filter(({ event }) => wanted.has(toHex(event.signed.id)))
    this.#sendEvents(
      dev,
      hub,
      items.map(({ bytes }) => bytes),
    )
    return 'accept'
  }

  snapshot(dev: string, hub: HubNode, h: number): Verdict {
    if (!this.#mayAsk(dev)) return 'ignore'
    const stored = this.#store.snapshots.all(hub.hub).find((one) => one.whole && one.h === h)
    this.#charge(dev, stored?.bytes.length ?? 0)
    const answer: Frame = stored
      ? { k: 'snapshot', hub: hub.chain.id, item: openSnapshot(stored) }
      : { k: 'lacks', hub: hub.chain.id, what: 'snapshot', h }
    this.#send(dev, answer)
    return 'accept'
  }

  /** From the last batch of `epoch` on, up to this hub's own epoch. */
  handovers(dev: string, hub: HubNode, epoch: number): Verdict {
    if (!this.#mayAsk(dev)) return 'ignore'
    const known = readHub(hub.chain.reader).epoch
    const items: HandoverWire[] = []
    let room = FRAME_ROOM
    for (const bytes of this.#store.snapshots.handovers(hub.hub, epoch, Math.min(256, Math.max(0, known - epoch)))) {
      room -= bytes.length
      if (room < 0 && items.length > 0) break
      items.push(openHandover(bytes))
    }
    this.#charge(dev, FRAME_ROOM - room)
    this.#send(dev, { k: 'handovers', hub: hub.chain.id, items })
    return 'accept'
  }

  piece(dev: string, hub: HubNode, id: Uint8Array): Verdict {
    if (!this.#mayAsk(dev)) return 'ignore'
    const bytes = this.#store.snapshots.piece(hub.hub, id)
    this.#charge(dev, bytes?.length ?? 0)
    this.#send(dev, bytes ? { k: 'piece', hub: hub.chain.id, id, bytes } : { k: 'lacks-piece', hub: hub.chain.id, id })
    return 'accept'
  }

  /** The batch at height `h` and those before it, newest first, each with what it stands on. */
  past(dev: string, hub: HubNode, h: number): Verdict {
    if (!this.#mayAsk(dev)) return 'ignore'
    const items: PastBatchWire[] = []
    let room = FRAME_ROOM
    for (let at = h; items.length < 256; at--) {
      const item = hub.past(at)
      if (!item) break
      room -= item.batch.events.reduce((sum, bytes) => sum + bytes.length, 4096)
      if (room < 0 && items.length > 0) break
      items.push(item)
    }
    this.#charge(dev, FRAME_ROOM - room)
    const answer: Frame =
      items.length > 0 ? { k: 'past', hub: hub.chain.id, items } : { k: 'lacks', hub: hub.chain.id, what: 'past', h }
    this.#send(dev, answer)
    return 'accept'
  }

  #sendEvents(dev: string, hub: HubNode, items: readonly Uint8Array[]): void {
    this.#charge(
      dev,
      items.reduce((sum, { length }) => sum + length, 1024),
    )
    let chunk: Uint8Array[] = []
    let room = FRAME_ROOM
    const flush = () => {
      if (chunk.length > 0) this.#send(dev, { k: 'events', hub: hub.chain.id, items: chunk })
      chunk = []
      room = FRAME_ROOM
    }
    for (const bytes of items) {
      if (room < bytes.length || chunk.length >= 1000) flush()
      chunk.push(bytes)
      room -= bytes.length + 8
    }
    flush()
  }
}
