/**
 * One run: members on a virtual clock, a network and disks with faults, people who trade. A step is one input to one node (a letter, a
 * tick, a person's act, a misfortune), and the laws are checked after each.
 */
import { createHash, type Hash, hash } from 'node:crypto'
import { MEMBERS } from '#shared/core/hubs/index.ts'
import { MINUTE } from '#shared/core/kernel/index.ts'
import { encodeFrame } from '#shared/wire/codec.ts'
import { hubProcedures } from '../../engine/hub-procedures.ts'
import { NodeRefusal } from '../../ports/failure.ts'
import { type Disk, DiskFull, PowerCut } from './disk.ts'
import { type Faults, noFaults } from './faults.ts'
import { Laws } from './laws.ts'
import { Misfortunes } from './misfortunes.ts'
import { type Letter, SimNetwork } from './network.ts'
import { SimNode } from './node.ts'
import { People } from './people.ts'
import { isWhole, misfortunesOf, type Spec } from './plan.ts'
import { Random } from './random.ts'
import { isFrame } from './sayings.ts'
import { TokenPeople } from './token-people.ts'
import { foundTogether, LIAR } from './validators.ts'
import { broken, Violation } from './violation.ts'

const START = 1_800_000_000_000
const NAMES = ['ana', 'ben', 'cy', 'dee', 'eli', 'fay', 'gus']
const SKEWED_PERCENT = 25
const SKEW_MAX_MS = 20_000
const GRANT = 1000
/** Inputs that arrive together are certified together: a tick follows a letter at once only now and then. */
const TICK_AFTER_PERCENT = 8
/** Heads are exchanged this often (engine/engine.ts), with some room. */
const GREETING_MS = 21_000
const QUIET_ROUNDS_MAX = 12
/** Letters between two rests once nothing goes wrong any more; what must be said takes some hundreds. */
const TALK_MAX = 2500
const CHORE_ROUNDS = 8
const TRADES_WANTED = 22
const BOUTS_MAX = 8
/** What every whole seed must reach, or it proves too little. */
export const STEPS_MIN = 2000
export const AGREEMENTS_MIN = 20
export const SETTLED_PERCENT_MIN = 80
const DEADLINE_ROUNDS_MAX = 45
/** Rounds of nine minutes: some hours. */
const TOKEN_ROUNDS = 24
const TOKEN_ACTS = 3

const nameOf = (bytes: Uint8Array): string => hash('sha256', bytes)

/** Whether a node has met this gossip before; it has from now on. */
function isRepeated(node: SimNode, name: string): boolean {
  const before = node.heardGossip.size
  node.heardGossip.add(name)
  return node.heardGossip.size === before
}

/** The fold checks invariants 1 and 2 itself and stops; that is the law at work, and no other defect. */
const asViolation = (error: unknown): unknown =>
  error instanceof Error && error.message.includes('money appeared or vanished')
    ? new Violation(1, `${error.message} (the fold's own check)`)
    : error

export class World {
  readonly clock = { now: START }
  readonly nodes: SimNode[] = []
  readonly network: SimNetwork
  readonly faults: Faults = noFaults()
  readonly laws: Laws
  readonly people: People
  readonly tokenPeople: TokenPeople
  hub = ''
  steps = 0
  round = 0
  readonly #spec: Spec
  readonly #random: Random
  readonly #misfortunes: Misfortunes
  readonly #trace: Hash = createHash('sha256')

