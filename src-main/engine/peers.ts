/**
 * Conversation with other nodes (wire/frames.ts). Every frame is a one-way statement that may be lost or repeated: whoever notices a
 * difference in `heads` asks for what is missing, so any two members that stay connected end up equal.
 */

import { encodeRecord, foundHub, hubId, witnessBytes, witnessClaim } from '#shared/core/hub/index.ts'
import { isAway, readDevice } from '#shared/core/hubs/index.ts'
import {
  type CborValue,
  encodeCanonical,
  equalBytes,
  fromHex,
  type Plane,
  type Refusal,
  toHex,
} from '#shared/core/kernel/index.ts'
import { decodeFrame, encodeFrame } from '#shared/wire/codec.ts'
import { eventsIn, type Frame, hubOf } from '#shared/wire/frames.ts'
import type { BatchWire, Witness } from '#shared/wire/ledger.ts'
import type { Verdict } from '../ports/network.ts'
import { type From, takeEvents } from './arrivals.ts'
import type { Engine } from './engine.ts'
import { Giving, POOL_SHOWN_MAX } from './giving.ts'
import { BatchRefused, isFounded, readGenesis } from './hub-chain.ts'
import type { HubNode } from './hub-node.ts'
import { Knocks } from './knocks.ts'
import { Lines } from './lines.ts'
import { openBatch } from './stored-batch.ts'

/** Notice chains named in one frame (wire/frames.ts). */
const FRONTIER_MAX = 4096
/** Points off a peer's budget: rejected input is its fault. */
const POINTS = { reject: 20, malformed: 25 } as const

export interface Peer {
  dev: string
  since: number
  address: string
  /** Hubs a newcomer may read because its invite was shown and good. */
  guestOf: Set<string>
  /** What it last said of itself, and of this device, per hub. */
  said: Map<string, Pick<Of<'heads'>, 'h' | 'yours' | 'notices' | 'snapshot' | 'keeps'>>
  /** Hubs in which authors' copies of their mail changed hands in this session. */
  copies: Set<string>
}

type Of<K extends Frame['k']> = Extract<Frame, { k: K }>

export class Peers {
  readonly live = new Map<string, Peer>()
  readonly #engine: Engine
  readonly #giving: Giving
  readonly #lines: Lines
  readonly knocks: Knocks

