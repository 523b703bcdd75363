/**
 * Bodies of events that lie before a snapshot can go (decision 025): ids, headers and certificates stay, so every proof about what is kept
 * still holds. Where the history begins is set first, and bodies go in steps after it, so a kill in between loses nothing else.
 */
import { keepsBody } from '#shared/core/hub/index.ts'
import { DAY } from '#shared/core/kernel/index.ts'
import type { StoredSnapshot } from '../ports/store.ts'
import type { Engine } from './engine.ts'
import { setBase } from './hub-chain.ts'
import type { HubNode } from './hub-node.ts'

/** A month of entries is always at hand: most disputes and questions are about younger ones. */
export const PRUNE_AGE_MS = 30 * DAY
/** Batches looked at in one tick, each of some events: tens of milliseconds. */
const BATCHES_PER_TICK = 64

export type Keep = 'all' | 'recent'

const keepKey = (hub: string): string => `keep/${hub}`
/** Holds the height from which bodies still have to go. */
const goesOnKey = (hub: string): string => `pruning/${hub}`

export class Pruning {
  readonly #engine: Engine

  constructor(engine: Engine) {
    this.#engine = engine
  }

  get #store() {
    return this.#engine.parts.store
  }

  keep(hub: HubNode): Keep {
    return this.#store.meta.get(keepKey(hub.hub)) === 'recent' ? 'recent' : 'all'
  }

  /** A person decided what this device keeps of a hub. */
  choose(hub: HubNode, keep: Keep): void {
    const { meta } = this.#store
    this.#store.transaction(() => {
      if (keep === 'recent') meta.set(keepKey(hub.hub), keep)
      else for (const key of [keepKey(hub.hub), goesOnKey(hub.hub)]) meta.delete(key)
      this.#engine.history.past.fill(hub, keep === 'all')
    })
    this.follow(hub)
  }

  isPruning(hub: HubNode): boolean {
    return this.#store.meta.get(goesOnKey(hub.hub)) !== undefined
  }

  /** The newest snapshot that is old enough for what lies before it to go; undefined where none is, or it went already. */
  next(hub: HubNode): StoredSnapshot | undefined {
    const oldest = this.#engine.now() - this.#engine.lasting(PRUNE_AGE_MS)
    return this.#store.snapshots
      .all(hub.hub)
      .filter(({ h, whole }) => whole && h > hub.chain.base && (this.#store.batch(hub.hub, h)?.time ?? oldest) < oldest)
      .at(-1)
  }

  /** Begins where there is something to drop that the person does not keep. */
  follow(hub: HubNode): void {
    const snapshot = this.keep(hub) === 'recent' ? this.next(hub) : undefined
    if (!snapshot) return
    this.#store.transaction(() => {
      const from = this.#store.meta.get(goesOnKey(hub.hub)) ?? String(this.#store.tail(hub.hub)?.h ?? 0)
      this.#store.meta.set(goesOnKey(hub.hub), from)
      setBase(this.#store, hub.hub, snapshot.h)
    })
    this.#engine.wake(hub)
  }

  /** Goes on with what was begun. What is one's own is known only while the keys are open. */
  tick(hub: HubNode): void {
    const from = this.#store.meta.get(goesOnKey(hub.hub))
    const me = this.#engine.keys()?.did
    if (from === undefined || me === undefined) return
    const { base } = hub.chain
    const to = Math.min(base, Number(from) + BATCHES_PER_TICK)
    this.#store.transaction(() => {
      for (let h = Number(from); h < to; h++) this.#drop(hub, h, me)
      if (to < base) return this.#store.meta.set(goesOnKey(hub.hub), String(to))
      this.#store.meta.delete(goesOnKey(hub.hub))
      this.#engine.models.forget(hub.hub, base, me)
    })
    if (to < base) return this.#engine.wake(hub)
    this.#engine.history.snapshots.sweep(hub)
    this.#engine.changed('ledger', 'wallet', 'hubs')
  }

  #drop(hub: HubNode, h: number, me: string): void {
    const { reader } = hub.chain
    const { intake } = this.#engine
    const events = this.#store.bodies(hub.hub, h).map((bytes) => intake.reopen(bytes))
    const spare = events.filter((event) => !keepsBody(reader, event, me))
    this.#store.dropBodies(
      hub.hub,
      spare.map(({ signed }) => signed.id),
    )
  }

  /** Everything noted about a hub that is deleted. */
  forget(hub: HubNode): void {
    for (const key of [keepKey(hub.hub), goesOnKey(hub.hub)]) this.#store.meta.delete(key)
  }
}
