/** Batches of before this node's history: fetched one by one when somebody looks, or all of them in the background. */
import { pastRefusal } from '#shared/core/hub/index.ts'
import { peaksOf, type Refusal, reject } from '#shared/core/kernel/index.ts'
import type { PastBatchWire } from '#shared/wire/snapshots.ts'
import type { Verdict } from '../ports/network.ts'
import type { Engine } from './engine.ts'
import { signersOf, verifyAll } from './epoch-signers.ts'
import { setBase } from './hub-chain.ts'
import type { HubNode } from './hub-node.ts'
import { type Arrived, eventOf, storedForm } from './pool.ts'
import { rebuild } from './replay.ts'
import { storedBatch } from './stored-batch.ts'

/** Whoever has not answered by then is passed over for this batch. */
const ANSWER_WAIT_MS = 8000
/** How long a person waits for a batch to be found, and how often it is looked for. */
const FETCH_WAIT_MS = 20_000
const FETCH_LOOK_MS = 60

const fillKey = (hub: string): string => `fill/${hub}`

/** One batch that is looked for, and who was asked for it. */
interface Search {
  h: number
  asked?: { dev: string; at: number } | undefined
  tried: Set<string>
}

export class Past {
  readonly #engine: Engine
  readonly #searches = new Map<string, Search>()
  /** Every batch from here up to the base is whole, per hub that is being filled. */
  readonly #whole = new Map<string, number>()

  constructor(engine: Engine) {
    this.#engine = engine
  }

