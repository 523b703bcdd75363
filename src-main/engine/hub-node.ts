/** One hub on this node: what comes in from anybody, what waits for its place, and, where this device signs, the next batch. */
import {
  BatchFold,
  eligible,
  type Folded,
  hasOpenDeadlines,
  headerHash,
  headerTime,
  isForNow,
  makeCertificate,
  nextDue,
  type ParsedEvent,
  quorumOf,
  voteBytes,
} from '#shared/core/hub/index.ts'
import { DEVICES, type DeviceState, MEMBERS, readDevice, readHub } from '#shared/core/hubs/index.ts'
import { equalBytes, ignore, type Plane, planeOf, type Refusal, reject, toHex } from '#shared/core/kernel/index.ts'
import { MAX_FRAME_BYTES } from '#shared/wire/frames.ts'
import type { BatchHeader, BatchWire, Certificate } from '#shared/wire/ledger.ts'
import type { PastBatchWire } from '#shared/wire/snapshots.ts'
import type { Keys } from '../ports/keys.ts'
import { Conflict } from './conflict.ts'
import { BatchRefused, type Fitted, HubChain } from './hub-chain.ts'
import type { Intake } from './intake.ts'
import { askedBefore } from './newcomers.ts'
import { noticeRefusal } from './notice-door.ts'
import type { EngineParts } from './parts.ts'
import { type Arrived, eventOf, evidenceFirst, Pool, storedForm } from './pool.ts'
import type { ReadModels } from './read-models.ts'
import { refusalWords } from './refusal-words.ts'
import { openBatch } from './stored-batch.ts'

/** One batch holds at most this many events, so that certifying never blocks the thread for long. */
const BATCH_EVENTS_MAX = 512
/** And so many bytes: it has to fit into one frame, or nobody could follow. Header, certificate and frame need less than the rest. */
const BATCH_BYTES_MAX = MAX_FRAME_BYTES - 24_576
/** CBOR's own bytes around an event in a frame, at most. */
const EVENT_OVERHEAD_BYTES = 5
/** Pending events looked at for one batch, before looking at all of them. */
const POOL_GLANCE = 4 * BATCH_EVENTS_MAX
/** How far ahead of its certified place one device's pending chain may run. */
const CHAIN_AHEAD_MAX = 2000

export type Accepted = { new: boolean } | Refusal
export const isRefusal = (accepted: Accepted): accepted is Refusal => 'verdict' in accepted

/** A batch that folds here, with the bytes its events came in. */
export interface Draft {
  fitted: Fitted
  carried: readonly Arrived[]
}

export interface HubEvents {
  /** A batch was committed, by this device or by another's certificate. */
  committed(hub: HubNode, batch: BatchWire): void
  /** Proof that a device signed twice at one place. */
  forked(hub: HubNode, a: Uint8Array, b: Uint8Array): void
  /** Whether the batch that a quorum validated last holds this event. */
  validated(hub: HubNode, id: Uint8Array): boolean
  alarm(hub: HubNode, code: string, text: string): void
}

/** Whether a device is this node's own, and none of its events are expected back from others. */
export type IsMine = (dev: Uint8Array) => boolean
export const nobodys: IsMine = () => false

export class HubNode {
  readonly chain: HubChain
  readonly pool: Pool
  readonly conflict: Conflict
  /** True once a member's heads were compared in this run: before that a device whose copy may be old does not sign (invariant 9). */
  heard = false
  /** This device's certified chain ran ahead of what this copy of the data knows: the copy is old and must not sign. */
  oldCopy = false
  readonly #parts: EngineParts
  readonly #models: ReadModels
  readonly #events: HubEvents

