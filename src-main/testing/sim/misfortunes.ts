/** Carries out what was planned: cuts, crashes, full disks, old copies, and clients that skip the checks. */
import { readDevice } from '#shared/core/hubs/index.ts'
import {
  type CborValue,
  CHAIN_START,
  encodeSigned,
  encodeUnsigned,
  eventId,
  planeOf,
  signingBytes,
  toHex,
} from '#shared/core/kernel/index.ts'
import { nobodys } from '../../engine/hub-node.ts'
import type { Disk } from './disk.ts'
import type { MisfortuneKind, Scenario } from './faults.ts'
import type { SimNode } from './node.ts'
import type { Misfortune, Spec } from './plan.ts'
import { Random } from './random.ts'
import { isFrame } from './sayings.ts'
import { drawDuty, LIAR, Liar, VALIDATORS } from './validators.ts'
import type { World } from './world.ts'

/** What a copied device pays; each of its copies pays one more. */
const SPENT = 7n

export class Misfortunes {
  readonly #world: World
  readonly #random: Random
  readonly #scenario: Scenario
  readonly #duty: number
  /** What the lying validator does, until when. */
  readonly #lies = new Map<MisfortuneKind, number>()
  readonly #restores: { node: SimNode; disk: Disk; round: number }[] = []

  constructor(world: World, { seed, scenario = 'solo' }: Spec) {
    this.#world = world
    this.#scenario = scenario
    this.#random = new Random(seed, 'validators')
    this.#duty = drawDuty(this.#random)
  }

  befall({ kind, node: i, other, size, round }: Misfortune): void {
    const node = this.#world.nodes[i] as SimNode
    const acts: Record<MisfortuneKind, () => void> = {
      'one-way': () => this.#block(i, other, round + size),
      partition: () => this.#isolate(i, round + size),
      crash: () => this.#crash(node, round + size),
      'power-cut': () => {
        node.powerCut = { kept: other % 3, until: round + size }
      },
      'cut-at-commit': () => this.#cutAtCommit(node, size, round + size),
      'disk-full': () => {
        if (node.up) node.disk.faults.full = 1 + (size % 3)
      },
      'old-backup': () => this.#oldBackup(node, round + size),
      'copied-data': () => this.#copyAndSpend(node, 2 + (size % 3)),
      'rogue-act': () => this.#rogueAct(node),
      'two-faced': () => this.#lies.set(kind, round + size),
      'any-vote': () => this.#lies.set(kind, round + size),
      withheld: () => this.#lies.set(kind, round + size),
      'false-time': () => this.#falseTime(size, round + size),
      sleep: () => this.#sleep(round),
    }
    acts[kind]()
  }

