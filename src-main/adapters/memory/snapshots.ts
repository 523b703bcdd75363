/** Snapshots in pieces, and the hand-overs between epochs, in memory. */
import type { SnapshotStore, StoredSnapshot } from '#main/ports/store.ts'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'

export interface SnapshotMaps {
  snapshots: Map<number, StoredSnapshot>
  /** By hex of their ids. */
  pieces: Map<string, Uint8Array>
  handovers: Map<number, Uint8Array>
}

/** Writes that a store can take back. */
interface Journal {
  hub(name: string): SnapshotMaps
  set<K, V>(map: Map<K, V>, key: K, value: V): void
  unset<K, V>(map: Map<K, V>, key: K): void
}

export function snapshotsOf({ hub, set, unset }: Journal): SnapshotStore {
  const hasPiece = (name: string, id: Uint8Array) => hub(name).pieces.has(toHex(id))
  return {
    put: (name, snapshot) => set(hub(name).snapshots, snapshot.h, snapshot),
    all: (name) => [...hub(name).snapshots.values()].sort((a, b) => a.h - b.h),
    drop: (name, h) => unset(hub(name).snapshots, h),
    putPiece: (name, id, bytes) => {
      if (!hasPiece(name, id)) set(hub(name).pieces, toHex(id), bytes)
    },
    piece: (name, id) => hub(name).pieces.get(toHex(id)),
    hasPiece,
    pieces: (name) => [...hub(name).pieces.keys()].sort().map(fromHex),
    dropPiece: (name, id) => unset(hub(name).pieces, toHex(id)),
    bytes: (name) => [...hub(name).pieces.values()].reduce((sum, { length }) => sum + length, 0),
    putHandover: (name, epoch, bytes) => set(hub(name).handovers, epoch, bytes),
    handovers: (name, epoch, limit) => {
      const { handovers } = hub(name)
      const found: Uint8Array[] = []
      for (let next = handovers.get(epoch); next && found.length < limit; next = handovers.get(epoch + found.length))
        found.push(next)
      return found
    },
  }
}
