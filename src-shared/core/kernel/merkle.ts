/** The Merkle tree of RFC 6962 §2.1 over SHA-256: append-only, with proofs of inclusion and of consistency. */
import { concatBytes, equalBytes } from './bytes.ts'
import { hashPair, sha256 } from './hash.ts'

const LEAF = Uint8Array.of(0)
const NODE = 1

/** Hash of a leaf's data (RFC 6962 §2.1); the tag keeps a leaf from being shown as a node. */
export const leafHash = (data: Uint8Array): Uint8Array => sha256(concatBytes(LEAF, data))
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

/** The tree with these leaf hashes (not data) added at its end; the old one stays as it was. */
export function append(tree: CompactTree, leaves: readonly Uint8Array[]): CompactTree {
  const peaks = [...tree.peaks]
  let { size } = tree
  for (const leaf of leaves) {
    let carried = leaf
    for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2))
      carried = nodeHash(peaks.pop() as Uint8Array, carried)
    peaks.push(carried)
    size++
  }
  return { size, peaks }
}

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

function rootOfRange(leaves: readonly Uint8Array[], from: number, to: number): Uint8Array {
  if (to - from === 0) return emptyRoot()
  if (to - from === 1) return leaves[from] as Uint8Array
  const k = split(to - from)
  return nodeHash(rootOfRange(leaves, from, from + k), rootOfRange(leaves, from + k, to))
}

/** Audit path of leaf `index` in the tree of the first `size` leaf hashes (RFC 6962 §2.1.1). Throws RangeError outside them. */
export function inclusionProof(leaves: readonly Uint8Array[], index: number, size: number): Uint8Array[] {
  if (!isCount(index) || !isCount(size) || index >= size || size > leaves.length)
    throw new RangeError(`no leaf ${index} of ${size}`)
  const path = (from: number, to: number): Uint8Array[] => {
    if (to - from <= 1) return []
    const k = from + split(to - from)
    return index < k ? [...path(from, k), rootOfRange(leaves, k, to)] : [...path(k, to), rootOfRange(leaves, from, k)]
  }
  return path(0, size)
}

/**
 * Proof that the tree of size m is a prefix of the tree of size n (RFC 6962 §2.1.2); empty for m = 0, since every tree extends the
 * empty one. Throws RangeError unless m ≤ n ≤ leaves.
 */
export function consistencyProof(leaves: readonly Uint8Array[], m: number, n: number): Uint8Array[] {
  if (!isCount(m) || !isCount(n) || m > n || n > leaves.length) throw new RangeError(`no proof from ${m} to ${n}`)
  const prove = (size: number, from: number, to: number, complete: boolean): Uint8Array[] => {
    if (size === to - from) return complete ? [] : [rootOfRange(leaves, from, to)]
    const k = split(to - from)
    return size <= k
      ? [...prove(size, from, from + k, complete), rootOfRange(leaves, from + k, to)]
      : [...prove(size - k, from + k, to, false), rootOfRange(leaves, from, from + k)]
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
