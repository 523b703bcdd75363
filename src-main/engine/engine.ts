/**
 * The node's single writer: everything that changes anything comes through here, one input at a time. Synchronous and without a
 * clock of its own, so the simulator runs the very same engine; what it wants done in the world leaves as effects after the commit.
 */
import { placeAfter } from '#shared/core/consensus/index.ts'
import type { Folded } from '#shared/core/hub/index.ts'
import { standingOf } from '#shared/core/hubs/index.ts'
import { type CborValue, type SignedEvent, toHex } from '#shared/core/kernel/index.ts'
import type { Topic } from '#shared/ipc/app.ts'
import type { BatchWire } from '#shared/wire/ledger.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { Keys } from '../ports/keys.ts'
import type { Verdict } from '../ports/network.ts'
import type { NodeEffect } from '../ports/node.ts'
import { Carrier } from './carrier.ts'
import { featureContext } from './context.ts'
import { Contradictions } from './contradictions.ts'
import { Entrance } from './entrance.ts'
import type { FeatureContext } from './feature.ts'
import { Forks } from './forks.ts'
import { History } from './history.ts'
import { HubNode } from './hub-node.ts'
import { Intake } from './intake.ts'
import { LogDoor } from './log-door.ts'
import { Mailbox } from './mailbox.ts'
import { Marks } from './marks.ts'
import { NoticePace } from './notice-pace.ts'
import type { EngineParts } from './parts.ts'
import { Peers } from './peers.ts'
import { ReadModels } from './read-models.ts'
import { refusalWords } from './refusal-words.ts'
import { replayLog } from './replay.ts'
import { Rounds } from './rounds.ts'
import { Signing } from './signing.ts'
import { Stamping } from './stamping.ts'

/** Heads are exchanged again at least this often, which repairs whatever a lost frame left open. */
const GREET_EVERY_MS = 20_000
const WITNESS_EVERY_MS = 2000

export interface Alarm {
  code: string
  text: string
  hub?: string
}

export class Engine {
  readonly hubs = new Map<string, HubNode>()
  readonly entrance: Entrance
  readonly intake: Intake
  readonly peers: Peers
  readonly mailbox: Mailbox
  readonly carrier: Carrier
  readonly signing: Signing
  readonly stamping: Stamping
  readonly forks: Forks
  readonly contradictions: Contradictions
  readonly models: ReadModels
  readonly marks: Marks
  readonly log = new LogDoor(this)
  readonly history: History
  readonly parts: EngineParts
  readonly alarms: Alarm[] = []
  readonly pace = new NoticePace()
  readonly context: FeatureContext
  /** Addresses this node can be reached at, as its network says; they travel in invites. */
  addresses: string[] = []
  #keys: Keys | undefined
  #lastGreeting = 0
  readonly #lastWitness = new Map<string, number>()
  readonly #wanting = new Set<string>()
  readonly #rounds = new Map<string, Rounds>()
  /** The height that peers were last told of, per hub. */
  readonly #told = new Map<string, number>()

