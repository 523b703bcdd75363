/** Makes one snapshot of a hub's state in steps, so that the writer goes on between them (decision 025). */
import { packCut } from '#shared/core/hub/index.ts'
import {
  compareBytes,
  cutRoot,
  cutState,
  encodePiece,
  equalBytes,
  isEmptyPiece,
  PIECES_MAX,
  type Piece,
  type StateEntry,
  stateLeafOf,
  stateNodeHash,
} from '#shared/core/kernel/index.ts'
import { MAX_FRAME_BYTES } from '#shared/wire/frames.ts'
import type { SnapshotWire } from '#shared/wire/snapshots.ts'
import type { SnapshotStore } from '../ports/store.ts'
import type { FrozenState } from './frozen-state.ts'
import { encodeSnapshot } from './stored-snapshot.ts'

/** Records weighed in one step: some ten milliseconds. */
const WEIGHED_PER_STEP = 1000
/** CBOR's own bytes around a key and a value. */
const ENTRY_OVERHEAD_BYTES = 8
/** A frame's own bytes around a piece. */
const FRAME_OVERHEAD_BYTES = 1024

interface Entry {
  key: string
  keyHash: Uint8Array
  bytes: number
}

/**
 * Each `next` is one step; pieces are stored as they are made. Returns false where the state does not fit into a snapshot, whose joiners
 * then take the log. Throws where the stored state is not the one that was certified.
 */
export function* makeSnapshot(
  hub: string,
  at: Omit<SnapshotWire, 'cut'>,
  frozen: FrozenState,
  store: SnapshotStore,
): Generator<void, boolean> {
  const entries = yield* weigh(frozen)
  const ranges = cutState(entries)
  if (ranges.length > PIECES_MAX) return false
  const pieces: Piece[] = []
  for (const { depth, from, to } of ranges) {
    const held = entries.slice(from, to).map(({ key }): StateEntry => [key, frozen.get(key) as Uint8Array])
    const hash = stateNodeHash(
      held.map(([key, value]) => stateLeafOf(key, value)),
      depth,
    )
    const bytes = encodePiece(held)
    if (bytes.length > MAX_FRAME_BYTES - FRAME_OVERHEAD_BYTES) return false
    const piece = { depth, hash }
    pieces.push(piece)
    if (!isEmptyPiece(piece)) store.putPiece(hub, hash, bytes)
    yield
  }
  const { h, state } = at.header
  if (!equalBytes(cutRoot(pieces) as Uint8Array, state))
    throw new Error(`hub ${hub}: the state at height ${h} is not the one that was certified`)
  store.put(hub, { h, bytes: encodeSnapshot({ ...at, cut: packCut(pieces) }), whole: true })
  return true
}

/** Every record by the hash of its key, in that order. */
function* weigh(frozen: FrozenState): Generator<void, Entry[]> {
  const entries: Entry[] = []
  for (let last = ''; ; ) {
    const keys = frozen.next(last, WEIGHED_PER_STEP)
    if (keys.length === 0) break
    for (const key of keys) {
      const value = frozen.get(key) as Uint8Array
      const { keyHash } = stateLeafOf(key, value)
      entries.push({ key, keyHash, bytes: key.length + value.length + ENTRY_OVERHEAD_BYTES })
    }
    last = keys.at(-1) as string
    yield
  }
  return entries.sort((a, b) => compareBytes(a.keyHash, b.keyHash))
}
