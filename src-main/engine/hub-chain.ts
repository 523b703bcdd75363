/**
 * One hub's certified log on this node: folds the next batch, compares every root, and commits events, state and read models in one
 * transaction. The signer and everybody else go through the same `#fold`.
 */
import {
  BatchFold,
  type BatchPlace,
  certificateClaims,
  encodeRecord,
  type Folded,
  GENESIS_PREV,
  headerHash,
  isSilence,
  nextHeader,
  type ParsedEvent,
  presentSigners,
  rescuersOf,
  type Signers,
  signersAfter,
} from '#shared/core/hub/index.ts'
import { HUB_KEY, type HubState, readHub } from '#shared/core/hubs/index.ts'
import { deviceCertClaim } from '#shared/core/identity/index.ts'
import {
  type CborValue,
  type CompactTree,
  decodeCanonical,
  EMPTY_TREE,
  encodeCanonical,
  equalBytes,
  fromHex,
  grow,
  ignore,
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
import type { BatchHeader, Certificate } from '#shared/wire/ledger.ts'
import type { Verifier } from '../ports/crypto.ts'
import type { Store, StoredBatch } from '../ports/store.ts'
import { signersOf } from './epoch-signers.ts'
import type { FrozenState } from './frozen-state.ts'
import { StateReader } from './state-reader.ts'
import { type Certified, openBatch, storedBatch } from './stored-batch.ts'

/** A clock may run this far ahead of another's (DESIGN §5). */
export const AHEAD_MS = 30_000
/** A hub whose signers run certifies something this many times in what its rules call a silence. */
const QUIET_PARTS = 3

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
  /** Set while this node works on the batch with which others take over; `signs`: as one of them. */
  takeover: { signs: boolean } | undefined
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

  /** Who certifies the next batch, as far as this node takes part in it. */
  get signers(): Signers {
    const present = presentSigners(readHub(this.reader))
    return (this.takeover && rescuersOf(present)) ?? present
  }

  /** Whether it is long enough since the last batch that others may take over. */
  isSilent(now: number): boolean {
    return isSilence(presentSigners(readHub(this.reader)), this.#head.time, now)
  }

  /** Whether a hub whose signers run would have shown so by now, for want of anything else by an empty batch. */
  isQuiet(now: number): boolean {
    return this.isSilent(now + (now - this.#head.time) * (QUIET_PARTS - 1))
  }

  place(time: number, rescued = this.takeover !== undefined): BatchPlace {
    return { hub: this.id, h: this.#head.h + 1, prev: this.#head.hash, time, prevTime: this.#head.time, rescued }
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
      folded.ruling,
      after,
    )
    return { header, hash: headerHash(header), events, folded, tree, subtrees: keptOf(whole), encoded }
  }

  /** Folds a peer's batch and compares everything with its header. Throws BatchRefused. */
  check(
    header: BatchHeader,
    cert: Certificate,
    events: readonly ParsedEvent[],
    verifier: Verifier,
    now: number,
  ): Fitted {
    this.#checkPlace(header)
    // Whoever takes over says how long it was silent: not longer than by this clock.
    if (header.epoch > readHub(this.reader).epoch && header.time > now + AHEAD_MS)
      throw new BatchRefused(ignore('batch.ahead'))
    this.verifyCertificate(header, cert, verifier)
    return this.examine(header, events)
  }

  #checkPlace(header: BatchHeader): void {
    if (header.h !== this.#head.h + 1) refuse('batch.height')
    if (!equalBytes(header.prev, this.#head.hash)) refuse('batch.prev')
    if (header.time <= this.#head.time) refuse('batch.time')
    if (header.epoch !== this.signersFor(header).epoch) refuse('batch.epoch')
  }

  /** Whether a header's tree goes on from the head by these events: a list of ids bears nobody's signature, its root does. */
  growsBy({ prev, size, root }: BatchHeader, ids: readonly Uint8Array[]): boolean {
    if (!equalBytes(prev, this.#head.hash) || size !== this.tree().size + ids.length) return false
    return equalBytes(rootOf(grow(this.tree(), ids.map(leafHash)).tree), root)
  }

  /** Folds a batch that somebody proposes and compares everything but signatures. Throws BatchRefused. */
  examine(header: BatchHeader, events: readonly ParsedEvent[]): Fitted {
    this.#checkPlace(header)
    const fold = new BatchFold(this.reader, this.place(header.time, header.epoch !== readHub(this.reader).epoch))
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
    const { validators, quorum } = this.signersFor(header)
    const claims = certificateClaims(header, cert, validators, quorum)
    if (!claims.ok) return claims.error
    return claims.value.every((claim) => verifier.verify(claim)) ? null : reject('cert.bad-signature')
  }

  /** Whose signatures a header needs, whether its place is the next one or is taken. */
  signersFor({ epoch, h, time }: BatchHeader): Signers {
    const present = presentSigners(readHub(this.reader))
    if (epoch < present.epoch) return signersOf(this, this.#store, epoch) ?? present
    return signersAfter(present, this.#timeBelow(h), { epoch, time })
  }

  #timeBelow(h: number): number {
    if (h === this.#head.h + 1) return this.#head.time
    return this.#store.batch(this.hub, h - 1)?.time ?? this.genesis.created
  }

  /** Whether a header claims that this hub was silent at a height where its own signers were not. */
  deniesOwn({ epoch, h }: BatchHeader, own: StoredBatch): boolean {
    const { header } = openBatch(own)
    return epoch > header.epoch && !isSilence(presentSigners(readHub(this.reader)), this.#timeBelow(h), own.time)
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
    this.#noteHandover({ header, cert }, folded)
    this.reader.committed(folded.writes)
    this.takeover = undefined
    this.#tree = tree
    this.#head = { h: header.h, time: header.time, hash }
    return stored
  }

  /** The last batch of an epoch shows who signs the next one: what joining without the whole log stands on. */
  #noteHandover(batch: Certified, { writes }: Folded): void {
    const after = writes.get(HUB_KEY) as HubState | undefined
    if (after && after.epoch !== readHub(this.reader).epoch)
      putHandover(this.#store, this.hub, batch, after, this.#stateMap().prove(HUB_KEY).siblings)
  }

  /** After a transaction failed: what memory believes is what the disk says. */
  reload(): void {
    this.reader.forget()
    this.#tree = undefined
    this.#map = undefined
    this.#trial = undefined
    this.takeover = undefined
    this.#head = this.#storedHead()
  }
}

/** `siblings`: the way from the root of the state after the batch to the hub's record. */
export function putHandover(
  store: Store,
  hub: string,
  { header, cert }: Certified,
  after: HubState,
  siblings: readonly Uint8Array[],
): void {
  // Those who took over signed the first batch of their epoch: the one before it shows that there was a silence.
  const stored = header.epoch === after.epoch ? store.batch(hub, header.h - 1) : undefined
  const before = stored && { before: openBatch(stored) }
  const handover = { ...before, header, cert, record: encodeRecord(after), siblings }
  store.snapshots.putHandover(hub, after.epoch - 1, encodeCanonical(handover as unknown as CborValue))
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

/** Whoever a genesis names as its founder has signed that, with the key in their name: nobody founds a hub under another's. */
export const isFounded = ({ founder }: Genesis, verifier: Verifier): boolean =>
  founder.key === undefined && verifier.verify(deviceCertClaim(founder))

function storedGenesis(bytes: Uint8Array | undefined): Genesis {
  const found = bytes && readGenesis(bytes)
  if (!found) throw new Error('damaged genesis in the store')
  return found
}
