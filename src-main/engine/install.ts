/** The step from a hub's founding to a state that was proven: all of it in one transaction, or nothing. */
import { equalBytes, peaksOf } from '#shared/core/kernel/index.ts'
import type { Engine } from './engine.ts'
import type { Completed } from './fast-join.ts'
import { setBase } from './hub-chain.ts'
import type { HubNode } from './hub-node.ts'
import { eventOf, storedForm } from './pool.ts'
import { restated } from './replay.ts'
import { storedBatch } from './stored-batch.ts'
import { encodeSnapshot, stateOf } from './stored-snapshot.ts'

/** The log of this hub begins here from now on. Throws where the pieces, each of them checked, do not make the state together. */
export function install(engine: Engine, hub: HubNode, { snapshot, carried }: Completed): void {
  const { store } = engine.parts
  const { header, cert, before, peaks } = snapshot
  const stored = { h: header.h, bytes: encodeSnapshot(snapshot), whole: true }
  const received = engine.now()
  store.transaction(() => {
    const state = store.state(hub.hub)
    state.clear()
    state.write(stateOf(store, hub.hub, stored))
    store.putEvents(...carried.map((one, index) => storedForm(hub.hub, one, received, { h: header.h, index })))
    store.putBatch(hub.hub, storedBatch({ header, cert }, carried.map(eventOf), before?.size ?? 0))
    store.putSubtrees(hub.hub, peaksOf({ size: before?.size ?? 0, peaks }))
    store.snapshots.put(hub.hub, stored)
    setBase(store, hub.hub, header.h)
    hub.reload()
    if (!equalBytes(hub.chain.stateRoot(), header.state))
      throw new Error(`hub ${hub.hub}: the pieces of height ${header.h} do not make the state that was certified`)
    engine.models.ledger({
      hub: hub.hub,
      h: header.h,
      time: header.time,
      facts: restated(hub.chain.reader),
      outcomes: [],
      events: [],
    })
  })
}
