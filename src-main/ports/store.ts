/**
 * Where a node keeps what it must not lose. Synchronous, one writer. Everything written inside one `transaction` is durable when it
 * returns, or not there at all. Hubs and devices are named by lower-case hex.
 */
import type { Plane, Subtree } from '#shared/core/kernel/index.ts'
import type { Sql } from './sql.ts'

export interface StoredEvent {
  id: Uint8Array
  hub: string
  plane: Plane
  dev: string
  seq: number
  as: string
  t: string
  bytes: Uint8Array
  received: number
  /** Place in the certified log; absent while pending and on the notice plane. */
  placed?: { h: number; index: number; refused?: string }
}

export interface StoredBatch {
  h: number
  time: number
  hash: Uint8Array
  header: Uint8Array
  cert: Uint8Array
  /** Ids of its events, in order. */
  ids: Uint8Array[]
  /** Events in the hub's log before this batch: the leaf of its first event. */
  firstLeaf: number
}

export interface StoredMail {
  id: string
  hub: string
  /** Recipient's did. */
  to: string
  bytes: Uint8Array
  posted: number
  /** own: written here · held: for somebody who has not got it yet · kept: its author's copy for itself · opened: for me, read. */
  kind: 'own' | 'held' | 'kept' | 'opened'
  size: number
}

export interface StoredWitness {
  h: number
  dev: string
  bytes: Uint8Array
}

/** Authoritative state of one hub: canonical bytes under text keys, in text order. */
export interface StateStore {
  get(key: string): Uint8Array | undefined
  keys(from: string, to: string, limit: number): string[]
  write(writes: Iterable<readonly [string, Uint8Array | null]>): void
  entries(): Iterable<readonly [string, Uint8Array]>
  clear(): void
}

/** One signed thing that was said about a height nobody has certified yet: a vote, a proposal. */
export interface Paper {
  h: number
  /** Tells it from others of its height. */
  name: string
  bytes: Uint8Array
}

/** What validators said about the heights in hand. */
export interface PaperStore {
  /** Repeating with the same name changes nothing. */
  put(hub: string, paper: Paper): void
  /** In order of height and name. */
  all(hub: string): Paper[]
  /** Heights up to `h` are settled. */
  drop(hub: string, h: number): void
}

/** A snapshot in the form it is given out in, or as far as it has come in. */
export interface StoredSnapshot {
  h: number
  /** Canonical bytes of header, certificate and cut. */
  bytes: Uint8Array
  /** Every piece of it is here. */
  whole: boolean
}

/** States at chosen heights, in pieces named by their hash; snapshots of one hub share the pieces that did not change. */
export interface SnapshotStore {
  /** In place of what stood at this height. */
  put(hub: string, snapshot: StoredSnapshot): void
  /** Lowest first. */
  all(hub: string): StoredSnapshot[]
  drop(hub: string, h: number): void
  putPiece(hub: string, id: Uint8Array, bytes: Uint8Array): void
  piece(hub: string, id: Uint8Array): Uint8Array | undefined
  hasPiece(hub: string, id: Uint8Array): boolean
  pieces(hub: string): Uint8Array[]
  dropPiece(hub: string, id: Uint8Array): void
  bytes(hub: string): number
  /** The last batch of `epoch` as it shows who signs the next (wire/snapshots.ts). */
  putHandover(hub: string, epoch: number, bytes: Uint8Array): void
  /** From `epoch` on, without a gap. */
  handovers(hub: string, epoch: number, limit: number): Uint8Array[]
}

export interface Store {
  /**
   * All or nothing. Durable when it returns, unless `relaxed`: then a power cut may lose it (never tear it), which is right for what
   * peers will send again, and wrong for anything acknowledged to a person.
   */
  transaction<T>(work: () => T, relaxed?: 'relaxed'): T
  /** Called after a transaction failed and left nothing: whoever remembers what was written in it has to forget. */
  onRollback(listener: () => void): void
  /** Read models; absent in stores that keep none. */
  readonly sql?: Sql

