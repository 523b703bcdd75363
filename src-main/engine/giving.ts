/** What a peer asked for, cut into frames: certified batches, notice chains, pending events. */
import { toHex } from '#shared/core/kernel/index.ts'
import { type Frame, MAX_FRAME_BYTES } from '#shared/wire/frames.ts'
import type { BatchWire } from '#shared/wire/ledger.ts'
import type { Verdict } from '../ports/network.ts'
import type { Store } from '../ports/store.ts'
import type { HubNode } from './hub-node.ts'

/** Room for batches or events in one frame, headers and CBOR overhead left aside. */
const FRAME_ROOM = MAX_FRAME_BYTES - 16_384
/** Pending events named, and given, at once; the next exchange of heads goes on from there. */
export const POOL_SHOWN_MAX = 2048

export class Giving {
  readonly #store: Store
  readonly #send: (dev: string, frame: Frame) => void

  constructor(store: Store, send: (dev: string, frame: Frame) => void) {
    this.#store = store
    this.#send = send
  }

  batches(dev: string, hub: HubNode, from: number): Verdict {
    const items: BatchWire[] = []
    let room = FRAME_ROOM
    for (let h = from; items.length < 256; h++) {
      const batch = hub.stored(h)
      if (!batch) break
      room -= batch.events.reduce((sum, bytes) => sum + bytes.length, 1024)
      if (room < 0 && items.length > 0) break
      items.push(batch)
    }
    if (items.length > 0) this.#send(dev, { k: 'batches', hub: hub.chain.id, items })
    return 'accept'
  }

  notices(dev: string, hub: HubNode, wanted: readonly (readonly [Uint8Array, number])[]): Verdict {
    const theirs = new Map(wanted.map(([device, next]) => [toHex(device), next]))
    const missing = this.#store.frontier(hub.hub).filter(([device, next]) => next > (theirs.get(device) ?? 0))
    const items = missing
      .flatMap(([device]) => this.#store.chain(hub.hub, 'notice', device, theirs.get(device) ?? 0, 200))
      .map(({ bytes }) => bytes)
    this.#sendEvents(dev, hub, items)
    return 'accept'
  }

  pool(dev: string, hub: HubNode, ids: readonly Uint8Array[]): Verdict {
    const wanted = new Set(ids.map(toHex))
    const items = hub.pool.first(POOL_SHOWN_MAX).filter(({ event }) => wanted.has(toHex(event.signed.id)))
    this.#sendEvents(
      dev,
      hub,
      items.map(({ bytes }) => bytes),
    )
    return 'accept'
  }

  #sendEvents(dev: string, hub: HubNode, items: readonly Uint8Array[]): void {
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
