/**
 * A newcomer's way to a hub's state without its whole log (decision 025): who certifies it today, proven from the genesis on; a
 * snapshot that they certified; its pieces, from whoever has them. What cannot be true is its giver's fault, and another is asked.
 */
import { eventsRefusal, headerHash, snapshotRefusal, standingRefusal, unpackCut } from '#shared/core/hub/index.ts'
import {
  cutPaths,
  equalBytes,
  fromHex,
  isEmptyPiece,
  openPiece,
  type Piece,
  type Refusal,
  toHex,
} from '#shared/core/kernel/index.ts'
import type { Frame } from '#shared/wire/frames.ts'
import type { BatchWire } from '#shared/wire/ledger.ts'
import type { HandoverWire, SnapshotWire } from '#shared/wire/snapshots.ts'
import type { Verdict } from '../ports/network.ts'
import type { Engine } from './engine.ts'
import { proveNext, provenEpoch, signersOf, verifyAll } from './epoch-signers.ts'
import { AHEAD_MS } from './hub-chain.ts'
import type { HubNode } from './hub-node.ts'
import type { Arrived } from './pool.ts'
import { encodeSnapshot, openSnapshot } from './stored-snapshot.ts'

/** Somebody who has not answered by then is asked for nothing more than once again; others are asked meanwhile. */
const ANSWER_WAIT_MS = 8000
/** Answers that may fail to come before a giver is left out. */
const STALLS_MAX = 3
/** Pieces asked of one giver at a time, and of all: two keep a line busy, and eight are one megabyte under way. */
const PIECES_EACH_MAX = 2
const PIECES_ASKED_MAX = 8

const SNAPSHOT = 'snapshot'
const HANDOVERS = 'handovers'
const BATCH = 'batch'

/** All that a log begins with which begins with a snapshot. */
export interface Completed {
  snapshot: SnapshotWire
  /** Events of its last batch. */
  carried: Arrived[]
}

interface Giver {
  /** Height of the snapshot it gives out. */
  h: number
  stalls: number
}

interface Wanted {
  piece: Piece
  path: string
}

export class FastJoin {
  readonly hub: HubNode
  readonly #engine: Engine
  readonly #givers = new Map<string, Giver>()
  /** Said what cannot be true, or did not answer. */
  readonly #barred = new Set<string>()
  /** What was asked of whom, and when. Pieces by hex of their id. */
  readonly #asked = new Map<string, { dev: string; at: number }>()
  /** Shown and not yet proven. */
  #shown: { dev: string; item: SnapshotWire } | undefined
  /** Proven: every piece is checked against it. */
  #target: SnapshotWire | undefined
  readonly #missing = new Map<string, Wanted>()

  constructor(engine: Engine, hub: HubNode) {
    this.#engine = engine
    this.hub = hub
    const begun = engine.parts.store.snapshots.all(hub.hub).find(({ whole }) => !whole)
    if (begun) this.#aim(openSnapshot(begun))
  }