  addHub(hub: string, genesis: Uint8Array): void
  /**
   * Deletes everything about a hub but the events that `dev` signed, which are as if never certified: should the hub come back, a chain
   * must not hold two events at one place (SECURITY.md, invariant 3).
   */
  removeHub(hub: string, dev: string): void
  hubs(): string[]
  genesis(hub: string): Uint8Array | undefined
  state(hub: string): StateStore

  /** Repeating with the same id is harmless; a place that comes later is kept, and never changed again. */
  putEvents(...events: readonly StoredEvent[]): void
  event(hub: string, id: Uint8Array): StoredEvent | undefined
  eventAt(hub: string, plane: Plane, dev: string, seq: number): StoredEvent | undefined
  /** Last stored event of a device's chain. */
  chainHead(hub: string, plane: Plane, dev: string): { seq: number; id: Uint8Array } | undefined
  /** Ledger events without a place, in order of arrival. */
  pending(hub: string, limit: number): StoredEvent[]
  dropPending(hub: string, id: Uint8Array): void
  /** Next sequence number wanted per device of the notice plane. */
  frontier(hub: string): [dev: string, next: number][]
  chain(hub: string, plane: Plane, dev: string, from: number, limit: number): StoredEvent[]
  notices(hub: string): Iterable<StoredEvent>

  putBatch(hub: string, batch: StoredBatch): void
  batch(hub: string, h: number): StoredBatch | undefined
  head(hub: string): StoredBatch | undefined
  /** The lowest batch here. */
  tail(hub: string): StoredBatch | undefined
  /** Drops the bodies of placed events; their ids stay in their batch. */
  dropBodies(hub: string, ids: readonly Uint8Array[]): void
  /** Bytes of placed events' bodies. */
  bodyBytes(hub: string): number
  /** Takes the log back: the batches from height `h` on go, with their witnesses and the subtrees over them; their events wait again. */
  truncate(hub: string, h: number): void
  /** Bytes of a batch's events, in order. */
  bodies(hub: string, h: number): Uint8Array[]
  /** Ids of the log's events from leaf `from` on, up to `to`, to the log's end, or to the first that is not here. */
  eventIds(hub: string, from: number, to: number): Uint8Array[]
  /** Subtrees of the tree over all event ids, in place of what stood there. */
  putSubtrees(hub: string, subtrees: readonly Subtree[]): void
  subtree(hub: string, level: number, n: number): Uint8Array | undefined

  putWitness(hub: string, witness: StoredWitness): void
  witnesses(hub: string, h: number): StoredWitness[]

  putMail(mail: StoredMail): void
  mail(hub: string, id: string): StoredMail | undefined
  /** Oldest first. */
  mailTo(hub: string, did: string, kinds: readonly StoredMail['kind'][], limit: number): StoredMail[]
  mailOf(hub: string, kind: StoredMail['kind'], limit: number): StoredMail[]
  removeMail(hub: string, id: string): void
  /** Of all recipients, or of one. */
  mailBytes(hub: string, kind: StoredMail['kind'], to?: string): number

  readonly papers: PaperStore
  readonly snapshots: SnapshotStore
  meta: MetaStore
  close(): void
}

export interface MetaStore {
  get(key: string): string | undefined
  set(key: string, value: string): void
  delete(key: string): void
  keys(prefix: string): string[]
}

/** Ids of consecutive batches from leaf `from` on, as far as they follow each other without a gap and up to `to`. */
export function runOfIds(
  batches: Iterable<Pick<StoredBatch, 'firstLeaf' | 'ids'>>,
  from: number,
  to: number,
): Uint8Array[] {
  const found: Uint8Array[] = []
  for (const { firstLeaf, ids } of batches) {
    const next = from + found.length
    if (firstLeaf > next || next >= to) break
    found.push(...ids.slice(next - firstLeaf, to - firstLeaf))
  }
  return found
}
