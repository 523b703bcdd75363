/** The snapshots that this node makes and gives out, and who certified each epoch of its hubs. */
import { isSnapshotHeight, SNAPSHOT_EVERY } from '#shared/core/hub/index.ts'
import { readHub } from '#shared/core/hubs/index.ts'
import { storedTree, toHex } from '#shared/core/kernel/index.ts'
import type { BatchWire } from '#shared/wire/ledger.ts'
import type { Engine } from './engine.ts'
import { FrozenState } from './frozen-state.ts'
import { keptTree } from './hub-chain.ts'
import type { HubNode } from './hub-node.ts'
import { rebuild } from './replay.ts'
import { makeSnapshot } from './snapshot-maker.ts'
import { openBatch } from './stored-batch.ts'
import { piecesOf } from './stored-snapshot.ts'

/** Whoever began to fetch one can end it after the next was made. */
const SNAPSHOTS_KEPT = 2
/** Steps of making one in a tick: the thread is back at its inputs after some tens of milliseconds. */
const STEPS_PER_TICK = 2

interface Making {
  frozen: FrozenState
  steps: Generator<void, boolean>
}

export class Snapshots {
  readonly #engine: Engine
  readonly #making = new Map<string, Making>()
  /** Height of the newest whole one, per hub. */
  readonly #newest = new Map<string, number | undefined>()

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /** A batch was just committed. */
  committed(hub: HubNode, { header, cert }: BatchWire): void {
    const { store, snapshotEvery = SNAPSHOT_EVERY } = this.#engine.parts
    const stored = store.batch(hub.hub, header.h - 1)
    if (!stored || this.#making.has(hub.hub)) return
    const before = openBatch(stored).header
    if (!isSnapshotHeight(header.h, before.epoch !== header.epoch, snapshotEvery)) return
    const { peaks } = storedTree(keptTree(store, hub.hub), before.size)
    const frozen = new FrozenState(store.state(hub.hub))
    hub.chain.frozen = frozen
    const at = { header, cert, before, peaks: [...peaks] }
    this.#making.set(hub.hub, { frozen, steps: makeSnapshot(hub.hub, at, frozen, store.snapshots) })
    this.#engine.wake(hub)
  }

  /** Goes on with what is being made. A power cut may lose a step; then the next height makes another. */
  tick(hub: HubNode): void {
    const making = this.#making.get(hub.hub)
    if (!making) return
    // The log was taken back, or the state replaced: what was begun is of no state any more.
    if (hub.chain.frozen !== making.frozen) return void this.#making.delete(hub.hub)
    let goesOn = false
    try {
      goesOn = this.#step(making)
    } finally {
      if (!goesOn) this.#end(hub)
    }
    if (goesOn) return
    this.#provenSinceFounding(hub)
    this.sweep(hub)
    this.#engine.history.pruning.follow(hub)
  }

  /** True when there is more to do. What one step stored and the next builds on is gone with it when its transaction fails. */
  #step({ steps }: Making): boolean {
    return this.#engine.parts.store.transaction(() => {
      for (let step = 0; step < STEPS_PER_TICK; step++) if (steps.next().done) return false
      return true
    }, 'relaxed')
  }

  #end(hub: HubNode): void {
    this.#making.delete(hub.hub)
    hub.chain.frozen = undefined
  }

  /** A log that was written by a version which noted no hand-overs is read once for them. */
  #provenSinceFounding(hub: HubNode): void {
    const { store } = this.#engine.parts
    const { epoch } = readHub(hub.chain.reader)
    if (store.snapshots.handovers(hub.hub, 0, epoch).length < epoch)
      rebuild(hub.chain, this.#engine.parts, this.#engine.intake)
  }

  /** Drops snapshots that neither joiners nor this node's own history need, and pieces that belong to none. */
  sweep(hub: HubNode): void {
    // The pieces of one in the making have no snapshot yet; its end sweeps.
    if (this.#making.has(hub.hub)) return
    const { store } = this.#engine.parts
    const { snapshots } = store
    store.transaction(() => {
      const whole = snapshots.all(hub.hub).filter((one) => one.whole)
      const spare = whole.slice(0, -SNAPSHOTS_KEPT).filter(({ h }) => h !== hub.chain.base)
      for (const { h } of spare) snapshots.drop(hub.hub, h)
      const named = new Set(snapshots.all(hub.hub).flatMap((one) => piecesOf(one).map(({ hash }) => toHex(hash))))
      for (const id of snapshots.pieces(hub.hub)) if (!named.has(toHex(id))) snapshots.dropPiece(hub.hub, id)
    })
    this.#newest.delete(hub.hub)
  }

  /** The log was taken back to before height `h`, or given up. */
  forget(hub: HubNode, h: number): void {
    const { snapshots } = this.#engine.parts.store
    for (const one of snapshots.all(hub.hub)) if (one.h >= h) snapshots.drop(hub.hub, one.h)
    this.#newest.delete(hub.hub)
  }

  /** Height of the newest that others can join by. */
  newest(hub: HubNode): number | undefined {
    if (!this.#newest.has(hub.hub)) {
      const whole = this.#engine.parts.store.snapshots.all(hub.hub).filter((one) => one.whole)
      this.#newest.set(hub.hub, whole.at(-1)?.h)
    }
    return this.#newest.get(hub.hub)
  }
}
