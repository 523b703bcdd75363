/** The Merkle tree of RFC 6962 §2.1 over SHA-256: append-only, with proofs of inclusion and of consistency. */
import { equalBytes } from './bytes.ts'
import { hashPair, sha256 } from './hash.ts'

const LEAF = 0
const NODE = 1
const NOTHING = new Uint8Array(0)

/** Hash of a leaf's data (RFC 6962 §2.1); the tag keeps a leaf from being shown as a node. */
export const leafHash = (data: Uint8Array): Uint8Array => hashPair(LEAF, NOTHING, data)
/** Hash of an inner node over its children's hashes. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => hashPair(NODE, left, right)
/** Root of the tree without leaves: SHA-256 of nothing. */
export const emptyRoot = (): Uint8Array => sha256(new Uint8Array(0))

/** Enough of a tree to append to it: the roots of its perfect subtrees, largest first. */
export interface CompactTree {
  size: number
  peaks: readonly Uint8Array[]
}

export const EMPTY_TREE: CompactTree = { size: 0, peaks: [] }

/** A perfect subtree: 2^level leaves, the n-th of its size from the left. */
export interface Subtree {
  level: number
  n: number
  hash: Uint8Array
}

/** The tree with these leaf hashes (not data) added at its end, and the perfect subtrees that became whole; the old one stays as it was. */
export function grow(tree: CompactTree, leaves: readonly Uint8Array[]): { tree: CompactTree; whole: Subtree[] } {
  const peaks = [...tree.peaks]
  const whole: Subtree[] = []
  let { size } = tree
  for (const leaf of leaves) {
    let hash = leaf
    for (let level = 1, rest = size; rest % 2 === 1; level++) {
      hash = nodeHash(peaks.pop() as Uint8Array, hash)
      rest = Math.floor(rest / 2)
      whole.push({ level, n: rest, hash })
    }
    peaks.push(hash)
    size++
  }
  return { tree: { size, peaks }, whole }
}

export const append = (tree: CompactTree, leaves: readonly Uint8Array[]): CompactTree => grow(tree, leaves).tree

/** Root hash, 32 bytes: equals the RFC 6962 tree head over all leaves ever appended. */
export function rootOf({ peaks }: CompactTree): Uint8Array {
  const [last, ...rest] = [...peaks].reverse()
  return last ? rest.reduce((right, left) => nodeHash(left, right), last) : emptyRoot()
}

const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0
const isHash = (bytes: Uint8Array): boolean => bytes.length === 32

function isPowerOfTwo(n: number): boolean {
  let rest = n
  while (rest % 2 === 0) rest /= 2
  return rest === 1
}

/** Largest power of two below n (n ≥ 2). */
function split(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

/** Where a proof finds its hashes: the root over the leaves in [from, to). */
export type RangeRoot = (from: number, to: number) => Uint8Array

/** Roots over leaf hashes that are all at hand. */
export const rootsOver = (leaves: readonly Uint8Array[]): RangeRoot => {
  const root: RangeRoot = (from, to) => {
    if (to - from === 0) return emptyRoot()
    if (to - from === 1) return leaves[from] as Uint8Array
    const k = from + split(to - from)
    return nodeHash(root(from, k), root(k, to))
  }
  return root
}

/** Audit path of leaf `index` in the tree of the first `size` leaves (RFC 6962 §2.1.1). Throws RangeError outside them. */
export function inclusionProof(root: RangeRoot, index: number, size: number): Uint8Array[] {
  if (!isCount(index) || !isCount(size) || index >= size) throw new RangeError(`no leaf ${index} of ${size}`)
  const path = (from: number, to: number): Uint8Array[] => {
    if (to - from <= 1) return []
    const k = from + split(to - from)
    return index < k ? [...path(from, k), root(k, to)] : [...path(k, to), root(from, k)]
  }
  return path(0, size)
}

/**
 * Proof that the tree of size m is a prefix of the tree of size n (RFC 6962 §2.1.2); empty for m = 0, since every tree extends the
 * empty one. Throws RangeError unless m ≤ n.
 */
export function consistencyProof(root: RangeRoot, m: number, n: number): Uint8Array[] {
  if (!isCount(m) || !isCount(n) || m > n) throw new RangeError(`no proof from ${m} to ${n}`)
  const prove = (size: number, from: number, to: number, complete: boolean): Uint8Array[] => {
    if (size === to - from) return complete ? [] : [root(from, to)]
    const k = split(to - from)
    return size <= k
      ? [...prove(size, from, from + k, complete), root(from + k, to)]
      : [...prove(size - k, from + k, to, false), root(from, from + k)]
  }
  return m === 0 || m === n ? [] : prove(m, 0, n, true)
}

export interface InclusionClaim {
  index: number
  size: number
  leafHash: Uint8Array
  root: Uint8Array
  proof: readonly Uint8Array[]
}

/** Whether the proof shows the leaf under the root (RFC 9162 §2.1.3.2). False on anything odd, never throws. */
export function verifyInclusion({ index, size, leafHash: leaf, root, proof }: InclusionClaim): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false
  if (![leaf, root, ...proof].every(isHash)) return false
  let fn = index
  let sn = size - 1
  let r = leaf
  for (const p of proof) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      r = nodeHash(p, r)
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2)
        sn = Math.floor(sn / 2)
      }
    } else r = nodeHash(r, p)
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  return sn === 0 && equalBytes(r, root)
}

export interface ConsistencyClaim {
  size1: number
  size2: number
  root1: Uint8Array
  root2: Uint8Array
  proof: readonly Uint8Array[]
}

/** Whether the proof shows tree 1 to be a prefix of tree 2 (RFC 9162 §2.1.4.2). False on anything odd, never throws. */
export function verifyConsistency({ size1, size2, root1, root2, proof }: ConsistencyClaim): boolean {
  if (!isCount(size1) || !isCount(size2) || size1 > size2) return false
  if (size1 === 0 && !equalBytes(root1, emptyRoot())) return false
  if (size1 === size2) return proof.length === 0 && equalBytes(root1, root2)
  if (![root1, root2, ...proof].every(isHash)) return false
  if (size1 === 0) return proof.length === 0
  if (proof.length === 0) return false
  const nodes = isPowerOfTwo(size1) ? [root1, ...proof] : proof
  let fn = size1 - 1
  let sn = size2 - 1
  while (fn % 2 === 1) {
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  let fr = nodes[0] as Uint8Array
  let sr = fr
  for (const c of nodes.slice(1)) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      fr = nodeHash(c, fr)
      sr = nodeHash(c, sr)
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2)
        sn = Math.floor(sn / 2)
      }
    } else sr = nodeHash(sr, c)
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  return sn === 0 && equalBytes(fr, root1) && equalBytes(sr, root2)
}
