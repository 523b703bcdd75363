/**
 * The authenticated map behind `state_root` (DESIGN §5): a binary trie over SHA-256 of the key, cut where a subtree holds one leaf.
 * Its root depends on the content only, never on the order in which it was written.
 */
import { concatBytes, equalBytes, utf8 } from './bytes.ts'
import { sha256 } from './hash.ts'

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)
export const EMPTY_ROOT = new Uint8Array(32)

interface Leaf {
  keyHash: Uint8Array
  valueHash: Uint8Array
  hash: Uint8Array
}
interface Branch {
  left: Node
  right: Node
  /** Undefined while something below has changed. */
  hash: Uint8Array | undefined
}
type Node = Leaf | Branch | null

export type StateWrites = Iterable<readonly [string, Uint8Array | null]>
type Undo = [keyHash: Uint8Array, valueHash: Uint8Array | null][]

const isLeaf = (node: Leaf | Branch): node is Leaf => 'keyHash' in node
const bit = (hash: Uint8Array, depth: number): number => ((hash[depth >> 3] as number) >> (7 - (depth & 7))) & 1
const leafOf = (keyHash: Uint8Array, valueHash: Uint8Array): Leaf => ({
  keyHash,
  valueHash,
  hash: sha256(concatBytes(LEAF, keyHash, valueHash)),
})
const hashOf = (node: Node): Uint8Array => {
  if (!node) return EMPTY_ROOT
  node.hash ??= sha256(concatBytes(NODE, hashOf((node as Branch).left), hashOf((node as Branch).right)))
  return node.hash
}

function insert(node: Node, leaf: Leaf, depth: number): Node {
  if (!node) return leaf
  if (isLeaf(node)) {
    if (equalBytes(node.keyHash, leaf.keyHash)) return leaf
    const branch: Branch = { left: null, right: null, hash: undefined }
    return insert(insert(branch, node, depth), leaf, depth)
  }
  if (bit(leaf.keyHash, depth) === 0) node.left = insert(node.left, leaf, depth + 1)
  else node.right = insert(node.right, leaf, depth + 1)
  node.hash = undefined
  return node
}

function remove(node: Node, keyHash: Uint8Array, depth: number): Node {
  if (!node) return null
  if (isLeaf(node)) return equalBytes(node.keyHash, keyHash) ? null : node
  if (bit(keyHash, depth) === 0) node.left = remove(node.left, keyHash, depth + 1)
  else node.right = remove(node.right, keyHash, depth + 1)
  node.hash = undefined
  const only = node.left ?? node.right
  if (!only) return null
  return (!node.left || !node.right) && isLeaf(only) ? only : node
}

/** What lies at the end of a key's path, and the sibling hashes on the way down. */
export interface StateProof {
  siblings: Uint8Array[]
  /** The one other leaf met instead of the key; absent when the path ends in nothing or in the key itself. */
  other?: { keyHash: Uint8Array; valueHash: Uint8Array }
}

/** Mutable and in memory: derived from the stored state, rebuilt at any time. */
export class StateMap {
  private top: Node = null

  set(key: string, value: Uint8Array): void {
    this.top = insert(this.top, leafOf(sha256(utf8(key)), sha256(value)), 0)
  }

  delete(key: string): void {
    this.top = remove(this.top, sha256(utf8(key)), 0)
  }

  root(): Uint8Array {
    return hashOf(this.top)
  }

  /** Applies writes and answers with a function that takes exactly these back. */
  apply(writes: StateWrites): () => void {
    const undo: Undo = []
    for (const [key, value] of writes) {
      const keyHash = sha256(utf8(key))
      undo.push([keyHash, this.find(keyHash)?.valueHash ?? null])
      if (value) this.top = insert(this.top, leafOf(keyHash, sha256(value)), 0)
      else this.top = remove(this.top, keyHash, 0)
    }
    return () => {
      for (const [keyHash, valueHash] of undo.reverse())
        this.top = valueHash ? insert(this.top, leafOf(keyHash, valueHash), 0) : remove(this.top, keyHash, 0)
    }
  }

  private find(keyHash: Uint8Array): Leaf | undefined {
    let node = this.top
    for (let depth = 0; node; depth++) {
      if (isLeaf(node)) return equalBytes(node.keyHash, keyHash) ? node : undefined
      node = bit(keyHash, depth) === 0 ? node.left : node.right
    }
    return undefined
  }

  /** Proof of presence or absence of a key under the current root. */
  prove(key: string): StateProof {
    const keyHash = sha256(utf8(key))
    const siblings: Uint8Array[] = []
    let node = this.top
    for (let depth = 0; node && !isLeaf(node); depth++) {
      const goesLeft = bit(keyHash, depth) === 0
      siblings.push(hashOf(goesLeft ? node.right : node.left))
      node = goesLeft ? node.left : node.right
    }
    if (!node || equalBytes((node as Leaf).keyHash, keyHash)) return { siblings }
    const { keyHash: other, valueHash } = node as Leaf
    return { siblings, other: { keyHash: other, valueHash } }
  }
}

/** Whether `root` holds `value` under `key` (or, with null, holds nothing there). */
export function verifyStateProof(root: Uint8Array, key: string, value: Uint8Array | null, proof: StateProof): boolean {
  const keyHash = sha256(utf8(key))
  const { siblings, other } = proof
  if (siblings.length > 256) return false
  if (other && (value || equalBytes(other.keyHash, keyHash))) return false
  if (other && siblings.some((_, depth) => bit(other.keyHash, depth) !== bit(keyHash, depth))) return false
  let hash = value ? leafOf(keyHash, sha256(value)).hash : other ? leafOf(other.keyHash, other.valueHash).hash : EMPTY_ROOT
  for (let depth = siblings.length - 1; depth >= 0; depth--) {
    const sibling = siblings[depth] as Uint8Array
    hash = sha256(bit(keyHash, depth) === 0 ? concatBytes(NODE, hash, sibling) : concatBytes(NODE, sibling, hash))
  }
  return equalBytes(hash, root)
}