  get #store() {
    return this.#engine.parts.store
  }

  /** Pieces that are here, of all. */
  get progress(): { have: number; of: number } {
    const of = this.#target ? unpackCut(this.#target.cut).filter((piece) => !isEmptyPiece(piece)).length : 0
    return { have: of - this.#missing.size, of }
  }

  /** Everybody who offered a snapshot was left out; the log itself is what remains. */
  get isHopeless(): boolean {
    return this.#givers.size === 0 && this.#barred.size > 0
  }

  /** A peer says it gives out a snapshot of height `h`. */
  offered(dev: string, h: number): void {
    if (this.#barred.has(dev)) return
    this.#givers.set(dev, { h, stalls: this.#givers.get(dev)?.stalls ?? 0 })
    this.#pump()
  }

  gone(dev: string): void {
    this.#givers.delete(dev)
    if (this.#shown?.dev === dev) this.#shown = undefined
    for (const [what, ask] of this.#asked) if (ask.dev === dev) this.#asked.delete(what)
    this.#pump()
  }

  tick(): void {
    const late = this.#engine.now() - this.#engine.lasting(ANSWER_WAIT_MS)
    for (const [what, { dev, at }] of [...this.#asked]) {
      if (at > late) continue
      this.#asked.delete(what)
      const giver = this.#givers.get(dev)
      if (giver && ++giver.stalls >= STALLS_MAX) this.#bar(dev)
    }
    this.#pump()
  }

  // ——— asking

  #pump(): void {
    if (this.#target) this.#fetch()
    else if (this.#shown) this.#prove(this.#shown.dev, this.#shown.item)
    else {
      const [best] = [...this.#givers].sort(([, a], [, b]) => b.h - a.h || a.stalls - b.stalls)
      if (best) this.#ask(SNAPSHOT, best[0], { k: 'want-snapshot', hub: this.hub.chain.id, h: best[1].h })
    }
  }

  /** The same question is not asked again before it was answered, or counts as unanswered. */
  #ask(what: string, dev: string, frame: Frame): void {
    if (this.#asked.has(what)) return
    this.#asked.set(what, { dev, at: this.#engine.now() })
    this.#engine.peers.send(dev, frame)
  }

  #fetch(): void {
    const { id } = this.hub.chain
    for (const name of this.#missing.keys()) {
      if (this.#asked.size >= PIECES_ASKED_MAX) return
      const dev = this.#asked.has(name) ? undefined : this.#idle()
      if (dev !== undefined) this.#ask(name, dev, { k: 'want-piece', hub: id, id: fromHex(name) })
    }
    if (this.#missing.size > 0) return
    const dev = this.#idle()
    const h = this.#target?.header.h ?? 0
    if (dev !== undefined) this.#ask(BATCH, dev, { k: 'want-batches', hub: id, from: h })
  }

  /** The giver that has least to do for this. */
  #idle(): string | undefined {
    const load = (dev: string) => [...this.#asked.values()].filter((ask) => ask.dev === dev).length
    const [best] = [...this.#givers]
      .map(([dev, { stalls }]) => ({ dev, stalls, load: load(dev) }))
      .filter((one) => one.load < PIECES_EACH_MAX)
      .sort((a, b) => a.stalls - b.stalls || a.load - b.load)
    return best?.dev
  }

  #answered(what: string, dev: string): boolean {
    return this.#asked.get(what)?.dev === dev && this.#asked.delete(what)
  }

  // ——— answers

  /** Undefined when nobody asked for it here. */
  frame(dev: string, frame: Frame): Verdict | undefined {
    switch (frame.k) {
      case 'snapshot':
        return this.#answered(SNAPSHOT, dev) ? this.#onSnapshot(dev, frame.item) : undefined
      case 'handovers':
        return this.#answered(HANDOVERS, dev) ? this.#onHandovers(dev, frame.items) : undefined
      case 'piece':
        return this.#answered(toHex(frame.id), dev) ? this.#onPiece(dev, frame.id, frame.bytes) : undefined
      case 'lacks':
        return frame.what === 'snapshot' && this.#answered(SNAPSHOT, dev) ? this.#hasNot(dev) : undefined
      case 'lacks-piece':
        return this.#answered(toHex(frame.id), dev) ? this.#hasNot(dev) : undefined
      default:
        return undefined
    }
  }

  #onSnapshot(dev: string, item: SnapshotWire): Verdict {
    const refusal = standingRefusal(item.header, item)
    if (refusal) return this.#blame(dev, refusal)
    this.#shown = { dev, item }
    return this.#prove(dev, item)
  }

  /** Up to the epoch of what was shown: its giver has to show who signs there. */
  #prove(dev: string, item: SnapshotWire): Verdict {
    const { verifier } = this.#engine.parts
    const { chain } = this.hub
    const signers = signersOf(chain, this.#store, item.header.epoch)
    if (!signers) {
      this.#ask(HANDOVERS, dev, { k: 'want-handovers', hub: chain.id, epoch: provenEpoch(chain, this.#store) })
      return 'accept'
    }
    this.#shown = undefined
    const refusal = snapshotRefusal(chain.id, item, signers, verifyAll(verifier))
    if (refusal) return this.#blame(dev, refusal)
    this.#store.transaction(() => {
      const stored = { h: item.header.h, bytes: encodeSnapshot(item), whole: false }
      this.#store.snapshots.put(this.hub.hub, stored)
    })
    this.#aim(item)
    this.#pump()
    return 'accept'
  }

  #onHandovers(dev: string, items: readonly HandoverWire[]): Verdict {
    const { verifier } = this.#engine.parts
    if (items.length === 0) return this.#hasNot(dev)
    for (const item of items) {
      // A silence that is not over by this clock.
      if (item.before && item.header.time > this.#engine.now() + AHEAD_MS) return this.#hasNot(dev)
      const refusal = this.#store.transaction(() => proveNext(this.hub.chain, this.#store, verifier, item), 'relaxed')
      if (refusal) return this.#blame(dev, refusal)
    }
    this.#pump()
    return 'accept'
  }

  #aim(item: SnapshotWire): void {
    this.#target = item
    const pieces = unpackCut(item.cut)
    const paths = cutPaths(pieces)
    for (const [i, piece] of pieces.entries())
      if (!isEmptyPiece(piece) && !this.#store.snapshots.hasPiece(this.hub.hub, piece.hash))
        this.#missing.set(toHex(piece.hash), { piece, path: paths[i] as string })
  }

  #onPiece(dev: string, id: Uint8Array, bytes: Uint8Array): Verdict {
    const wanted = this.#missing.get(toHex(id))
    if (!wanted) return 'ignore'
    const opened = openPiece(bytes, wanted.piece, wanted.path)
    if (!opened.ok) return this.#blame(dev, opened.error)
    this.#store.transaction(() => this.#store.snapshots.putPiece(this.hub.hub, id, bytes), 'relaxed')
    this.#missing.delete(toHex(id))
    this.#pump()
    return 'accept'
  }

  /**
   * The batch of the snapshot's height, which the log goes on from, once every piece is here. Undefined where this is another batch, or
   * not all of it.
   */
  completes(dev: string, { header, events }: BatchWire): Completed | undefined {
    const snapshot = this.#target
    this.#answered(BATCH, dev)
    if (!snapshot || this.#missing.size > 0 || !equalBytes(headerHash(header), headerHash(snapshot.header)))
      return undefined
    const carried = this.#engine.intake.admitAll(events)
    const refusal = carried.ok
      ? eventsRefusal(
          header,
          snapshot,
          carried.value.map(({ event }) => event.signed.id),
        )
      : carried.error
    if (refusal) this.#blame(dev, refusal)
    return refusal || !carried.ok ? undefined : { snapshot, carried: carried.value }
  }

  // ——— who is asked no more

  /** It had what it offered, and has it no more. When nobody has, another snapshot is aimed at. */
  #hasNot(dev: string): Verdict {
    this.#shown = undefined
    this.gone(dev)
    if (this.#target && this.#givers.size === 0) this.#giveUpTarget()
    return 'ignore'
  }

  #giveUpTarget(): void {
    const h = this.#target?.header.h ?? 0
    this.#target = undefined
    this.#missing.clear()
    this.#store.transaction(() => this.#store.snapshots.drop(this.hub.hub, h))
  }

  #bar(dev: string): void {
    this.#barred.add(dev)
    this.gone(dev)
  }

  #blame(dev: string, refusal: Refusal): Verdict {
    this.#shown = undefined
    this.#engine.peers.punish(dev, refusal)
    this.#bar(dev)
    return 'reject'
  }
}
