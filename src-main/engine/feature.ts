/**
 * How a feature plugs into the node. The engine owns the log, the authoritative state and the order of things; a feature owns
 * its read-model tables (derived, rebuildable) and the procedures of its part of the contract.
 */

import type { ParsedEvent, PlacedFact } from '#shared/core/hub/index.ts'
import type { CborValue, SigClaim, SignedEvent } from '#shared/core/kernel/index.ts'
import type { Reader } from '#shared/core/kernel/view.ts'
import type { LedgerFact, Outcome } from '#shared/core/ledger/facts.ts'
import type { Topic } from '#shared/ipc/app.ts'
import type { BatchHeader, Certificate } from '#shared/wire/ledger.ts'
import type { MailItem, Message } from '#shared/wire/mail.ts'
import type { BlobStore } from '../ports/blobs.ts'
import type { Compression } from '../ports/compression.ts'
import type { Entropy, Sealer } from '../ports/crypto.ts'
import type { LogState } from '../ports/finality.ts'
import type { Keys } from '../ports/keys.ts'
import type { HubLog } from '../ports/log.ts'
import type { NodeEffect } from '../ports/node.ts'
import type { Sql } from '../ports/sql.ts'
import type { Retraced } from './retrace.ts'

/** Where in a hub's log something happened. */
export interface At {
  hub: string
  h: number
  time: number
  /** Position in the batch; -1 for what a deadline did before the batch's events. */
  index: number
}

/** A batch as it was committed; the founding of a hub comes as one of height −1 without events. */
export interface Committed {
  hub: string
  h: number
  time: number
  facts: readonly PlacedFact[]
  /** One for each event, in their order. */
  outcomes: readonly Outcome[]
  events: readonly ParsedEvent[]
}

/** Local facts of this node's life, kept in the same transaction as what caused them. */
export interface FeatureModule {
  name: string
  /** SQL of this feature's read-model tables; `version` up means: drop, create, replay. */
  readModel: { version: number; tables: string[]; create: string }
  /**
   * The same facts and outcomes at once, before they come one by one: for rows that nearly every event makes. `me` is whose node this
   * is; undefined before an identity was first opened here.
   */
  onBatch?(sql: Sql, batch: Committed, me: string | undefined): void
  onLedger?(sql: Sql, at: At, fact: LedgerFact): void
  onOutcome?(sql: Sql, at: At, event: ParsedEvent, outcome: Outcome): void
  /** A certified-or-not event of the notice plane was accepted. Edits and withdrawals may come before what they edit. */
  onNotice?(sql: Sql, hub: string, event: SignedEvent, received: number): void
  /** A private message to or from this identity, opened and its signature checked. */
  onMessage?(sql: Sql, message: Message, id: Uint8Array, mine: boolean): void
  /** The history of a hub begins at height `h` here from now on; rows of before it may go, but for those about the person `me`. */
  forget?(sql: Sql, hub: string, h: number, me: string): void
  /**
   * Acts this node owes without being asked (signing receipts). Called after each committed batch of a hub, after a message, after unlocking and at
   * start, never while locked; must be harmless when repeated. May submit what the rules allow.
   */
  duties?(context: FeatureContext, hub: string): void
  /** Called at every tick while unlocked, after duties; must cost nothing when there is nothing to do. Signs and sends nothing. */
  watch?(context: FeatureContext): void
  handlers: Record<string, (context: FeatureContext, input: never) => unknown>
}

export interface HubHead {
  h: number
  time: number
  /** Sum of outages by which the hub's running clock lags its time: wall deadline = running deadline + paused. */
  paused: number
  hash: Uint8Array
}

/** What a procedure may use. Handlers run on the ledger thread, one at a time; they may be async only for blobs. */
export interface FeatureContext {
  sql: Sql
  now(): number
  /** How far `now` moves while this many ms pass for a person: see the engine. */
  lasting(ms: number): number
  /** Throws NodeFailure LOCKED when no keystore is open. */
  keys(): Keys
  entropy: Entropy
  /** Whether every signature holds, by the one verifier (DESIGN §4). */
  verify(claims: readonly SigClaim[]): boolean
  sealer: Sealer
  compression: Compression
  blobs: BlobStore
  hubs(): string[]
  /** Certified state. NOT_FOUND when this node does not know the hub. */
  state(hub: string): Reader
  head(hub: string): HubHead
  /** A certified header that contradicts this node's own halts the hub; true when it did. Throws where its certificate does not hold. */
  accuse(hub: string, header: BatchHeader, cert: Certificate): boolean
  /** Raw certified batches, events and Merkle paths: what proofs are made of. */
  log(hub: string): HubLog
  /**
   * Reads a hub's log again from where it begins here, and shows every batch with what stood before and after it. Long work, done in
   * pieces between other calls. Resolves with the last batch; undefined where there is none.
   */
  retrace(hub: string, visit: (batch: Retraced) => void): Promise<Retraced | undefined>
  /** How the replicated log stands that this node was told of (decision 026). */
  orderingLog(): LogState
  /** Devices with a live session. */
  online(): ReadonlyMap<string, { since: number; address: string }>
  /**
   * Signs an event with this device's key at the next place of its chain and hands it to the same intake as a stranger's.
   * Throws NodeFailure REFUSED with words when the rules refuse it now (checked against certified state plus own pending).
   */
  submit(hub: string, t: string, body: Record<string, CborValue>): SignedEvent
  /** As `submit`, for duties: what the rules refuse now is no defect, and the next batch brings the next try. */
  submitIfAllowed(hub: string, t: string, body: Record<string, CborValue>): void
  /** Seals to every recipient (and to self), stores, and sends as soon as somebody can take it. Returns the message id. */
  sendMessage(message: Message, blobs: Uint8Array[]): Uint8Array
  /** Own events not certified yet, oldest first. */
  pending(hub: string): SignedEvent[]
  /** Hex ids of events in a batch that a quorum of validators has seen and none has certified yet. */
  secured(hub: string): ReadonlySet<string>
  /** Small durable values of this node (settings, drafts, flags). */
  meta: {
    get(key: string): string | undefined
    set(key: string, value: string): void
    delete(key: string): void
    keys(prefix: string): string[]
  }
  /** What is written inside is there as a whole when it returns, or not at all. */
  atomically<T>(work: () => T): T
  emit(effect: NodeEffect): void
  changed(...topics: Topic[]): void
  /** Asks peers for content this node lacks; resolves when it is here or nobody has it. */
  fetchBlob(root: Uint8Array): Promise<boolean>
  /** The identity's stored mail items (for the mailbox panel and restore). */
  mail?(hub: string): MailItem[]
}