  constructor(engine: Engine) {
    this.#engine = engine
    this.#lines = new Lines(engine, (dev, frame) => this.send(dev, frame))
    this.knocks = new Knocks(engine)
    this.#giving = new Giving(
      engine.parts.store,
      () => engine.now(),
      (dev, frame) => this.send(dev, frame),
    )
  }

  up(dev: string, address: string): void {
    this.live.set(dev, {
      dev,
      since: this.#engine.now(),
      address,
      guestOf: new Set(),
      copies: new Set(),
      said: new Map(),
    })
    this.#engine.history.up()
    for (const hub of this.#engine.hubs.values()) if (this.#mayRead(dev, hub)) this.greet(dev, hub)
    for (const joining of this.#engine.entrance.joining.values()) this.knocks.at(dev, joining)
  }

  down(dev: string): void {
    const said = this.live.get(dev)?.said ?? []
    this.live.delete(dev)
    this.#giving.forget(dev)
    this.#engine.history.down(dev)
    this.knocks.forget(dev)
    this.#engine.carrier.left(dev, said)
  }

  /** Tells a peer where this node stands in a hub, and exchanges waiting mail with it. */
  greet(dev: string, hub: HubNode): void {
    if (this.#engine.archived(hub)) return
    this.#tellHeads(dev, hub)
    this.#engine.rounds(hub).tell(dev)
    const peer = this.live.get(dev)
    if (peer && this.#isMember(dev, hub)) this.#engine.mailbox.greet(peer, hub)
  }

  #tellHeads = (dev: string, hub: HubNode): void => this.send(dev, this.heads(dev, hub))

  /** Where this node stands in a hub, and how far it knows that device's own chains. */
  heads(dev: string, hub: HubNode): Of<'heads'> {
    const pool = hub.pool.first(POOL_SHOWN_MAX).map(({ event }) => event.signed.id)
    const notices = this.#frontier(hub)
    const { h, hash } = hub.chain.head
    const yours = this.#next(hub, dev)
    return { k: 'heads', hub: hub.chain.id, h, header: hash, notices, pool, yours, ...this.#engine.history.said(hub) }
  }

  /** The next places of a device's chains, as this node knows them. */
  #next(hub: HubNode, dev: string): [ledger: number, notice: number] {
    const { store } = this.#engine.parts
    const after = (plane: Plane) => (store.chainHead(hub.hub, plane, dev)?.seq ?? -1) + 1
    // Where the bodies of certified events are not here, the state still knows how far a chain has come.
    const certified = readDevice(hub.chain.reader, fromHex(dev))?.seq ?? 0
    return [Math.max(after('ledger'), certified), after('notice')]
  }

  /** What one frame can name of it; larger hubs need set reconciliation (DESIGN §12). */
  #frontier(hub: HubNode): [Uint8Array, number][] {
    const chains = this.#engine.parts.store.frontier(hub.hub).slice(0, FRONTIER_MAX)
    return chains.map(([device, next]) => [fromHex(device), next])
  }

  greetAll(hub: HubNode): void {
    for (const dev of this.live.keys()) if (this.#mayRead(dev, hub)) this.greet(dev, hub)
  }

  /** Tells those who have not said that they are as far. Every batch does, so no mail goes along. */
  tellBehind(hub: HubNode): void {
    for (const { dev, said } of this.live.values())
      if ((said.get(hub.hub)?.h ?? -2) < hub.chain.head.h && this.#mayRead(dev, hub)) this.#tellHeads(dev, hub)
  }

  /** Whoever is not connected, like the sender of a bundle, is told at the next meeting. */
  send(dev: string, frame: Frame): void {
    if (!this.live.has(dev)) return
    this.#engine.effect({ kind: 'send', dev, bytes: encodeFrame(frame) })
  }

  publish(hub: HubNode, frame: Frame): void {
    this.#engine.effect({ kind: 'publish', hub: hub.hub, bytes: encodeFrame(frame) })
  }

  members(hub: HubNode): string[] {
    return [...this.live.keys()].filter((dev) => this.#isMember(dev, hub))
  }

  #isMember(dev: string, hub: HubNode): boolean {
    return readDevice(hub.chain.reader, fromHex(dev))?.state === 'active'
  }

  /** A frozen device still belongs to a member, who must be able to see that it is frozen. */
  #mayRead(dev: string, hub: HubNode): boolean {
    const state = readDevice(hub.chain.reader, fromHex(dev))?.state
    if (hub.validates(dev)) return true
    return state === 'active' || state === 'frozen' || this.live.get(dev)?.guestOf.has(hub.hub) === true
  }

  /** A frame from a live session; answers nothing, says what to do by effects. */
  frame(dev: string, bytes: Uint8Array): void {
    if (!this.live.has(dev)) this.up(dev, '')
    const frame = decodeFrame(bytes)
    if (!frame.ok) return this.punish(dev, frame.error, POINTS.malformed)
    const verdict = this.#handle(dev, frame.value)
    if (verdict === 'reject') this.#engine.effect({ kind: 'penalise', dev, points: POINTS.reject, why: frame.value.k })
  }

  /** A frame gossiped in a hub; the verdict decides whether it is passed on. */
  gossip(dev: string, hub: string, bytes: Uint8Array): Verdict {
    const frame = decodeFrame(bytes)
    if (!frame.ok) return 'reject'
    const { value } = frame
    if (!GOSSIPED.has(value.k)) return 'reject'
    return toHex(hubOf(value)) === hub ? this.#handle(dev, value, 'gossip') : 'reject'
  }

  /** A frame that came in a bundle packed by `dev`, a member: it meets the doors of a session. */
  carried(dev: string, { chain }: HubNode, frame: Frame): Verdict {
    return equalBytes(hubOf(frame), chain.id) ? this.#handle(dev, frame) : 'reject'
  }

  /** What no honest node says counts against who said it; `points` off its budget. */
  punish(dev: string, refusal: Refusal, points: number = POINTS.reject): void {
    if (refusal.verdict === 'reject') this.#engine.effect({ kind: 'penalise', dev, points, why: refusal.code })
  }

  #handle(dev: string, frame: Frame, how: From['how'] = 'frame'): Verdict {
    this.#engine.intake.expect(eventsIn(frame))
    if (frame.k === 'genesis') return this.#onGenesis(frame)
    if (frame.k === 'refused') return this.#onRefused(frame)
    if (frame.k === 'toll') return this.#onToll(frame)
    const hub = this.#engine.hubs.get(toHex(hubOf(frame)))
    if (!hub || this.#engine.archived(hub)) return 'ignore'
    if (frame.k === 'knock') return this.knocks.take(dev, hub, frame)
    switch (frame.k) {
      case 'heads':
        return this.#onHeads(dev, hub, frame)
      case 'batches':
        return this.#onBatches(dev, hub, frame.items)
      case 'events':
        return this.#onEvents({ dev, how }, hub, frame.items)
      case 'witness':
        return this.#onWitness(hub, frame.item)
      case 'mail-ack':
        return this.#engine.mailbox.onAck(hub, frame.ack)
      case 'proposal':
        return this.#engine.rounds(hub).onProposal(dev, frame.item)
      case 'votes':
        return this.#engine.rounds(hub).onVotes(dev, frame.items, frame.locks)
      case 'snapshot':
      case 'handovers':
      case 'piece':
      case 'past':
      case 'lacks':
      case 'lacks-piece':
        return this.#engine.history.frame(dev, hub, frame)
    }
    if (!this.#mayRead(dev, hub)) return 'ignore'
    switch (frame.k) {
      case 'want-batches':
        return this.#giving.batches(dev, hub, frame.from)
      case 'want-notices':
        return this.#giving.notices(dev, hub, frame.notices)
      case 'want-pool':
        return this.#giving.pool(dev, hub, frame.ids)
      case 'want-snapshot':
        return this.#giving.snapshot(dev, hub, frame.h)
      case 'want-handovers':
        return this.#giving.handovers(dev, hub, frame.epoch)
      case 'want-piece':
        return this.#giving.piece(dev, hub, frame.id)
      case 'want-past':
        return this.#giving.past(dev, hub, frame.h)
      case 'want-proposal':
        return this.#engine.rounds(hub).onWantProposal(dev, frame.h, frame.header)
      case 'mail-want':
        return this.#engine.mailbox.give(dev, hub)
      case 'mail':
        return this.#engine.mailbox.take(dev, hub, frame.items)
    }
  }

  #onGenesis({ hub, bytes }: Of<'genesis'>): Verdict {
    const name = toHex(hub)
    if (this.#engine.hubs.has(name)) return 'ignore'
    if (!this.#engine.entrance.joining.has(name)) return 'ignore'
    const genesis = readGenesis(bytes)
    if (!genesis || !equalBytes(hubId(genesis), hub) || !isFounded(genesis, this.#engine.parts.verifier))
      return 'reject'
    // Whatever the invite said: play money and real money never share a node.
    if ((genesis.practice ?? false) !== (this.#engine.parts.practice !== undefined)) return 'reject'
    this.#engine.addHub(name, bytes, foundHub(genesis), encodeRecord)
    return 'accept'
  }

  #onRefused({ hub, code, text }: Of<'refused'>): Verdict {
    const joining = this.#engine.entrance.joining.get(toHex(hub))
    if (!joining) return 'ignore'
    this.#engine.entrance.refused(toHex(hub), code, text)
    return 'accept'
  }

  #onToll(frame: Of<'toll'>): Verdict {
    this.#engine.entrance.tolled(frame, toHex(frame.hub))
    return 'accept'
  }

  #onHeads(dev: string, hub: HubNode, frame: Of<'heads'>): Verdict {
    this.live.get(dev)?.said.set(hub.hub, frame)
    const { head } = hub.chain
    if (hub.halted) this.#lines.ask(dev, hub, frame.h)
    else if (frame.h > head.h) this.#engine.history.ask(dev, hub, frame)
    else if (frame.h >= 0) this.#compare(dev, hub, frame)
    const mine = new Map(this.#engine.parts.store.frontier(hub.hub))
    const missing = frame.notices.filter(([device, next]) => next > (mine.get(toHex(device)) ?? 0))
    // Notices of whoever left or was removed are refused, so there is no use in asking for them.
    if (missing.some(([device]) => !isAway(hub.chain.reader, readDevice(hub.chain.reader, device)?.as ?? '')))
      this.send(dev, {
        k: 'want-notices',
        hub: hub.chain.id,
        notices: this.#frontier(hub),
      })
    const unknown = frame.pool.filter((id) => !this.#engine.parts.store.event(hub.hub, id))
    if (unknown.length > 0) this.send(dev, { k: 'want-pool', hub: hub.chain.id, ids: unknown })
    this.hear(dev, hub)
    return 'accept'
  }

  /**
   * A member has been heard once this node is as far as it said it is, this device's own chains included: whoever runs on an old copy
   * of its data meets what it has forgotten first, and a place is never signed twice.
   */
  hear(dev: string, hub: HubNode, said = this.live.get(dev)?.said.get(hub.hub)): void {
    const me = this.#engine.me()
    const asks = !hub.heard || hub.chain.isSilent(this.#engine.now())
    if (!asks || !said || me === undefined || said.h > hub.chain.head.h) return
    const mine = this.#next(hub, me)
    if (said.yours.some((next, plane) => next > (mine[plane] as number))) return
    if (this.#isMember(dev, hub) || hub.chain.head.h < 0) this.#engine.heard(hub, dev)
  }

  /** Both have this height: different hashes mean a signer certified twice; its batch is asked for as evidence. */
  #compare(dev: string, hub: HubNode, { h, header }: Of<'heads'>): void {
    const mine = this.#engine.parts.store.batch(hub.hub, h)
    if (mine && !equalBytes(mine.hash, header)) this.send(dev, { k: 'want-batches', hub: hub.chain.id, from: h })
  }

  #onBatches(dev: string, hub: HubNode, given: readonly BatchWire[]): Verdict {
    const items = this.#engine.history.sift(dev, hub, given)
    const [first] = items
    if (!first || this.#lines.isLeft(dev, hub, first, items)) return 'ignore'
    if (hub.halted) return this.#onLine(dev, hub, items)
    let verdict: Verdict = 'ignore'
    for (const item of items) {
      try {
        verdict = this.#onBatch(hub, item) ? 'accept' : verdict
      } catch (error) {
        if (!(error instanceof BatchRefused)) throw error
        if (error.refusal.code === 'batch.height') break
        if (error.refusal.code === 'batch.prev' && this.#lines.isOther(dev, hub, first)) return 'ignore'
        this.punish(dev, error.refusal)
        return error.refusal.verdict
      }
    }
    if (hub.halted) return this.#onLine(dev, hub, items)
    this.#followUp(dev, hub, items.at(-1)?.header.h ?? -1, verdict)
    return verdict
  }

  #onLine(dev: string, hub: HubNode, items: readonly BatchWire[]): Verdict {
    const refusal = this.#lines.hear(dev, hub, items)
    if (refusal) this.punish(dev, refusal)
    return refusal ? 'reject' : 'ignore'
  }

  /** Asks for the rest, or, level with what the peer said it has, tells it so. */
  #followUp(dev: string, hub: HubNode, last: number, verdict: Verdict): void {
    const theirs = this.live.get(dev)?.said.get(hub.hub)?.h ?? -1
    const { h } = hub.chain.head
    if (Math.max(theirs, last) > h)
      return this.#engine.history.ask(dev, hub, this.live.get(dev)?.said.get(hub.hub) ?? {})
    if (verdict !== 'accept') return
    this.hear(dev, hub)
    this.#tellHeads(dev, hub)
  }

  /** True when the batch was new and is now committed. */
  #onBatch(hub: HubNode, { header, cert, events }: BatchWire): boolean {
    if (header.h <= hub.chain.head.h) {
      hub.accuse(header, cert)
      return false
    }
    if (hub.halted) return false
    const admitted = this.#engine.intake.admitAll(events)
    if (!admitted.ok) throw new BatchRefused(admitted.error)
    hub.adopt(header, cert, admitted.value, this.#engine.marks.isMine(hub))
    return true
  }

  #onEvents(from: From, hub: HubNode, items: readonly Uint8Array[]): Verdict {
    const { dev } = from
    const { verdict, blame, cheap } = takeEvents(this.#engine, hub, items, from)
    if (cheap.some((by) => toHex(by) === dev)) this.knocks.ask(dev, hub, 'stamp.cheap')
    for (const refusal of blame) this.punish(dev, refusal)
    this.hear(dev, hub)
    return verdict
  }

  #onWitness(hub: HubNode, item: Witness): Verdict {
    const batch = this.#engine.parts.store.batch(hub.hub, item.h)
    if (!batch || !equalBytes(batch.hash, item.header)) return 'ignore'
    if (readDevice(hub.chain.reader, item.dev)?.state !== 'active') return 'ignore'
    if (!this.#engine.parts.verifier.verify(witnessClaim(openBatch(batch).header, item))) return 'reject'
    this.#engine.parts.store.putWitness(hub.hub, {
      h: item.h,
      dev: toHex(item.dev),
      bytes: encodeCanonical(item as unknown as CborValue),
    })
    this.#engine.changed('ledger')
    return 'accept'
  }

  /** Says that this device saw the newest certified header. */
  witness(hub: HubNode): void {
    const keys = this.#engine.keys()
    const { h, hash } = hub.chain.head
    if (!keys || h < 0 || !readDevice(hub.chain.reader, keys.dev)) return
    const batch = this.#engine.parts.store.batch(hub.hub, h)
    if (!batch) return
    const time = Math.floor(this.#engine.now() / 1000)
    const sig = keys.sign(witnessBytes(openBatch(batch).header, time))
    this.publish(hub, { k: 'witness', item: { hub: hub.chain.id, h, header: hash, dev: keys.dev, time, sig } })
  }
}

const GOSSIPED: ReadonlySet<Frame['k']> = new Set(['events', 'batches', 'witness', 'mail-ack', 'proposal', 'votes'])