  constructor(spec: Spec, newDisk: () => Disk) {
    this.#spec = spec
    this.#random = new Random(spec.seed, 'world')
    this.network = new SimNetwork(spec, this.faults)
    this.laws = new Laws(this)
    this.people = new People(spec.seed, this.nodes, () => this.hub)
    this.tokenPeople = new TokenPeople(spec.seed, this.nodes, () => this.hub)
    this.#misfortunes = new Misfortunes(this, spec)
    for (const name of NAMES.slice(0, spec.nodes)) this.nodes.push(this.#member(name, newDisk()))
  }

  #member(name: string, disk: Disk): SimNode {
    const skewed = this.#random.chance(SKEWED_PERCENT)
    const by = this.#random.below(2 * SKEW_MAX_MS) - SKEW_MAX_MS
    const skew = skewed && !this.#spec.without.includes('skew') ? by : 0
    if (skew !== 0) this.faults.skew++
    const { clock } = this
    const signs = (node: SimNode, message: Uint8Array) => this.#signs(node, message)
    const witnessed = this.#spec.scenario !== undefined
    return new SimNode({ name, seed: this.#spec.seed, clock, skew, disk, witnessed, signs })
  }

  #signs(node: SimNode, message: Uint8Array): void {
    this.laws.sayings.signed(node, message, () => {
      const hub = node.engine.hubs.get(this.hub)
      return hub !== undefined && hub.chain.reader.keys(...MEMBERS, 2).length < 2
    })
  }

  /** Another node on a copy of this one's data, with its keys. */
  copyOf(node: SimNode): SimNode {
    const { name, keys } = node
    const disk = node.disk.copy()
    return new SimNode({ name, seed: this.#spec.seed, clock: this.clock, skew: 0, disk, keys, signs: () => undefined })
  }

  /** The first founds the hub, the others are let in over the faulty network. */
  found(): void {
    const [founder, ...others] = this.nodes as [SimNode, ...SimNode[]]
    const call = (node: SimNode, path: string, input: object) =>
      (hubProcedures(node.engine)[path] as (i: object) => unknown)(input)
    const creditLimit = String(this.#random.below(3) * 300)
    const token = { tokenName: 'Hours', tokenCode: 'HRS', decimals: 0 }
    const form = { name: 'Simulated', ...token, grant: String(GRANT), creditLimit, issuing: 'members' }
    const together = this.#spec.scenario && foundTogether(this.nodes, GRANT, creditLimit, this.clock.now)
    if (this.#spec.scenario === 'byzantine') this.laws.sayings.liars.add((this.nodes[LIAR] as SimNode).dev)
    together?.give(founder)
    this.hub = together?.hub ?? (call(founder, 'hubs.create', form) as { hub: string }).hub
    founder.signer = true
    const wanted = { hub: this.hub, uses: Math.max(1, others.length), days: 300 }
    const { link } = call(founder, 'hubs.invite', wanted) as { link: string }
    for (const node of this.nodes) this.connect(node)
    for (const node of others) this.step(node, () => call(node, 'hubs.join', { link }))
    if (together) for (const node of others) this.step(node, () => together.give(node))
  }

  connect(node: SimNode): void {
    for (const other of this.nodes) {
      if (other === node || !other.up || !node.up) continue
      this.step(node, () => node.engine.peerUp(other.dev, ''))
      this.step(other, () => other.engine.peerUp(node.dev, ''))
    }
  }

  /** One input to one node. What a disk does to it is no defect; anything else that is thrown is. */
  step(node: SimNode, work: () => unknown): void {
    this.steps++
    let died = false
    try {
      work()
    } catch (error) {
      died = error instanceof PowerCut
      if (!died && !(error instanceof DiskFull) && !(error instanceof NodeRefusal)) throw asViolation(error)
    }
    this.#collect(node)
    if (died) {
      this.faults['cut-at-commit']++
      this.takeDown(node, 0)
    }
    if (node.up && node.powerCut && node.disk.unsynced > node.powerCut.kept) this.#cutPower(node, node.powerCut)
    if (this.nodes.includes(node)) this.laws.check(node)
  }

  #cutPower(node: SimNode, { kept, until }: { kept: number; until: number }): void {
    this.faults['power-cut']++
    node.powerCut = undefined
    node.downUntil = until
    this.takeDown(node, kept)
  }

  #collect(node: SimNode): void {
    const from = this.nodes.findIndex(({ dev }) => dev === node.dev)
    for (const effect of node.outbox.splice(0)) {
      if (effect.kind !== 'send' && effect.kind !== 'publish') continue
      this.laws.sayings.said(node, effect.bytes)
      this.#trace.update(effect.bytes)
      const letter = { from, at: this.clock.now, bytes: effect.bytes }
      if (effect.kind === 'send') {
        const to = this.nodes.findIndex(({ dev }) => dev === effect.dev)
        if (to >= 0 && to !== from) this.network.post({ ...letter, to, kind: 'frame' })
        continue
      }
      const name = nameOf(effect.bytes)
      if (isRepeated(node, name)) continue
      for (const to of this.nodes.keys()) if (to !== from) this.network.post({ ...letter, to, kind: 'gossip', name })
    }
  }

  #deliver({ from, to, kind, bytes, name, again, forged }: Letter): void {
    const [sender, node] = [this.nodes[from], this.nodes[to]]
    if (this.#misfortunes.withholds(from, bytes)) return
    if (!sender || !node?.up) return
    if (kind === 'gossip' && isRepeated(node, name ?? nameOf(bytes)) && !again) return
    this.step(node, () => {
      if (isFrame(bytes, 'heads')) node.met = true
      if (kind === 'frame') node.engine.frame(sender.dev, bytes)
      else node.engine.gossip(sender.dev, this.hub, bytes)
      if (!forged) this.laws.received(node, sender)
    })
    if (this.#random.chance(TICK_AFTER_PERCENT) && !this.network.healed) this.#tick(node)
  }

  #tick(node: SimNode): void {
    if (node.up) this.step(node, () => node.engine.tick())
  }

  /** Time passes by `ms`: letters arrive in their order, then everybody's second is over. */
  pass(ms: number): void {
    const until = this.clock.now + ms
    let letters = 0
    for (let letter = this.network.next(until); letter; letter = this.network.next(until)) {
      this.clock.now = Math.max(this.clock.now, letter.at)
      this.#deliver(letter)
      if (++letters > TALK_MAX && this.network.healed) broken(15, 'nodes go on talking and get nowhere')
    }
    this.clock.now = until
    for (const node of this.nodes) this.#tick(node)
  }

  takeDown(node: SimNode, kept: number): void {
    node.crash(kept)
    this.#gone(node)
  }

  /** Its laptop is closed. */
  putToSleep(node: SimNode): void {
    node.up = false
    node.asleep = true
    this.#gone(node)
  }

  #gone(node: SimNode): void {
    for (const other of this.nodes) if (other.up && other !== node) other.engine.peerDown(node.dev)
  }

  bringBack(node: SimNode, from?: Disk): void {
    if (node.asleep && !from) this.#wake(node)
    else {
      node.restart(from)
      this.laws.restarted(node)
    }
    this.connect(node)
  }

  #wake(node: SimNode): void {
    node.asleep = false
    node.up = true
    for (const other of this.nodes) if (other !== node) node.engine.peerDown(other.dev)
  }

  run(): void {
    const planned = misfortunesOf(this.#spec)
    this.found()
    for (; this.round < this.#spec.rounds; this.round++) {
      const { round } = this
      this.network.mend(round)
      this.#misfortunes.mend(round)
      for (const node of this.nodes) if (!node.up && node.downUntil <= round) this.bringBack(node)
      for (const misfortune of planned) if (misfortune.round === round) this.#misfortunes.befall(misfortune)
      this.#misfortunes.lie()
      this.pass(this.#random.chance(3) ? this.#random.below(12 * MINUTE) : this.#random.below(1200))
      for (let acts = 1 + this.#random.below(5); acts > 0; acts--) this.#person()
    }
    this.#heal()
    this.laws.converged()
  }

  #person(): void {
    // One after the other: what the first does may end the node that the second would be wished of.
    for (const people of [this.people, this.tokenPeople]) {
      const wish = people.wish()
      if (wish) this.step(wish.node, wish.work)
    }
  }

  // ——— after the faults

  /** Faults end; everybody is up and connected; trades are brought to their end; time passes until nothing moves. */
  #heal(): void {
    this.network.heal()
    this.#misfortunes.heal()
    for (const node of this.nodes) {
      this.faults['disk-full'] += node.disk.refused
      node.disk.faults.full = 0
      node.disk.faults.cutIn = undefined
      node.powerCut = undefined
    }
    for (const node of this.nodes) if (!node.up) this.bringBack(node)
    for (const node of this.nodes) this.connect(node)
    this.#settleDown()
    this.#showContradictions()
    for (let bout = 0; bout < BOUTS_MAX && !this.#proven(); bout++) {
      this.#tradeAgain(bout)
      for (let round = 0; round < CHORE_ROUNDS; round++) if (!this.#chores()) break
      this.#passDeadlines()
    }
    this.#chores()
    this.#passHours()
    this.#settleDown()
  }

  #settleDown(): void {
    for (let round = 0; round < QUIET_ROUNDS_MAX; round++) {
      this.pass(GREETING_MS)
      this.pass(1000)
      if (round > 0 && this.network.quiet && this.laws.level()) return
    }
  }

  /** Whoever kept both halves of a contradiction shows them again; everybody has then seen them. */
  #showContradictions(): void {
    for (const bytes of this.laws.sayings.contradictions())
      for (const node of this.nodes) {
        const hub = node.engine.hubs.get(this.hub)
        const from = this.nodes.find((other) => other !== node)
        if (hub && from)
          this.step(node, () =>
            node.engine.frame(from.dev, encodeFrame({ k: 'events', hub: hub.chain.id, items: [bytes] })),
          )
      }
    this.pass(1000)
  }

  /** The market must still work: everybody opens a trade, and more follow until there are enough to tell something. */
  #tradeAgain(bout: number): void {
    const able = this.nodes.filter(({ engine }) => engine.signing.mayAct(engine.hub(this.hub)))
    if (able.length < 2) return
    for (const node of able) this.step(node, () => this.people.open(node, able))
    const missing = bout === 0 && isWhole(this.#spec) ? TRADES_WANTED - this.people.agreements.length : 0
    for (let more = 0; more < missing; more++) {
      const node = this.#random.pick(able)
      this.step(node, () => this.people.open(node, able))
    }
  }

  /** Enough trades ended as agreed. */
  #proven(): boolean {
    const { agreements, open, settled } = this.tally()
    if (!isWhole(this.#spec)) return open === 0
    if (this.steps < STEPS_MIN || agreements < AGREEMENTS_MIN) return false
    return open === 0 && settled * 100 >= SETTLED_PERCENT_MIN * agreements
  }

  /** Everybody does what is left to do; false when nothing was. */
  #chores(): boolean {
    let busy = false
    for (const node of this.nodes)
      for (const chore of node.engine.hubs.has(this.hub) ? this.people.chores(node) : []) {
        busy = true
        this.step(node, chore)
      }
    for (let i = 0; i < 2; i++) this.pass(300)
    return busy
  }

  /** Without an outage: the hub's clock would stop for that. Whoever can still act does. */
  #passDeadlines(): void {
    for (let round = 0; round < DEADLINE_ROUNDS_MAX && this.tally().open > 0; round++) {
      this.pass(9 * MINUTE)
      this.#chores()
    }
  }

  /** Long enough for balances to be charged and a mission to end, while people go on paying. */
  #passHours(): void {
    for (let round = 0; round < TOKEN_ROUNDS; round++) {
      this.pass(9 * MINUTE)
      for (let acts = 0; acts < TOKEN_ACTS; acts++) {
        const wish = this.tokenPeople.wish()
        if (wish) this.step(wish.node, wish.work)
      }
    }
  }

  /** As the signer sees it. */
  tally(): ReturnType<People['tally']> {
    const [signer] = this.nodes as [SimNode]
    return signer.engine.hubs.has(this.hub) ? this.people.tally(signer) : { agreements: 0, open: 0, settled: 0 }
  }

  trace(): string {
    return this.#trace
      .copy()
      .update(JSON.stringify([this.laws.headers(), this.faults, this.steps]))
      .digest('hex')
  }

  close(): void {
    this.#misfortunes.close()
    for (const node of this.nodes) node.disk.close()
  }
}
