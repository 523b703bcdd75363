/**
 * A state in pieces small enough to travel (decision 025). A piece is the part of the authenticated map (statemap.ts) below one of its
 * nodes, so the list of pieces is a cut through the map: whoever has a state root checks the list against it before a single piece has
 * come, and each piece against the list as it comes. Pieces are named by their node's hash.
 */
import { compareBytes, equalBytes } from './bytes.ts'
import { decodeCanonical, encodeCanonical } from './cbor.ts'
import { type Refusal, reject } from './refusal.ts'
import { err, ok, type Result } from './result.ts'
import { EMPTY_ROOT, type StateLeaf, stateBit, stateBranchHash, stateLeafOf, stateNodeHash } from './statemap.ts'

/** Half of a frame: several are under way to one node at once, and one record more than fills a piece up to the brim. */
export const PIECE_BYTES_MAX = 131_072
/** The list of this many still fits into one frame; together they hold some 400 MB of state. */
export const PIECES_MAX = 4096
const KEY_BITS = 256

/** Where a piece hangs: so many steps below the top, under a node with this hash. The order of pieces says on which way down. */
export interface Piece {
  depth: number
  hash: Uint8Array
}

/** A key and its value as they stand in a piece. */
export type StateEntry = readonly [key: string, value: Uint8Array]

/** What cutting needs to know of an entry. */
export interface Weighed {
  keyHash: Uint8Array
  bytes: number
}

/** A piece by the entries it holds: [from, to) in the order of key hashes. */
export interface CutRange {
  depth: number
  from: number
  to: number
}

/** Cuts entries, in ascending order of their key hashes, so that no piece is larger than `most` bytes unless one entry alone is. */
export function cutState(entries: readonly Weighed[], most = PIECE_BYTES_MAX): CutRange[] {
  const sums = [0]
  for (const { bytes } of entries) sums.push((sums.at(-1) as number) + bytes)
  const cut = (from: number, to: number, depth: number): CutRange[] => {
    const bytes = (sums[to] as number) - (sums[from] as number)
    if (to - from <= 1 || bytes <= most) return [{ depth, from, to }]
    let middle = from
    while (middle < to && stateBit((entries[middle] as Weighed).keyHash, depth) === 0) middle++
    return [...cut(from, middle, depth + 1), ...cut(middle, to, depth + 1)]
  }
  return cut(0, entries.length, 0)
}

/** State root over these pieces; undefined where they are no cut through a map. */
export function cutRoot(pieces: readonly Piece[]): Uint8Array | undefined {
  const open: Piece[] = []
  for (const piece of pieces) {
    if (piece.depth < 0 || piece.depth > KEY_BITS || piece.hash.length !== 32) return undefined
    let right = piece
    for (let left = open.at(-1); left && left.depth === right.depth && right.depth > 0; left = open.at(-1)) {
      open.pop()
      right = { depth: right.depth - 1, hash: stateBranchHash(left.hash, right.hash) }
    }
    open.push(right)
  }
  const [top, ...rest] = open
  return top?.depth === 0 && rest.length === 0 ? top.hash : undefined
}

/** The way down to each piece of a cut, as a text of 0s and 1s. */
export function cutPaths(pieces: readonly Piece[]): string[] {
  let path = ''
  return pieces.map(({ depth }) => {
    const here = path.padEnd(depth, '0')
    path = here.replace(/01*$/, '1')
    return here
  })
}

/** Whether there is nothing below a piece, so that nothing has to be fetched. */
export const isEmptyPiece = ({ hash }: Piece): boolean => equalBytes(hash, EMPTY_ROOT)

/** A piece as it travels and is kept: keys and values in turn, in the order of key hashes. */
export const encodePiece = (entries: readonly StateEntry[]): Uint8Array => encodeCanonical(entries.flat())

/**
 * The entries of a piece, when they are what the cut says. Codes: piece.malformed, piece.order (keys out of order or twice), piece.elsewhere
 * (a key that belongs below another node), piece.hash, and those of decodeCanonical.
 */
export function openPiece(bytes: Uint8Array, { depth, hash }: Piece, path: string): Result<StateEntry[], Refusal> {
  const decoded = decodeCanonical(bytes)
  if (!decoded.ok) return decoded
  const entries = entriesIn(decoded.value)
  if (!entries) return err(reject('piece.malformed'))
  const leaves = entries.map(([key, value]) => stateLeafOf(key, value))
  const problem = leafProblem(leaves, path)
  if (problem) return err(reject(problem))
  return equalBytes(stateNodeHash(leaves, depth), hash) ? ok(entries) : err(reject('piece.hash'))
}

function entriesIn(value: unknown): StateEntry[] | undefined {
  if (!Array.isArray(value) || value.length % 2 !== 0) return undefined
  const entries: StateEntry[] = []
  for (let i = 0; i < value.length; i += 2) {
    const [key, bytes] = [value[i] as unknown, value[i + 1] as unknown]
    if (typeof key !== 'string' || !(bytes instanceof Uint8Array)) return undefined
    entries.push([key, bytes])
  }
  return entries
}

function leafProblem(leaves: readonly StateLeaf[], path: string): string | undefined {
  let before: Uint8Array | undefined
  for (const { keyHash } of leaves) {
    if (before && compareBytes(before, keyHash) >= 0) return 'piece.order'
    for (let depth = 0; depth < path.length; depth++)
      if (stateBit(keyHash, depth) !== Number(path[depth])) return 'piece.elsewhere'
    before = keyHash
  }
  return undefined
}
