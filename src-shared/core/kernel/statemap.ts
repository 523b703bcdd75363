/**
 * The authenticated map behind `state_root` (DESIGN §5): a binary trie over SHA-256 of the key, cut where a subtree holds one leaf.
 * Its root depends on the content only, never on the order in which it was written. Leaf: H(0x00 ‖ keyHash ‖ valueHash); branch:
 * H(0x01 ‖ left ‖ right) by the key hash's next bit, most significant first; empty: 32 zero bytes.
 */
import { equalBytes, utf8 } from './bytes.ts'
import { hashPair, sha256 } from './hash.ts'

const LEAF = 0
const NODE = 1
const KEY_BITS = 256
export const EMPTY_ROOT = new Uint8Array(32)

interface Leaf {
  readonly keyHash: Uint8Array
  readonly valueHash: Uint8Array
  /** Undefined until a root asks for it. */
  hash: Uint8Array | undefined
}
interface Branch {
  left: Node
  right: Node
  /** Undefined while something below has changed. */
  hash: Uint8Array | undefined
}
type Node = Leaf | Branch | null

const KEYS_MAX = 50_000
const keyHashes = new Map<string, Uint8Array>()
/** The same accounts and devices change with every batch. */
function keyHashOf(key: string): Uint8Array {
  const known = keyHashes.get(key)
  if (known) return known
  if (keyHashes.size >= KEYS_MAX) keyHashes.clear()
  const hash = sha256(utf8(key))
  keyHashes.set(key, hash)
  return hash
}

/** Values are canonical bytes; null deletes. */
export type StateWrites = Iterable<readonly [string, Uint8Array | null]>

const isLeaf = (node: Leaf | Branch): node is Leaf => 'keyHash' in node
const bit = (hash: Uint8Array, depth: number): number => ((hash[depth >> 3] as number) >> (7 - (depth & 7))) & 1
const leafOf = (keyHash: Uint8Array, valueHash: Uint8Array): Leaf => ({ keyHash, valueHash, hash: undefined })

function hashOf(node: Node): Uint8Array {
  if (!node) return EMPTY_ROOT
  node.hash ??= isLeaf(node)
    ? hashPair(LEAF, node.keyHash, node.valueHash)
    : hashPair(NODE, hashOf(node.left), hashOf(node.right))
  return node.hash
}

function insert(node: Node, leaf: Leaf, depth: number): Node {
  if (!node) return leaf
  if (isLeaf(node)) {
    if (equalBytes(node.keyHash, leaf.keyHash)) return leaf
    return insert(insert({ left: null, right: null, hash: undefined }, node, depth), leaf, depth)
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

/** A leaf as the hash of its key and of its value. */
export interface StateLeaf {
  keyHash: Uint8Array
  valueHash: Uint8Array
}

export const stateLeafOf = (key: string, value: Uint8Array): StateLeaf => ({
  keyHash: keyHashOf(key),
  valueHash: sha256(value),
})

/** Hash of the node `depth` steps below the top that holds these leaves, all of whose key hashes begin with the same `depth` bits. */
export function stateNodeHash(leaves: Iterable<StateLeaf>, depth: number): Uint8Array {
  let node: Node = null
  for (const { keyHash, valueHash } of leaves) node = insert(node, leafOf(keyHash, valueHash), depth)
  return hashOf(node)
}

/** Hash of an inner node over those of its two sides. */
export const stateBranchHash = (left: Uint8Array, right: Uint8Array): Uint8Array => hashPair(NODE, left, right)

/** The way a key hash goes at a depth: 0 left, 1 right. */
export const stateBit = bit

/** What lies at the end of a key's path, and the sibling hashes on the way down, from the root. */
export interface StateProof {
  siblings: Uint8Array[]
  /** The one other leaf met instead of the key; absent when the path ends in nothing or in the key itself. */
  other?: { keyHash: Uint8Array; valueHash: Uint8Array }
}

/** Mutable and in memory: derived from the stored state, rebuilt at any time. */
export class StateMap {
  #top: Node = null

  set(key: string, value: Uint8Array): void {
    this.#write(keyHashOf(key), sha256(value))
  }

  /** Deleting what is not there changes nothing. */
  delete(key: string): void {
    const keyHash = keyHashOf(key)
    if (this.#find(keyHash)) this.#write(keyHash, null)
  }

  /** 32 bytes; hashes only what has changed since the last call. */
  root(): Uint8Array {
    return hashOf(this.#top)
  }

  /** Applies writes in their order and answers with a function that takes exactly these back; call it at most once, newest first. */
  apply(writes: StateWrites): () => void {
    const before: [keyHash: Uint8Array, valueHash: Uint8Array | null][] = []
    for (const [key, value] of writes) {
      const keyHash = keyHashOf(key)
      const found = this.#find(keyHash)
      if (!found && !value) continue
      before.push([keyHash, found?.valueHash ?? null])
      this.#write(keyHash, value ? sha256(value) : null)
    }
    return () => {
      for (const [keyHash, valueHash] of before.reverse()) this.#write(keyHash, valueHash)
    }
  }

  /** Proof of presence or absence of a key under the current root. */
  prove(key: string): StateProof {
    const keyHash = keyHashOf(key)
    const siblings: Uint8Array[] = []
    let node = this.#top
    for (let depth = 0; node && !isLeaf(node); depth++) {
      const goesLeft: boolean = bit(keyHash, depth) === 0
      siblings.push(hashOf(goesLeft ? node.right : node.left))
      node = goesLeft ? node.left : node.right
    }
    if (!node || equalBytes(node.keyHash, keyHash)) return { siblings }
    return { siblings, other: { keyHash: node.keyHash, valueHash: node.valueHash } }
  }

  #write(keyHash: Uint8Array, valueHash: Uint8Array | null): void {
    this.#top = valueHash ? insert(this.#top, leafOf(keyHash, valueHash), 0) : remove(this.#top, keyHash, 0)
  }

  #find(keyHash: Uint8Array): Leaf | undefined {
    let node = this.#top
    for (let depth = 0; node && !isLeaf(node); depth++) node = bit(keyHash, depth) === 0 ? node.left : node.right
    return node && equalBytes(node.keyHash, keyHash) ? node : undefined
  }
}

/** Whether `root` holds `value` under `key` (or, with null, holds nothing there). Never throws. */
export function verifyStateProof(root: Uint8Array, key: string, value: Uint8Array | null, proof: StateProof): boolean {
  const { siblings, other } = proof
  const keyHash = keyHashOf(key)
  if (siblings.length > KEY_BITS || siblings.some((sibling) => sibling.length !== 32)) return false
  if (other && (value || !isOtherOnPath(other, keyHash, siblings.length))) return false
  const end = value ? leafOf(keyHash, sha256(value)) : other ? leafOf(other.keyHash, other.valueHash) : null
  let hash = hashOf(end)
  for (let depth = siblings.length - 1; depth >= 0; depth--) {
    const sibling = siblings[depth] as Uint8Array
    hash = bit(keyHash, depth) === 0 ? hashPair(NODE, hash, sibling) : hashPair(NODE, sibling, hash)
  }
  return equalBytes(hash, root)
}

/** A leaf proves another key's absence only where that key's own path ends in it. */
function isOtherOnPath(other: NonNullable<StateProof['other']>, keyHash: Uint8Array, depths: number): boolean {
  if (other.keyHash.length !== 32 || other.valueHash.length !== 32 || equalBytes(other.keyHash, keyHash)) return false
  for (let depth = 0; depth < depths; depth++) if (bit(other.keyHash, depth) !== bit(keyHash, depth)) return false
  return true
}
