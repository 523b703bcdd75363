/** A tree of any size read from the perfect subtrees that were kept of it: its head and its proofs cost a few reads, not the whole log. */
import { type CompactTree, leafHash, nodeHash, type RangeRoot, rootsOver, type Subtree } from './merkle.ts'

/**
 * Subtrees of this level and above are kept: one hash for every 128 leaves in all, and never more than 256 leaves read again. A tile of
 * C2SP tlog-tiles is as large.
 */
const KEPT_LEVEL = 8
const KEPT_LEAVES = 2 ** KEPT_LEVEL

/** Of the subtrees that became whole, those worth keeping. */
export const keptOf = (whole: readonly Subtree[]): Subtree[] => whole.filter(({ level }) => level >= KEPT_LEVEL)

/** Undefined of a tree too small to have kept any. */
export const keptLast = (size: number): { level: number; n: number } | undefined =>
  size < KEPT_LEAVES ? undefined : { level: KEPT_LEVEL, n: Math.floor(size / KEPT_LEAVES) - 1 }

export interface KeptTree {
  /** Hash of a subtree that was kept. */
  subtree(level: number, n: number): Uint8Array | undefined
  /** Data of the leaves from `from` on, up to `to` or to the first that is not here. */
  leaves(from: number, to: number): readonly Uint8Array[]
}

/** Neither a leaf nor a subtree over it is kept here, so nothing can be proven that rests on it. */
export class LeavesMissing extends RangeError {
  constructor(from: number, to: number) {
    super(`the leaves from ${from} to ${to} are not kept here`)
  }
}

/** Subtrees of `size` leaves that a tree goes on from, where its leaves are not at hand: its peaks, largest first. */
export function peaksOf({ size, peaks }: CompactTree): Subtree[] {
  const found: Subtree[] = []
  let from = 0
  for (let level = Math.floor(Math.log2(Math.max(size, 1))); level >= 0; level--) {
    const hash = peaks[found.length]
    if (from + 2 ** level > size || !hash) continue
    found.push({ level, n: from / 2 ** level, hash })
    from += 2 ** level
  }
  return found
}

/** How many peaks a tree of `size` leaves has: one for each bit set. */
export function peakCount(size: number): number {
  let count = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2
  return count
}

/**
 * Roots of ranges as proofs ask for them. What was not kept is computed from the leaves; where a log begins with a snapshot, small subtrees
 * were kept too, and stand in for leaves that are not here. Throws LeavesMissing.
 */
export function storedRoots(kept: KeptTree): RangeRoot {
  const root: RangeRoot = (from, to) => {
    const count = to - from
    const leaves = count <= KEPT_LEAVES / 2 ? kept.leaves(from, to) : []
    if (leaves.length === count) return rootsOver(leaves.map(leafHash))(0, count)
    const level = Math.ceil(Math.log2(count))
    const stored = 2 ** level === count && from % count === 0 ? kept.subtree(level, from / count) : undefined
    if (stored) return stored
    if (count === 1) throw new LeavesMissing(from, to)
    const half = from + 2 ** (level - 1)
    return nodeHash(root(from, half), root(half, to))
  }
  return root
}

/** What is needed to append to the tree of `size` leaves. */
export function storedTree(kept: KeptTree, size: number): CompactTree {
  const root = storedRoots(kept)
  const peaks: Uint8Array[] = []
  let from = 0
  for (let level = Math.floor(Math.log2(Math.max(size, 1))); level >= 0; level--) {
    const to = from + 2 ** level
    if (to > size) continue
    peaks.push(root(from, to))
    from = to
  }
  return { size, peaks }
}
