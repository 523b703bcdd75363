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
  /** Data of the leaves in [from, to). */
  leaves(from: number, to: number): readonly Uint8Array[]
}

/** Roots of ranges as proofs ask for them. What was not kept is computed from the leaves. */
export function storedRoots(kept: KeptTree): RangeRoot {
  const root: RangeRoot = (from, to) => {
    const count = to - from
    if (count <= KEPT_LEAVES / 2) return rootsOver(kept.leaves(from, to).map(leafHash))(0, count)
    const level = Math.ceil(Math.log2(count))
    const stored = 2 ** level === count && from % count === 0 ? kept.subtree(level, from / count) : undefined
    if (stored) return stored
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
