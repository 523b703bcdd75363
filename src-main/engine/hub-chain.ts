/**
 * One hub's certified log on this node: folds the next batch, compares every root, and commits events, state and read models in one
 * transaction. The signer and everybody else go through the same `#fold`.
 */
import {
  BatchFold,
  type BatchPlace,
  certificateClaims,
  encodeHeader,
  encodeRecord,
  type Folded,
  GENESIS_PREV,
  headerHash,
  nextHeader,
  type ParsedEvent,
} from '#shared/core/hub/index.ts'
import { HUB_KEY, type HubState, readHub } from '#shared/core/hubs/index.ts'
import {
  type CborValue,
  type CompactTree,
  decodeCanonical,
  EMPTY_TREE,
  encodeCanonical,
  equalBytes,
  fromHex,
  grow,
  type KeptTree,
  keptLast,
  keptOf,
  LeavesMissing,
  leafHash,
  type Refusal,
  reject,
  rootOf,
  StateMap,
  type Subtree,
  storedTree,
} from '#shared/core/kernel/index.ts'
import { type Genesis, genesis as genesisSchema } from '#shared/wire/hubs.ts'
import { type BatchHeader, batchHeader, type Certificate, certificate } from '#shared/wire/ledger.ts'
import type { Verifier } from '../ports/crypto.ts'
import type { Store, StoredBatch } from '../ports/store.ts'
import type { FrozenState } from './frozen-state.ts'
import { StateReader } from './state-reader.ts'

const baseKey = (hub: string): string => `base/${hub}`

/** Height of the snapshot that a hub's history begins with in a store; −1 when it goes back to the founding. */
export const baseOf = ({ meta }: Store, hub: string): number => Number(meta.get(baseKey(hub)) ?? -1)

/** Sets where a hub's history begins here; −1 for its founding. */
export const setBase = ({ meta }: Store, hub: string, h: number): void =>
  h < 0 ? meta.delete(baseKey(hub)) : meta.set(baseKey(hub), String(h))

export interface Head {
  h: number
  time: number
  hash: Uint8Array
}

/** A batch that was folded and fits; nothing of it is stored yet. */
export interface Fitted {
  header: BatchHeader
  hash: Uint8Array
  events: readonly ParsedEvent[]
  folded: Folded
  tree: CompactTree
  /** Subtrees worth keeping that this batch made whole. */
  subtrees: Subtree[]
  encoded: [string, Uint8Array | null][]
}

/** A peer's batch that cannot be true; `refusal` says why. */
export class BatchRefused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

const refuse = (code: string): never => {
  throw new BatchRefused(reject(code))
}

export class HubChain {
  readonly hub: string
  readonly id: Uint8Array
  readonly reader: StateReader
  readonly genesis: Genesis
  readonly #store: Store
  #head: Head
  #tree: CompactTree | undefined
  #map: StateMap | undefined
  /** A reader of the state as it was at some height, which is told before anything is written. */
  frozen: FrozenState | undefined
  /** Writes of the batch fitted last, which the map has taken on trial. */
  #trial: { encoded: Fitted['encoded']; undo: () => void } | undefined

  constructor(hub: string, store: Store) {
    this.hub = hub
    this.id = fromHex(hub)
    this.#store = store
    this.reader = new StateReader(store.state(hub))
    this.genesis = storedGenesis(store.genesis(hub))
    this.#head = this.#storedHead()
  }

  get head(): Head {
    return this.#head
  }