  constructor(hub: string, parts: EngineParts, intake: Intake, models: ReadModels, events: HubEvents) {
    this.chain = new HubChain(hub, parts.store)
    this.#parts = parts
    this.#models = models
    this.#events = events
    this.pool = new Pool(hub, parts.store, intake, (event) => this.#sponsorOf(event))
    this.conflict = new Conflict(hub, parts.store)
    this.oldCopy = parts.store.meta.get(`old-copy/${hub}`) !== undefined
  }

  get hub(): string {
    return this.chain.hub
  }

  get halted(): boolean {
    return this.conflict.halted
  }

  /**
   * A signed event of either plane, its signatures already verified: `own`, made here just now, or `heard` from somebody else. Repeating
   * is harmless. `isMine` tells this node's device: an event of it this copy hears of but never saw means that the copy is old.
   */
  accept(carried: Arrived, source: 'own' | 'heard', isMine: IsMine): Accepted {
    const { event, bytes } = carried
    const { id } = event.signed
    if (!equalBytes(event.signed.event.hub, this.chain.id)) return reject('event.other-hub')
    const plane = planeOf(event.t)
    const { dev, seq } = event.signed.event
    const there = this.#storedAt(plane, dev, seq)
    if (there && equalBytes(there.id, id)) return { new: false }
    // Nobody's fault but the device's: whoever passes on one half may know only that one.
    if (there) this.#events.forked(this, there.bytes, bytes)
    if (there && (isMine(dev) || !this.#giveWay(dev, seq, id))) return ignore('event.forked', { seq })
    const refusal =
      plane === 'notice' ? noticeRefusal(this.chain, this.#parts.store, event) : this.#ledgerRefusal(carried)
    if (refusal) return refusal
    if (source === 'heard' && isMine(dev)) this.noteOldCopy()
    this.#keep(carried, plane, source)
    return { new: true }
  }

  /** Of two halves the one that a quorum has validated stands: whatever waits in its place goes, or no batch could follow. */
  #giveWay(dev: Uint8Array, seq: number, id: Uint8Array): boolean {
    const waiting = this.pool.at(dev, seq)
    const gives = waiting !== undefined && this.#events.validated(this, id)
    if (gives) this.#drop(waiting)
    return gives
  }

  /** What a person signed is on disk before it goes anywhere; what is heard of the ledger waits for the next tick in memory. */
  #keep(carried: Arrived, plane: Plane, source: 'own' | 'heard'): void {
    if (plane === 'ledger' && source === 'heard') return this.pool.hold(carried)
    const received = this.#parts.now()
    this.#parts.store.transaction(() => {
      this.#parts.store.putEvents(storedForm(this.hub, carried, received))
      if (plane === 'notice') this.#models.notice(this.hub, carried.event.signed, received)
    })
    if (plane === 'ledger') this.pool.add(carried)
  }

