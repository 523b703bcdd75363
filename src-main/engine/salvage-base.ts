/** A log that begins with a snapshot, taken out of another store: what it begins with is proven from the genesis on, as if a stranger gave it. */
import { eventsRefusal, headerHash, snapshotRefusal, standingRefusal } from '#shared/core/hub/index.ts'
import { EMPTY_TREE, equalBytes, grow, keptOf, leafHash, rootOf } from '#shared/core/kernel/index.ts'
import type { Store, StoredBatch, StoredEvent, StoredSnapshot } from '../ports/store.ts'
import type { Engine } from './engine.ts'
import { openHandover, proveNext, signersOf, verifyAll } from './epoch-signers.ts'
import { baseOf } from './hub-chain.ts'
import type { HubNode } from './hub-node.ts'
import { install } from './install.ts'
import { type Arrived, storedForm } from './pool.ts'
import { openBatch } from './stored-batch.ts'
import { openSnapshot, piecesOf, stateOf } from './stored-snapshot.ts'

/** How many batches it takes: the one at the base and those before it. None where the log begins with its founding, or the base does not hold. */
export function takeBase(from: Store, engine: Engine, node: HubNode): number {
  const base = baseOf(from, node.hub)
  const stored = from.snapshots.all(node.hub).find(({ h, whole }) => whole && h === base)
  if (!stored) return 0
  proveEpochs(from, engine, node)
  return takeSnapshot(from, engine, node, stored) ? 1 + takeBefore(from, engine, node) : 0
}

function proveEpochs(from: Store, { parts }: Engine, { chain, hub }: HubNode): void {
  const { length } = parts.store.snapshots.handovers(hub, 0, Number.MAX_SAFE_INTEGER)
  for (const bytes of from.snapshots.handovers(hub, length, Number.MAX_SAFE_INTEGER))
    if (proveNext(chain, parts.store, parts.verifier, openHandover(bytes))) return
}

function takeSnapshot(from: Store, engine: Engine, node: HubNode, stored: StoredSnapshot): boolean {
  const { chain, hub } = node
  const { store, verifier } = engine.parts
  const snapshot = openSnapshot(stored)
  const signers = signersOf(chain, store, snapshot.header.epoch)
  const refusal = signers && snapshotRefusal(chain.id, snapshot, signers, verifyAll(verifier))
  if (!signers || refusal || standingRefusal(snapshot.header, snapshot)) return false
  const carried = from.bodies(hub, stored.h).flatMap((bytes): Arrived[] => {
    const event = engine.intake.admit(bytes)
    return event.ok ? [{ bytes, event: event.value }] : []
  })
  const ids = carried.map(({ event }) => event.signed.id)
  if (eventsRefusal(snapshot.header, snapshot, ids)) return false
  // Reading it to its end opens every piece.
  for (const _ of stateOf(from, hub, stored));
  for (const { hash } of piecesOf(stored)) {
    const piece = from.snapshots.piece(hub, hash)
    if (piece) store.snapshots.putPiece(hub, hash, piece)
  }
  install(engine, node, { snapshot, carried })
  return true
}

/**
 * What a device that keeps no history has kept of it: ids, headers and certificates back to the founding, linked to the batch at the base and
 * under its roots, and the bodies that are here. Where that chain is broken nothing is taken: it can be fetched again.
 */
function takeBefore(from: Store, engine: Engine, { chain, hub }: HubNode): number {
  const { store } = engine.parts
  const batches: StoredBatch[] = []
  let next = store.batch(hub, chain.base)
  while (next && next.h > 0) {
    const before = from.batch(hub, next.h - 1)
    if (!before || !isBefore(before, next)) return 0
    batches.unshift(before)
    next = before
  }
  const { tree, whole } = grow(EMPTY_TREE, batches.flatMap(({ ids }) => ids).map(leafHash))
  const last = batches.at(-1)
  if (!last || !equalBytes(rootOf(tree), openBatch(last).header.root)) return 0
  store.putSubtrees(hub, keptOf(whole))
  for (const batch of batches) {
    store.putBatch(hub, batch)
    store.putEvents(...placedIn(from, engine, hub, batch))
  }
  return batches.length
}

/** Whether `next` names this very header as the one before it. */
const isBefore = (batch: StoredBatch, next: StoredBatch): boolean => {
  const { header } = openBatch(batch)
  return equalBytes(headerHash(header), openBatch(next).header.prev) && equalBytes(headerHash(header), batch.hash)
}

function placedIn(from: Store, engine: Engine, hub: string, { h, ids }: StoredBatch): StoredEvent[] {
  return ids.flatMap((id, index) => {
    const bytes = from.event(hub, id)?.bytes
    const event = bytes && engine.intake.admit(bytes)
    if (!bytes || !event?.ok || !equalBytes(event.value.signed.id, id)) return []
    return [storedForm(hub, { bytes, event: event.value }, engine.now(), { h, index })]
  })
}