  constructor(parts: EngineParts) {
    this.parts = parts
    this.intake = new Intake(parts.verifier)
    this.models = new ReadModels(parts.store, parts.features)
    this.peers = new Peers(this)
    this.mailbox = new Mailbox(this)
    this.carrier = new Carrier(this)
    this.signing = new Signing(this)
    this.stamping = new Stamping(this)
    this.forks = new Forks(this)
    this.contradictions = new Contradictions(this)
    this.marks = new Marks(this)
    this.history = new History(this)
    this.context = featureContext(this)
    parts.store.onRollback(() => {
      for (const hub of this.hubs.values()) hub.reload()
      for (const rounds of this.#rounds.values()) rounds.forget()
    })
    const stale = parts.store.transaction(() => this.models.prepare())
    for (const hub of parts.store.hubs()) this.#open(hub)
    this.entrance = new Entrance(this)
    if (stale) this.replay()
    this.follow()
  }

  now(): number {
    return this.parts.now()
  }
  /** How far `now` moves while this many ms pass for wires and people: what waits for them does not run with a fast clock. */
  lasting(ms: number): number {
    return ms * (this.parts.practice?.pace ?? 1)
  }
  /** What this device signed leaves only once its witness knows of it; a frame that is held back is repaired by `heads`. */
  effect(effect: NodeEffect): void {
    const leaves = effect.kind === 'send' || effect.kind === 'publish'
    if (!leaves || this.marks.settle()) this.parts.effect(effect)
  }
  changed(...topics: Topic[]): void {
    this.parts.effect({ kind: 'changed', topics })
  }
  keys(): Keys | undefined {
    return this.#keys
  }
  me(): string | undefined {
    return this.#keys && toHex(this.#keys.dev)
  }
  /** Throws LOCKED. */
  unlocked(): Keys {
    if (this.#keys) return this.#keys
    throw new NodeRefusal(
      'LOCKED',
      'identity.locked',
      'Kind Market is locked. Nothing was changed; unlock it and try again.',
    )
  }

  /** Opens or locks the engine's signing. Waiting duties and messages are caught up. */
  setKeys(keys: Keys | undefined): void {
    this.#keys = keys
    for (const rounds of this.#rounds.values()) rounds.forget()
    try {
      this.marks.turn(this.me())
    } catch (error) {
      this.#keys = undefined
      throw error
    }
    if (!keys) return this.stamping.stopAll()
    this.signing.opened()
    if (this.models.owner !== keys.did) return this.replay()
    if (this.parts.store.meta.get('replay-messages') !== undefined)
      this.parts.store.transaction(() => {
        for (const hub of this.hubs.values()) this.mailbox.replay(hub)
        this.parts.store.meta.delete('replay-messages')
      })
    for (const hub of this.hubs.values()) this.#wanting.add(hub.hub)
    this.follow()
  }

  #open(hub: string): HubNode {
    const node = new HubNode(hub, this.parts, this.intake, this.models, {
      committed: (h, batch) => this.#committed(h, batch),
      forked: (h, a, b) => this.forks.note(h, a, b),
      validated: (h, id) => this.rounds(h).validated(id),
      alarm: (h, code, text) => this.alarm({ code, text, hub: h.hub }),
    })
    this.hubs.set(hub, node)
    if (node.halted) this.alarm({ code: 'hub.halted', hub, text: refusalWords('hub.halted-here') })
    if (node.oldCopy) this.alarm({ code: 'device.old-copy', hub, text: refusalWords('device.old-copy') })
    return node
  }

  alarm(alarm: Alarm): void {
    if (this.alarms.some(({ code, hub }) => code === alarm.code && hub === alarm.hub)) return
    this.alarms.push(alarm)
    this.changed('app', 'hubs')
  }

  /** What an alarm said is over. */
  calm(code: string, hub?: string): void {
    const at = this.alarms.findIndex((alarm) => alarm.code === code && alarm.hub === hub)
    if (at < 0) return
    this.alarms.splice(at, 1)
    this.changed('app', 'hubs')
  }

  /** Something that must not happen did: said once per kind, with nothing half done behind it. */
  defect(error: unknown): void {
    const text = error instanceof Error ? error.message : String(error)
    if (this.alarms.some((alarm) => alarm.code === 'node.defect' && alarm.text.includes(text))) return
    console.error('[ledger]', error)
    this.alarms.push({
      code: 'node.defect',
      text: `Something went wrong inside (${text}). What it had begun was undone and the rest goes on; please report it.`,
    })
    this.changed('app')
  }

  /** This person has left the hub: its data stays as it was, and neither asks nor answers until they come back. */
  archived(hub: HubNode): boolean {
    const { did } = this.#keys ?? {}
    return did !== undefined && !this.entrance.joining.has(hub.hub) && standingOf(hub.chain.reader, did) === 'left'
  }

  follow(): void {
    const live = [...this.hubs.values()].filter((hub) => !this.archived(hub)).map(({ hub }) => hub)
    this.effect({ kind: 'follow', hubs: [...new Set([...live, ...this.entrance.joining.keys()])] })
  }

  /** Deletes a hub that nothing ties this person to any more, all but what this device has signed there. */
  forgetHub(hub: HubNode): void {
    const { store } = this.parts
    const keys = this.unlocked()
    store.transaction(() => {
      store.removeHub(hub.hub, toHex(keys.dev))
      hub.conflict.forget()
      this.carrier.forget(hub.hub)
      this.history.forget(hub)
    })
    this.hubs.delete(hub.hub)
    this.#rounds.delete(hub.hub)
    this.follow()
    this.replay()
    this.changed('hubs', 'members', 'notices', 'agreements', 'wallet', 'ledger')
  }

  /** A hub this node founded or was let into: its genesis, and the state before the first batch. */
  addHub(
    hub: string,
    genesis: Uint8Array,
    founded: Pick<Folded, 'writes' | 'facts'>,
    encode: (record: object) => Uint8Array,
  ): HubNode {
    const { store } = this.parts
    store.transaction(() => {
      store.addHub(hub, genesis)
      store.state(hub).write([...founded.writes].map(([key, record]) => [key, record && encode(record)] as const))
    })
    const node = this.#open(hub)
    this.marks.look(node)
    const { created } = node.chain.genesis
    const founding = { hub, h: -1, time: created, facts: founded.facts, outcomes: [], events: [] }
    store.transaction(() => this.models.ledger(founding))
    this.follow()
    this.changed('hubs', 'members', 'wallet', 'ledger')
    return node
  }

  // ——— inputs from the network

  peerUp(dev: string, address: string): void {
    this.peers.up(dev, address)
    this.changed('network', 'hubs', 'members')
  }
  peerDown(dev: string): void {
    this.peers.down(dev)
    this.changed('network', 'hubs', 'members')
  }
  frame(dev: string, bytes: Uint8Array): void {
    this.peers.frame(dev, bytes)
  }
  gossip(dev: string, hub: string, bytes: Uint8Array): Verdict {
    return this.peers.gossip(dev, hub, bytes)
  }

  /** Events that were new here go on to everybody, and wait for their place. */
  arrived(hub: HubNode, items: Uint8Array[]): void {
    this.peers.publish(hub, { k: 'events', hub: hub.chain.id, items })
    this.#wanting.add(hub.hub)
    this.changed('notices', 'members', 'ledger', 'agreements')
  }

  /** A member's heads agree with ours or we caught up: from now on this copy of the data is known to be current. */
  heard(hub: HubNode, dev: string): void {
    if (!hub.heard) this.changed('hubs')
    hub.heard = true
    this.signing.takeovers.level(hub, dev)
    this.marks.follow(hub)
    this.#wanting.add(hub.hub)
  }

  #committed(hub: HubNode, batch: BatchWire): void {
    if (hub.signs(this.#keys)) {
      this.marks.voted(hub.hub, placeAfter(batch.header.h))
      if (hub.isSole(this.#keys)) this.peers.publish(hub, { k: 'batches', hub: hub.chain.id, items: [batch] })
    }
    this.signing.takeovers.settled(hub)
    this.#wanting.add(hub.hub)
    this.history.committed(hub, batch)
    if (this.archived(hub)) this.follow()
    this.changed('ledger', 'wallet', 'agreements', 'hubs', 'members')
  }

  /** There is something to do in this hub at the next tick. */
  wake(hub: HubNode): void {
    this.#wanting.add(hub.hub)
  }

  // ——— what time brings

  /** Certifies what waits, keeps promises, greets peers now and then. The host calls it after inputs and about every second. */
  tick(): void {
    this.entrance.flush()
    for (const hub of this.hubs.values()) {
      this.#tickHub(hub)
      hub.pool.flush(this.now())
      this.rounds(hub).flush()
    }
    this.carrier.flush()
    this.parts.upkeep?.()
    if (this.#keys) for (const feature of this.parts.features) feature.watch?.(this.context)
    const now = this.now()
    if (now - this.#lastGreeting >= this.lasting(GREET_EVERY_MS)) {
      this.#lastGreeting = now
      for (const hub of this.hubs.values()) this.peers.greetAll(hub)
      for (const joining of this.entrance.joining.values())
        if (!this.hubs.has(joining.hub)) this.peers.knocks.atAll(joining)
    }
  }

  #tickHub(hub: HubNode): void {
    const before = hub.chain.head.h
    this.signing.follow(hub)
    this.history.tick(hub)
    this.#certify(hub)
    if (!this.#wanting.delete(hub.hub) && hub.chain.head.h === before) return
    if (this.#keys) {
      this.entrance.attempt(hub)
      this.forks.report(hub)
      this.contradictions.report(hub)
      this.#duties(hub)
      this.#certify(hub)
    }
    this.#tellHead(hub)
    this.#witness(hub)
  }

  /** Alone, or with the hub's other validators. */
  #certify(hub: HubNode): void {
    const keys = this.#keys
    if (hub.isSole(keys)) {
      if (this.signing.maySign(hub)) while (hub.seal(keys));
    } else if (hub.hasSeveralValidators) this.rounds(hub).turn()
  }

  /** How this node takes part in making a hub's next batch. */
  rounds(hub: HubNode): Rounds {
    const known = this.#rounds.get(hub.hub) ?? new Rounds(hub, this)
    this.#rounds.set(hub.hub, known)
    return known
  }

  /** A batch that came from a peer is news to the others here too: gossip may not have reached who hangs on this node alone. */
  #tellHead(hub: HubNode): void {
    const { h } = hub.chain.head
    if (this.#told.get(hub.hub) === h) return
    this.#told.set(hub.hub, h)
    this.peers.tellBehind(hub)
  }

  #witness(hub: HubNode): void {
    const now = this.now()
    if (
      this.archived(hub) ||
      hub.signs(this.#keys) ||
      now - (this.#lastWitness.get(hub.hub) ?? 0) < this.lasting(WITNESS_EVERY_MS)
    )
      return
    this.#lastWitness.set(hub.hub, now)
    this.peers.witness(hub)
  }

  #duties(hub: HubNode): void {
    if (!this.signing.mayAct(hub)) return
    for (const feature of this.parts.features) feature.duties?.(this.context, hub.hub)
  }

  /** Signs at the next place of this device's chain and hands the event to the common door. Throws NodeRefusal. */
  submit(hub: string, t: string, body: { [key: string]: CborValue }): SignedEvent {
    return this.signing.submit(this.hub(hub), t, body)
  }

  // ——— rebuilding

  /** Makes every read model anew from the log; messages follow when the keys are open. */
  replay(): void {
    const { store } = this.parts
    const open = (bytes: Uint8Array) => this.intake.reopen(bytes)
    store.transaction(() => {
      this.models.recreateAll(this.#keys?.did)
      for (const { hub, chain } of this.hubs.values()) this.models.fill(hub, replayLog(chain, store, open), this.intake)
      store.meta.set('replay-messages', '1')
    })
    if (this.#keys) this.setKeys(this.#keys)
  }

  hub(hub: string): HubNode {
    const node = this.hubs.get(hub)
    if (!node) throw new NodeRefusal('NOT_FOUND', 'hub.unknown', 'This hub is not on this device.')
    return node
  }
}