  #sponsorOf(event: ParsedEvent): string {
    if (event.t !== 'member.join') return event.signed.event.as
    const { by } = event.body.invite
    return readDevice(this.chain.reader, by)?.as ?? toHex(by)
  }

  /** Every ledger event beyond its device's certified chain is in the pool, which saves asking the store. */
  #storedAt(plane: Plane, dev: Uint8Array, seq: number): { id: Uint8Array; bytes: Uint8Array } | undefined {
    if (plane === 'notice' || seq < (readDevice(this.chain.reader, dev)?.seq ?? 0))
      return this.#parts.store.eventAt(this.hub, plane, toHex(dev), seq)
    const waiting = this.pool.at(dev, seq)
    return waiting && { id: waiting.event.signed.id, bytes: waiting.bytes }
  }

  #ledgerRefusal({ event, bytes }: Arrived): Refusal | null {
    const refusal = eligible(this.chain.reader, this.chain.id, this.#parts.now(), event)
    if (refusal && !isForNow(refusal)) return refusal
    const { dev, seq } = event.signed.event
    const certified = readDevice(this.chain.reader, dev)?.seq ?? 0
    if (seq - certified > CHAIN_AHEAD_MAX) return ignore('event.too-far-ahead', { seq })
    return this.pool.admits(event, bytes.length) ? null : ignore('pool.full')
  }

  /** Whether this device signs the hub's batches now. */
  signs(keys: Keys | undefined): keys is Keys {
    if (!keys || this.halted || this.oldCopy || this.chain.takeover?.signs === false) return false
    return this.chain.signers.validators.some((v) => equalBytes(v.dev, keys.dev))
  }

  /** Other members exist, so somebody may know more than this copy does. */
  get alone(): boolean {
    return this.chain.reader.keys(...MEMBERS, 2).length < 2
  }

  /** Whether its batches take more than one signature. */
  get hasSeveralValidators(): boolean {
    return this.chain.signers.validators.length > 1
  }

  /** Whether a device is one of the validators. */
  validates = (dev: string): boolean => this.chain.signers.validators.some((v) => toHex(v.dev) === dev)

  /** Whether this device's vote alone makes a batch final. */
  isSole(keys: Keys | undefined): keys is Keys {
    if (!this.signs(keys)) return false
    const { validators, quorum } = this.chain.signers
    const mine = validators.find((v) => equalBytes(v.dev, keys.dev))
    return (mine?.weight ?? 0) >= quorumOf(quorum, validators).needed
  }

  /** Certifies what waits: events, due deadlines, heartbeats. True when a batch was made and more may wait. */
  seal(keys: Keys): boolean {
    const draft = this.draft()
    if (!draft) return false
    this.settle(draft, this.#certify(keys, draft.fitted))
    return draft.carried.length > 0
  }

  /** The next batch as this node would have it; undefined when nothing waits for a place. */
  draft(): Draft | undefined {
    const time = headerTime(this.#parts.now(), this.chain.head.time)
    if (this.chain.takeover && !this.chain.isSilent(time)) return undefined
    const fold = new BatchFold(this.chain.reader, this.chain.place(time))
    const carried = this.#takePending(fold)
    if (carried.length === 0 && !this.#batchIsDue(time)) return undefined
    return { fitted: this.chain.fit(fold, carried.map(eventOf), time), carried }
  }

  /** Whether a batch would have anything in it. */
  get hasWork(): boolean {
    const now = this.#parts.now()
    const { reader, id } = this.chain
    return (
      this.#batchIsDue(headerTime(now, this.chain.head.time)) ||
      this.pool.first(POOL_GLANCE).some(({ event }) => eligible(reader, id, now, event) === null)
    )
  }

  /** A batch that somebody else proposes. Throws BatchRefused when it folds to something else, or is none that anybody needs. */
  examine(header: BatchHeader, carried: readonly Arrived[]): Draft {
    if (carried.length === 0 && !this.#batchIsDue(header.time)) throw new BatchRefused(reject('batch.needless'))
    return { fitted: this.chain.examine(header, carried.map(eventOf)), carried }
  }

  /** Makes a batch final that its validators' quorum certified. */
  settle({ fitted, carried }: Draft, cert: Certificate): void {
    this.#commit(fitted, cert, carried)
  }

  /** Chains interleave in order of arrival, after whatever proves that one of them parts; what became ineligible for good leaves the pool. */
  #takePending(fold: BatchFold): Arrived[] {
    const { store } = this.#parts
    const few = evidenceFirst(this.pool.first(POOL_GLANCE))
    const { taken, dropped } = this.#fill(fold, few)
    // Events whose predecessors never came must not hide those behind them.
    if (taken.length === 0 && few.length === POOL_GLANCE) {
      const more = this.#fill(fold, this.pool.first().slice(POOL_GLANCE))
      taken.push(...more.taken)
      dropped.push(...more.dropped)
    }
    if (dropped.length > 0)
      store.transaction(() => {
        for (const carried of dropped) this.#drop(carried)
      })
    return taken
  }

  #drop(carried: Arrived): void {
    this.#parts.store.dropPending(this.hub, carried.event.signed.id)
    this.pool.remove(carried)
  }

  #fill(fold: BatchFold, pending: readonly Arrived[]): { taken: Arrived[]; dropped: Arrived[] } {
    const taken: Arrived[] = []
    const dropped: Arrived[] = []
    let room = BATCH_BYTES_MAX
    let waiting = pending
    for (let progress = true; progress; ) {
      progress = false
      const later: Arrived[] = []
      for (const carried of waiting) {
        const { event, bytes } = carried
        if (taken.length >= BATCH_EVENTS_MAX || room < bytes.length) return { taken, dropped }
        const refusal = fold.add(event)
        if (!refusal) {
          taken.push(carried)
          room -= bytes.length + EVENT_OVERHEAD_BYTES
          progress = true
        } else if (isForNow(refusal) || this.#hasPlace(event)) later.push(carried)
        else dropped.push(carried)
      }
      waiting = later
    }
    return { taken, dropped }
  }

  /** By what is certified: a draft may never be, and what only a draft leaves no place for still waits. */
  #hasPlace(event: ParsedEvent): boolean {
    const { reader, id } = this.chain
    const refusal = eligible(reader, id, this.#parts.now(), event)
    return refusal === null || isForNow(refusal)
  }

  #batchIsDue(time: number): boolean {
    const { paused, policy } = readHub(this.chain.reader)
    const due = nextDue(this.chain.reader)
    if ((due !== undefined && due + paused <= time) || this.chain.isQuiet(time)) return true
    return hasOpenDeadlines(this.chain.reader) && time - this.chain.head.time >= policy.heartbeat
  }

  #certify(keys: Keys, { header, hash }: Fitted): Certificate {
    const { validators } = this.chain.signers
    const { hub, epoch, h } = header
    const sig = keys.sign(voteBytes({ hub, epoch, h, round: 0, phase: 'confirm', header: hash }))
    return makeCertificate(validators, 0, new Map([[toHex(keys.dev), sig]]), toHex)
  }

  /** A peer's certified batch at the next height. Throws BatchRefused; nothing is kept of a refused one. */
  adopt(header: BatchHeader, cert: Certificate, events: readonly Arrived[], isMine: IsMine): void {
    const fitted = this.chain.check(header, cert, events.map(eventOf), this.#parts.verifier, this.#parts.now())
    if (header.time > this.#parts.now() + 24 * 3_600_000)
      this.#events.alarm(this, 'hub.clock', 'The hub’s signer has a clock far ahead of yours. Check both.')
    this.#commit(fitted, cert, events, () => {
      for (const carried of events) this.#makeRoom(carried, isMine)
    })
  }

  /** What is certified stands; whatever else this node kept for its place goes. */
  #makeRoom({ event }: Arrived, isMine: IsMine): void {
    const { dev, seq } = event.signed.event
    const there = this.pool.at(dev, seq)
    if (there && equalBytes(there.event.signed.id, event.signed.id)) return
    if (there) this.#drop(there)
    if (isMine(dev)) this.noteOldCopy()
  }

  noteOldCopy(): void {
    if (this.oldCopy) return
    this.oldCopy = true
    this.#parts.store.meta.set(`old-copy/${this.hub}`, '1')
    this.#events.alarm(
      this,
      'device.old-copy',
      'This copy of your data is older than what the hub has seen from this device. Nothing was lost and nothing was signed. Restore your identity from its seed in a new data folder: it gets a device key of its own.',
    )
  }

  #commit(fitted: Fitted, cert: Certificate, carried: readonly Arrived[], first: () => void = () => undefined): void {
    const { header, folded } = fitted
    const received = this.#parts.now()
    this.#parts.store.transaction(() => {
      first()
      this.#parts.store.putEvents(
        ...carried.map((one, index) => {
          const refused = folded.outcomes[index]?.refused
          const placed = { h: header.h, index, ...(refused !== undefined && { refused }) }
          return storedForm(this.hub, one, received, placed)
        }),
      )
      this.chain.commit(fitted, cert)
      this.#parts.store.papers.drop(this.hub, header.h)
      this.#dropEnded(folded)
      for (const asked of askedBefore(this.pool, fitted.events)) this.#drop(asked)
      this.#models.ledger({
        hub: this.hub,
        h: header.h,
        time: header.time,
        facts: folded.facts,
        outcomes: folded.outcomes,
        events: fitted.events,
      })
    })
    for (const placed of carried) this.pool.remove(placed)
    this.#events.committed(this, { header, cert, events: carried.map(({ bytes }) => bytes) })
  }

  /** What a device that just ended left waiting is never certified, and would be named and asked for in every exchange of heads. */
  #dropEnded({ writes }: Folded): void {
    for (const [key, record] of writes)
      if (key.startsWith(DEVICES[0]) && (record as DeviceState).state !== 'active')
        for (const carried of this.pool.of(key)) this.#drop(carried)
  }

  /**
   * Where this header and this node's own of the same height are both certified, the hub stops here, loudly, with both kept. True when it
   * did. Throws BatchRefused where the header is another and its certificate does not hold.
   */
  accuse(header: BatchHeader, cert: Certificate): boolean {
    const mine = this.#parts.store.batch(this.hub, header.h)
    if (!mine || equalBytes(mine.hash, headerHash(header)) || this.chain.deniesOwn(header, mine)) return false
    if (this.conflict.standing(header) !== 'open') return false
    this.chain.verifyCertificate(header, cert, this.#parts.verifier)
    this.conflict.note({ header, cert })
    this.#events.alarm(this, 'hub.halted', refusalWords('hub.halted-here'))
    return true
  }

  /** After a transaction failed: what memory believes is what the disk says. */
  reload(): void {
    this.chain.reload()
    this.conflict.reload()
    this.pool.reload()
  }

  /** Undefined where it, or the body of one of its events, is not here. */
  stored(h: number): BatchWire | undefined {
    const batch = this.#parts.store.batch(this.hub, h)
    if (!batch) return undefined
    const events = this.#parts.store.bodies(this.hub, h)
    return events.length === batch.ids.length ? { ...openBatch(batch), events } : undefined
  }

  /** A batch with what it stands on; undefined where one of these is not here. */
  past(h: number): PastBatchWire | undefined {
    const batch = this.stored(h)
    const before = h > 0 ? this.#parts.store.batch(this.hub, h - 1) : undefined
    if (!batch || (h > 0 && !before)) return undefined
    const peaks = this.chain.peaksAt(batch.header.size - batch.events.length)
    return peaks && { ...(before && { before: openBatch(before).header }), peaks: [...peaks], batch }
  }
}
