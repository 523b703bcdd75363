/**
 * What reading a log again has to hash: that every id is the hash of its event, and that ids and state grow into the roots which each header
 * certifies. It needs nothing that folding finds out later, so it can follow on another thread (audit-threads.ts).
 */
import {
  type CompactTree,
  equalBytes,
  eventId,
  grow,
  keptOf,
  leafHash,
  rootOf,
  StateMap,
  type Subtree,
} from '#shared/core/kernel/index.ts'

/** One batch as it was folded; also what a log begins with, which has no events and no header. */
export interface FoldedBatch {
  /** 32 bytes each: the events' ids as the batch names them. */
  ids: readonly Uint8Array[]
  /** The bytes each of these ids is the hash of. */
  unsigned: readonly Uint8Array[]
  /** Encoded records; null deletes. */
  writes: readonly (readonly [string, Uint8Array | null])[]
  /** 32 bytes each: the roots after this batch by its header. */
  certified?: { root: Uint8Array; state: Uint8Array }
  /** A key whose place in the state after this batch is asked for. */
  prove?: string
}

export interface Audited {
  /** Every id is its event's hash, and every root came out as certified. */
  equal: boolean
  /** 32 bytes: root of the state at the end. */
  state: Uint8Array
  /** Those worth keeping that became whole. */
  subtrees: Subtree[]
  /** Siblings from the root down for each key asked for, in order. */
  proofs: Uint8Array[][]
}

/** One log's audit. */
export interface Audit {
  /** Batches in the order of the log. */
  take(batch: FoldedBatch): void
  /** What came of it; nothing is taken after. */
  finish(): Audited
}

/** On the thread that calls it. */
export class LogAudit implements Audit {
  #tree: CompactTree
  readonly #map = new StateMap()
  readonly #subtrees: Subtree[] = []
  readonly #proofs: Uint8Array[][] = []
  #equal = true

  /** `tree`: over the events before the first batch. */
  constructor(tree: CompactTree) {
    this.#tree = tree
  }

  take({ ids, unsigned, writes, certified, prove }: FoldedBatch): void {
    for (const [index, id] of ids.entries()) this.#expect(eventId(unsigned[index] as Uint8Array), id)
    const { tree, whole } = grow(this.#tree, ids.map(leafHash))
    this.#tree = tree
    this.#subtrees.push(...keptOf(whole))
    for (const [key, value] of writes) value ? this.#map.set(key, value) : this.#map.delete(key)
    if (certified) {
      this.#expect(rootOf(tree), certified.root)
      this.#expect(this.#map.root(), certified.state)
    }
    if (prove !== undefined) this.#proofs.push(this.#map.prove(prove).siblings)
  }

  #expect(found: Uint8Array, said: Uint8Array): void {
    this.#equal &&= equalBytes(found, said)
  }

  finish(): Audited {
    return { equal: this.#equal, state: this.#map.root(), subtrees: this.#subtrees, proofs: this.#proofs }
  }
}