  #block(i: number, j: number, until: number): void {
    if (i !== j) this.#world.network.blocked.set(`${i}>${j}`, until)
  }

  #isolate(i: number, until: number): void {
    this.#world.faults.partition++
    this.#world.nodes.forEach((_, j) => {
      this.#block(i, j, until)
      this.#block(j, i, until)
    })
  }

  #crash(node: SimNode, until: number): void {
    if (!node.up) return
    this.#world.faults.crash++
    node.downUntil = until
    this.#world.takeDown(node, Number.MAX_SAFE_INTEGER)
  }

  #cutAtCommit(node: SimNode, size: number, until: number): void {
    if (!node.up) return
    node.downUntil = until
    node.disk.faults.cutIn = size
    node.disk.faults.cutAfter = size % 2 === 0
  }

  /** A copy is kept, and some rounds later it is all that is left. The signer's own old copies are the business of its head check. */
  #oldBackup(anybody: SimNode, until: number): void {
    // One member less is enough: devices that must not sign any more leave nobody to trade with.
    const before = this.#restores[0]?.node ?? this.#world.nodes.find((one) => one.everRestored)
    const node = before ?? this.#noSigner(anybody)
    if (!node.up || !node.engine.hubs.has(this.#world.hub)) return
    this.#restores.push({ node, disk: node.disk.copy(), round: until })
  }

  /** What was planned to end by now ends. */
  mend(round: number): void {
    const due = this.#restores.filter((restore) => restore.round <= round)
    for (const restore of due) this.#restores.splice(this.#restores.indexOf(restore), 1)
    for (const { node, disk } of due) {
      this.#world.faults['old-backup']++
      if (node.up) this.#world.takeDown(node, 0)
      this.#world.bringBack(node, disk)
    }
  }

  /** Copies of a data directory spend the same money to somebody else each, before they have heard anything. */
  #copyAndSpend(anybody: SimNode, copies: number): void {
    const { laws, people, hub } = this.#world
    const node = this.#noSigner(anybody)
    if (!this.#mayAct(node) || laws.sayings.cheats.size > 0) return
    if (node.everRestored) return
    laws.sayings.cheats.add(node.dev)
    const twins = Array.from({ length: copies }, () => this.#world.copyOf(node))
    for (const [i, who] of [node, ...twins].entries()) {
      who.engine.hub(hub).heard = true
      const body = { to: people.other(node).keys.did, token: 'HRS', amount: SPENT + BigInt(i) }
      this.#world.step(who, () => people.submit(who, ['transfer.post', body]))
    }
    for (const { disk } of twins) disk.close()
    this.#world.faults['copied-data'] += copies
  }

  /** A hub's only signer is never Byzantine; of several, one at most, and by other means. */
  #noSigner(node: SimNode): SimNode {
    const { nodes } = this.#world
    const next = this.#scenario === 'solo' ? nodes[1] : nodes[VALIDATORS]
    return node.signer ? (next as SimNode) : node
  }

  // ——— validators

  get #liar(): SimNode {
    return this.#world.nodes[LIAR] as SimNode
  }

  /** Everybody sleeps for their share of the time. */
  #sleep(round: number): void {
    for (const node of this.#world.nodes.slice(0, VALIDATORS)) {
      if (!node.up || this.#random.chance(this.#duty)) continue
      this.#world.faults.sleep++
      node.downUntil = round + 1 + this.#random.below(4)
      this.#world.putToSleep(node)
    }
  }

  #falseTime(size: number, until: number): void {
    this.#world.faults['false-time']++
    this.#lies.set('false-time', until)
    this.#liar.skew = (size % 2 === 0 ? -1 : 1) * size * 20_000
  }

  /** What the liar says this round, to one half this and to the other half that. */
  lie(): void {
    const { round } = this.#world
    for (const [kind, until] of this.#lies) {
      if (until > round) continue
      this.#lies.delete(kind)
      if (kind === 'false-time') this.#liar.skew = 0
    }
    if (this.#lies.size === 0 || !this.#liar.engine.hubs.has(this.#world.hub) || !this.#liar.up) return
    // Its client was changed: what its key says elsewhere does not trouble it.
    this.#liar.engine.hub(this.#world.hub).noteOldCopy = () => undefined
    const liar = new Liar(this.#liar, this.#world.hub, this.#random)
    for (const [to, victim] of this.#world.nodes.entries()) {
      if (victim === this.#liar || !victim.up || !victim.engine.hubs.has(this.#world.hub)) continue
      if (this.#lies.has('any-vote')) this.#say('any-vote', to, liar.anyVote(victim))
      if (this.#lies.has('two-faced')) this.#say('two-faced', to, liar.twoFaced(victim, to % 2))
    }
  }

  #say(kind: 'any-vote' | 'two-faced', to: number, bytes: Uint8Array | undefined): void {
    if (!bytes) return
    this.#world.faults[kind]++
    this.#world.network.post({ from: LIAR, to, at: this.#world.clock.now, kind: 'frame', bytes, forged: true })
  }

  /** What the liar's own engine says about batches does not leave it. */
  withholds(from: number, bytes: Uint8Array): boolean {
    if (from !== LIAR || !this.#lies.has('withheld')) return false
    if (!isFrame(bytes, 'votes') && !isFrame(bytes, 'proposal')) return false
    this.#world.faults.withheld++
    return true
  }

  heal(): void {
    this.#lies.clear()
    if (this.#scenario === 'byzantine') this.#liar.skew = 0
  }

  #mayAct(node: SimNode): boolean {
    const hub = node.up ? node.engine.hubs.get(this.#world.hub) : undefined
    return hub !== undefined && node.engine.signing.mayAct(hub)
  }

  /** A changed client signs what its own rules would refuse, at the right place of its chain. */
  #rogueAct(node: SimNode): void {
    const act = this.#mayAct(node) ? this.#world.people.nonsense(node) : undefined
    if (!act) return
    this.#world.faults['rogue-act']++
    this.#world.step(node, () => signUnchecked(node, this.#world.hub, act))
  }

  close(): void {
    for (const { disk } of this.#restores) disk.close()
  }
}

/** What engine/signing.ts does, without rehearsing. */
function signUnchecked(node: SimNode, name: string, [t, body]: [string, { [key: string]: CborValue }]): void {
  const { engine, keys } = node
  const hub = engine.hub(name)
  const head = node.disk.store.chainHead(name, planeOf(t), node.dev)
  const place = { seq: head ? head.seq + 1 : 0, prev: head?.id ?? CHAIN_START, epoch: 0 }
  const event = { v: 1 as const, t, hub: hub.chain.id, dev: keys.dev, ...place, as: keys.did, body }
  const unsigned = encodeUnsigned(event)
  const id = eventId(unsigned)
  const bytes = encodeSigned({ id, unsigned, event, sig: keys.sign(signingBytes(id)), cosigs: [] })
  const admitted = engine.intake.admit(bytes)
  if (!admitted.ok || readDevice(hub.chain.reader, keys.dev)?.state !== 'active') return
  const accepted = hub.accept({ event: admitted.value, bytes }, 'own', nobodys)
  if (!('new' in accepted)) return
  engine.arrived(hub, [bytes])
  node.acknowledged.add(toHex(id))
}
