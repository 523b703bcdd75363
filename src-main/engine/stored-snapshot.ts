/** Snapshots as the store keeps them. */
import { unpackCut } from '#shared/core/hub/index.ts'
import {
  type CborValue,
  cutPaths,
  decodeCanonical,
  encodeCanonical,
  isEmptyPiece,
  openPiece,
  type Piece,
  type StateEntry,
} from '#shared/core/kernel/index.ts'
import { type SnapshotWire, snapshot as snapshotSchema } from '#shared/wire/snapshots.ts'
import type { Store, StoredSnapshot } from '../ports/store.ts'

export const encodeSnapshot = (item: SnapshotWire): Uint8Array => encodeCanonical(item as unknown as CborValue)

/** The state at a stored snapshot's height, piece by piece. Throws where a piece is not here, or not what it was when it was stored. */
export function* stateOf(store: Store, hub: string, stored: StoredSnapshot): Generator<StateEntry> {
  const pieces = unpackCut(openSnapshot(stored).cut)
  const paths = cutPaths(pieces)
  for (const [i, piece] of pieces.entries()) {
    if (isEmptyPiece(piece)) continue
    const bytes = store.snapshots.piece(hub, piece.hash)
    const opened = bytes && openPiece(bytes, piece, paths[i] as string)
    if (!opened?.ok) throw new Error(`damaged snapshot of height ${stored.h} in the store`)
    yield* opened.value
  }
}

/** A stored snapshot as it was put there. */
export function openSnapshot({ h, bytes }: StoredSnapshot): SnapshotWire {
  const decoded = decodeCanonical(bytes)
  if (!decoded.ok) throw new Error(`damaged snapshot of height ${h} in the store`)
  return snapshotSchema.parse(decoded.value)
}

/** The pieces that hold something. */
export const piecesOf = (stored: StoredSnapshot): Piece[] =>
  unpackCut(openSnapshot(stored).cut).filter((piece) => !isEmptyPiece(piece))