  #storedHead(): Head {
    const last = this.#store.head(this.hub)
    return last
      ? { h: last.h, time: last.time, hash: last.hash }
      : { h: -1, time: this.genesis.created, hash: GENESIS_PREV }
  }

  get base(): number {
    return baseOf(this.#store, this.hub)
  }

  place(time: number): BatchPlace {
    return { hub: this.id, h: this.#head.h + 1, prev: this.#head.hash, time, prevTime: this.#head.time }
  }

  /** The tree over all event ids so far; read from the store once. */
  tree(): CompactTree {
    if (!this.#tree) {
      const head = this.#store.head(this.hub)
      this.#tree = this.#storedTree(head ? head.firstLeaf + head.ids.length : 0)
    }
    return this.#tree
  }

  /** Peaks of the tree over the first `size` ids; undefined where too little of it is here. */
  peaksAt(size: number): readonly Uint8Array[] | undefined {
    try {
      return storedTree(keptTree(this.#store, this.hub), size).peaks
    } catch (error) {
      if (error instanceof LeavesMissing) return undefined
      throw error
    }
  }

  #storedTree(size: number): CompactTree {
    const last = keptLast(size)
    if (last && !this.#store.subtree(this.hub, last.level, last.n)) {
      // Written by a version that kept no subtrees: made once.
      const { whole } = grow(EMPTY_TREE, this.#store.eventIds(this.hub, 0, size).map(leafHash))
      this.#store.transaction(() => this.#store.putSubtrees(this.hub, keptOf(whole)))
    }
    return storedTree(keptTree(this.#store, this.hub), size)
  }

  /** The authenticated map over the stored state; built on first need. */
  #stateMap(): StateMap {
    if (this.#map) return this.#map
    this.#map = new StateMap()
    for (const [key, value] of this.#store.state(this.hub).entries()) this.#map.set(key, value)
    return this.#map
  }

  /** The map with these writes and no others on trial: what is fitted is mostly committed next, and hashing is half of the work. */
  #tried(encoded: Fitted['encoded']): StateMap {
    if (this.#trial?.encoded === encoded) return this.#stateMap()
    this.#trial?.undo()
    this.#trial = { encoded, undo: this.#stateMap().apply(encoded) }
    return this.#stateMap()
  }

  /** 32 bytes: root of the state as committed. */
  stateRoot(): Uint8Array {
    this.#trial?.undo()
    this.#trial = undefined
    return this.#stateMap().root()
  }

  /** Header of a batch of this fold. Nothing of it is kept unless it is committed. */
  fit(fold: BatchFold, events: readonly ParsedEvent[], time: number): Fitted {
    const folded = fold.finish()
    if (!folded.conserved)
      throw new Error(
        `hub ${this.hub} height ${this.#head.h + 1}: money appeared or vanished; the batch was not committed`,
      )
    const encoded = [...folded.writes].map(([key, record]): [string, Uint8Array | null] => [
      key,
      record && encodeRecord(record),
    ])
    const state = this.#tried(encoded).root()
    const { tree, whole } = grow(
      this.tree(),
      events.map((event) => leafHash(event.signed.id)),
    )
    const after = (folded.writes.get(HUB_KEY) as HubState | undefined) ?? readHub(this.reader)
    const header = nextHeader(
      { hub: this.id, h: this.#head.h + 1, prev: this.#head.hash, time, size: tree.size, root: rootOf(tree), state },
      readHub(this.reader),
      after,
    )
    return { header, hash: headerHash(header), events, folded, tree, subtrees: keptOf(whole), encoded }
  }

  /** Folds a peer's batch and compares everything with its header. Throws BatchRefused. */
  check(header: BatchHeader, cert: Certificate, events: readonly ParsedEvent[], verifier: Verifier): Fitted {
    this.#checkPlace(header)
    this.verifyCertificate(header, cert, verifier)
    return this.examine(header, events)
  }

  #checkPlace(header: BatchHeader): void {
    if (header.h !== this.#head.h + 1) refuse('batch.height')
    if (!equalBytes(header.prev, this.#head.hash)) refuse('batch.prev')
    if (header.time <= this.#head.time) refuse('batch.time')
  }

  /** Whether a header's tree goes on from the head by these events: a list of ids bears nobody's signature, its root does. */
  growsBy({ prev, size, root }: BatchHeader, ids: readonly Uint8Array[]): boolean {
    if (!equalBytes(prev, this.#head.hash) || size !== this.tree().size + ids.length) return false
    return equalBytes(rootOf(grow(this.tree(), ids.map(leafHash)).tree), root)
  }

  /** Folds a batch that somebody proposes and compares everything but signatures. Throws BatchRefused. */
  examine(header: BatchHeader, events: readonly ParsedEvent[]): Fitted {
    this.#checkPlace(header)
    const fold = new BatchFold(this.reader, this.place(header.time))
    for (const event of events) {
      const refusal = fold.add(event)
      if (refusal) throw new BatchRefused(reject('batch.ineligible-event', { because: refusal.code }))
    }
    const fitted = this.fit(fold, events, header.time)
    return equalBytes(fitted.hash, headerHash(header)) ? fitted : refuse('batch.roots')
  }

  /** Throws BatchRefused unless the validators' quorum signed this header. */
  verifyCertificate(header: BatchHeader, cert: Certificate, verifier: Verifier): void {
    const refusal = this.#certificateRefusal(header, cert, verifier)
    if (refusal) throw new BatchRefused(refusal)
  }

  isCertified(header: BatchHeader, cert: Certificate, verifier: Verifier): boolean {
    return this.#certificateRefusal(header, cert, verifier) === null
  }

  #certificateRefusal(header: BatchHeader, cert: Certificate, verifier: Verifier): Refusal | null {
    const { validators, quorum } = readHub(this.reader)
    const claims = certificateClaims(header, cert, validators, quorum)
    if (!claims.ok) return claims.error
    return claims.value.every((claim) => verifier.verify(claim)) ? null : reject('cert.bad-signature')
  }

  /** Stores a fitted, certified batch; the caller's transaction holds it, its events and everything that follows from it together. */
  commit(fitted: Fitted, cert: Certificate): StoredBatch {
    const { header, hash, folded, encoded, tree } = fitted
    const stored = storedBatch({ header, cert }, fitted.events, this.tree().size)
    this.frozen?.willWrite(encoded.map(([key]) => key))
    this.#store.putBatch(this.hub, stored)
    this.#store.putSubtrees(this.hub, fitted.subtrees)
    this.#store.state(this.hub).write(encoded)
    this.#tried(encoded)
    this.#trial = undefined
    this.#noteHandover(header, cert, folded)
    this.reader.committed(folded.writes)
    this.#tree = tree
    this.#head = { h: header.h, time: header.time, hash }
    return stored
  }

  /** The last batch of an epoch shows who signs the next one: what joining without the whole log stands on. */
  #noteHandover(header: BatchHeader, cert: Certificate, { writes }: Folded): void {
    const after = writes.get(HUB_KEY) as HubState | undefined
    if (after && after.epoch !== header.epoch)
      putHandover(this.#store, this.hub, { header, cert }, after, this.#stateMap().prove(HUB_KEY).siblings)
  }

  /** After a transaction failed: what memory believes is what the disk says. */
  reload(): void {
    this.reader.forget()
    this.#tree = undefined
    this.#map = undefined
    this.#trial = undefined
    this.#head = this.#storedHead()
  }
}

/** `siblings`: the way from the root of the state after the batch to the hub's record. */
export function putHandover(
  store: Store,
  hub: string,
  { header, cert }: { header: BatchHeader; cert: Certificate },
  after: HubState,
  siblings: readonly Uint8Array[],
): void {
  const handover = { header, cert, record: encodeRecord(after), siblings }
  store.snapshots.putHandover(hub, header.epoch, encodeCanonical(handover as unknown as CborValue))
}

/** A hub's tree as proofs read it. */
export const keptTree = (store: Store, hub: string): KeptTree => ({
  subtree: (level, n) => store.subtree(hub, level, n),
  leaves: (from, to) => store.eventIds(hub, from, to),
})

/** Undefined when the bytes are no genesis. */
export function readGenesis(bytes: Uint8Array): Genesis | undefined {
  const decoded = decodeCanonical(bytes)
  return decoded.ok ? genesisSchema.safeParse(decoded.value).data : undefined
}

function storedGenesis(bytes: Uint8Array | undefined): Genesis {
  const found = bytes && readGenesis(bytes)
  if (!found) throw new Error('damaged genesis in the store')
  return found
}

/** A batch as the store keeps it; `firstLeaf`: how many events came before. */
export const storedBatch = (
  { header, cert }: { header: BatchHeader; cert: Certificate },
  events: readonly ParsedEvent[],
  firstLeaf: number,
): StoredBatch => ({
  h: header.h,
  time: header.time,
  hash: headerHash(header),
  header: encodeHeader(header),
  cert: encodeCanonical(cert as unknown as CborValue),
  ids: events.map((event) => event.signed.id),
  firstLeaf,
})

/** A stored batch as its typed parts. */
export function openBatch(stored: StoredBatch): { header: BatchHeader; cert: Certificate } {
  const header = decodeCanonical(stored.header)
  const cert = decodeCanonical(stored.cert)
  if (!header.ok || !cert.ok) throw new Error(`damaged batch ${stored.h} in the store`)
  return { header: batchHeader.parse(header.value), cert: certificate.parse(cert.value) }
}