  get #store() {
    return this.#engine.parts.store
  }

  // ——— all of it

  isFilling(hub: HubNode): boolean {
    return this.#store.meta.get(fillKey(hub.hub)) !== undefined
  }

  /** From now on everything is fetched, and kept; or no more. */
  fill(hub: HubNode, on: boolean): void {
    if (on && hub.chain.base >= 0) this.#store.meta.set(fillKey(hub.hub), '1')
    else this.#store.meta.delete(fillKey(hub.hub))
    this.#engine.wake(hub)
  }

  /** The highest batch before the base that is not whole; −1 when all are. */
  missing(hub: HubNode): number {
    let h = Math.min(this.#whole.get(hub.hub) ?? hub.chain.base, hub.chain.base)
    while (h > 0 && hub.stored(h - 1)) h--
    this.#whole.set(hub.hub, h)
    return h - 1
  }

  tick(hub: HubNode): void {
    const search = this.#searches.get(hub.hub)
    const late = this.#engine.now() - this.#engine.lasting(ANSWER_WAIT_MS)
    if (search?.asked && search.asked.at <= late) search.asked = undefined
    if (search) this.#pump(hub, search)
    else if (this.isFilling(hub)) this.#goOnFilling(hub)
  }

  #goOnFilling(hub: HubNode): void {
    const h = this.missing(hub)
    if (h >= 0) return this.seek(hub, h)
    this.fill(hub, false)
    this.#becomeWhole(hub)
  }

  /** The history goes back to the founding again: the log is folded from there, every root compared, and the read models made anew. */
  #becomeWhole(hub: HubNode): void {
    const { intake, parts } = this.#engine
    this.#whole.delete(hub.hub)
    this.#store.transaction(() => {
      setBase(this.#store, hub.hub, -1)
      if (!rebuild(hub.chain, parts, intake).equal)
        throw new Error(`hub ${hub.hub}: the log that was fetched does not give the certified roots`)
    })
    hub.reload()
    this.#engine.replay()
    this.#engine.changed('ledger', 'wallet', 'agreements', 'members', 'hubs')
  }

  // ——— one batch

  /** Looks for a batch; another search in this hub gives way. */
  seek(hub: HubNode, h: number): void {
    const search: Search = { h, tried: new Set() }
    this.#searches.set(hub.hub, search)
    this.#pump(hub, search)
  }

  /** Resolves when the batch is here, or when nobody who is connected has it. */
  async fetch(hub: HubNode, h: number): Promise<boolean> {
    if (hub.stored(h)) return true
    this.seek(hub, h)
    for (let waited = 0; waited < FETCH_WAIT_MS && this.#searches.get(hub.hub)?.h === h; waited += FETCH_LOOK_MS)
      await new Promise((resolve) => setTimeout(resolve, FETCH_LOOK_MS))
    return hub.stored(h) !== undefined
  }

  #pump(hub: HubNode, search: Search): void {
    if (search.asked) return
    const { peers } = this.#engine
    const keeps = (dev: string) => peers.live.get(dev)?.said.get(hub.hub)?.keeps ?? 0
    const [dev] = peers
      .members(hub)
      .filter((one) => !search.tried.has(one))
      .sort((a, b) => keeps(a) - keeps(b))
    if (dev === undefined) return void this.#searches.delete(hub.hub)
    search.tried.add(dev)
    search.asked = { dev, at: this.#engine.now() }
    peers.send(dev, { k: 'want-past', hub: hub.chain.id, h: search.h })
  }

  /** Whoever was asked has it not. */
  lacks(dev: string, hub: HubNode, h: number): Verdict {
    const search = this.#searches.get(hub.hub)
    if (search?.asked?.dev !== dev || search.h !== h) return 'ignore'
    search.asked = undefined
    this.#pump(hub, search)
    return 'ignore'
  }

  /** What was asked for, and batches before it. */
  take(dev: string, hub: HubNode, items: readonly PastBatchWire[]): Verdict {
    const search = this.#searches.get(hub.hub)
    if (search?.asked?.dev !== dev || items[0]?.batch.header.h !== search.h) return 'ignore'
    for (const [i, item] of items.entries()) {
      const refusal = item.batch.header.h === search.h - i ? this.#keep(hub, item) : reject('past.order')
      if (!refusal) continue
      this.#engine.peers.punish(dev, refusal)
      if (i > 0) break
      search.asked = undefined
      this.#pump(hub, search)
      return 'reject'
    }
    this.#searches.delete(hub.hub)
    this.#engine.wake(hub)
    this.#engine.changed('ledger')
    return 'accept'
  }

  #keep(hub: HubNode, item: PastBatchWire): Refusal | null {
    const { intake, parts } = this.#engine
    const { header, events } = item.batch
    const signers = signersOf(hub.chain, this.#store, header.epoch)
    if (!signers || header.h > hub.chain.base) return reject('header.epoch', { epoch: header.epoch })
    const carried = intake.admitAll(events)
    if (!carried.ok) return carried.error
    const ids = carried.value.map(({ event }) => event.signed.id)
    const refusal = pastRefusal(hub.chain.id, item, ids, signers, verifyAll(parts.verifier))
    if (refusal) return refusal
    this.#put(hub, item, carried.value)
    return null
  }

  /** Relaxed: what a power cut takes away is fetched again. */
  #put(hub: HubNode, { before, peaks, batch }: PastBatchWire, carried: readonly Arrived[]): void {
    const { h } = batch.header
    const firstLeaf = before?.size ?? 0
    const received = this.#engine.now()
    this.#store.transaction(() => {
      this.#store.putEvents(...carried.map((one, index) => storedForm(hub.hub, one, received, { h, index })))
      this.#store.putSubtrees(hub.hub, peaksOf({ size: firstLeaf, peaks }))
      if (!this.#store.batch(hub.hub, h))
        this.#store.putBatch(hub.hub, storedBatch(batch, carried.map(eventOf), firstLeaf))
    }, 'relaxed')
  }

  /** Everything noted about a hub that is deleted. */
  forget(hub: HubNode): void {
    this.#searches.delete(hub.hub)
    this.#whole.delete(hub.hub)
    this.#store.meta.delete(fillKey(hub.hub))
  }
}
