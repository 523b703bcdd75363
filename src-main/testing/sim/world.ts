/**
 * One run: members on a virtual clock, a network and disks with faults, people who trade. A step is one input to one node (a letter, a
 * tick, a person's act, a misfortune), and the laws are checked after each.
 */
import { createHash, type Hash } from 'node:crypto'
import { MEMBERS, readHub } from '#shared/core/hubs/index.ts'
import { MINUTE } from '#shared/core/kernel/index.ts'
import { NodeRefusal } from '../../ports/failure.ts'
import { ContractPeople } from './contract-people.ts'
import { Council } from './council.ts'
import { CourtPeople } from './court-people.ts'
import { WORK } from './crowd.ts'
import { type Disk, DiskFull, PowerCut } from './disk.ts'
import { type Faults, noFaults } from './faults.ts'
import { Healing } from './healing.ts'
import { hasLatecomer, LateGiver, SNAPSHOT_EVERY } from './latecomer.ts'
import { Laws } from './laws.ts'
import { Liveness } from './liveness.ts'
import { Misfortunes } from './misfortunes.ts'
import { type Letter, SimNetwork } from './network.ts'
import { isRepeated, nameOf, SimNode } from './node.ts'
import { People } from './people.ts'
import { asksForWork, hasLadder, misfortunesOf, type Spec } from './plan.ts'
import { Random } from './random.ts'
import { type RarePeople, rarePeople } from './rare-people.ts'
import { isFrame } from './sayings.ts'
import { StampLaw } from './stamp-law.ts'
import { Strangers } from './strangers.ts'
import { TokenPeople } from './token-people.ts'
import { raiseLadder } from './trust-people.ts'
import { foundTogether, LIAR } from './validators.ts'
import { asViolation, broken } from './violation.ts'

const START = 1_800_000_000_000
const NAMES = ['ana', 'ben', 'cy', 'dee', 'eli', 'fay', 'gus', 'hal']
const SKEWED_PERCENT = 25
const SKEW_MAX_MS = 20_000
const GRANT = 1000
/** Inputs that arrive together are certified together: a tick follows a letter at once only now and then. */
const TICK_AFTER_PERCENT = 8
/** Letters between two rests once nothing goes wrong any more; what must be said takes some hundreds. */
const TALK_MAX = 2500
/** Parts of a round in which several validate: each ends with everybody's tick. */
const SLICES = 4
const COUNCIL_ACTS = 3

export class World {
  readonly clock = { now: START }
  readonly nodes: SimNode[] = []
  readonly network: SimNetwork
  readonly faults: Faults = noFaults()
  readonly laws: Laws
  readonly people: People
  readonly tokenPeople: TokenPeople
  readonly contractPeople: ContractPeople
  readonly rarePeople: readonly RarePeople[]
  /** In seeds where they take each other to court. */
  readonly #courtPeople: readonly CourtPeople[]
  readonly council: Council
  hub = ''
  steps = 0
  round = 0
  readonly #spec: Spec
  readonly #random: Random
  readonly #misfortunes: Misfortunes
  readonly #liveness: Liveness
  readonly #newDisk: () => Disk
  /** Gives the hub to a node, where it was founded by several. */
  #give: ((node: SimNode) => void) | undefined
  #strangers: Strangers | undefined
  readonly #trace: Hash = createHash('sha256')
  /** Lies to the one who comes late, in seeds where one does. */
  readonly #lateGiver: LateGiver | undefined
  #link = ''

  constructor(spec: Spec, newDisk: () => Disk) {
    this.#spec = spec
    this.#newDisk = newDisk
    this.#lateGiver = hasLatecomer(spec) ? new LateGiver(spec) : undefined
    this.#random = new Random(spec.seed, 'world')
    this.network = new SimNetwork(spec, this.faults)
    this.laws = new Laws(this)
    this.people = new People(spec.seed, this.nodes, () => this.hub)
    this.tokenPeople = new TokenPeople(spec.seed, this.nodes, () => this.hub)
    this.contractPeople = new ContractPeople(spec.seed, this.nodes, () => this.hub)
    const hub = () => this.hub
    this.rarePeople = rarePeople(spec, this.nodes, hub, (id) => this.contractPeople.contracts.push(id))
    this.#courtPeople = CourtPeople.of(spec, this.nodes, hub)
    const isLost = (node: SimNode) => node.everRestored || this.laws.sayings.cheats.has(node.dev)
    this.council = new Council(spec.seed, this.nodes, () => this.hub, isLost)
    this.#misfortunes = new Misfortunes(this, spec)
    this.#liveness = new Liveness(this, new Random(spec.seed, 'liveness'))
    this.network.holds = (letter) => this.#misfortunes.validators.holds(letter)
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
    const { seed } = this.#spec
    return new SimNode({
      name,
      seed,
      clock,
      skew,
      disk,
      witnessed,
      signs,
      snapshotEvery: this.#lateGiver && SNAPSHOT_EVERY,
    })
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
    const creditLimit = String(this.#random.below(3) * 300)
    const token = { tokenName: 'Hours', tokenCode: 'HRS', decimals: 0 }
    const stamp = asksForWork(this.#spec) ? WORK : undefined
    const form = { name: 'Simulated', ...token, grant: String(GRANT), creditLimit, issuing: 'members', stamp }
    const together = this.#spec.scenario && foundTogether(this.nodes, GRANT, creditLimit, this.clock.now)
    if (this.#spec.scenario === 'byzantine') this.laws.sayings.liars.add((this.nodes[LIAR] as SimNode).dev)
    this.#give = together?.give
    together?.give(founder)
    this.hub = together?.hub ?? (founder.call('hubs.create', form) as { hub: string }).hub
    founder.signer = true
    if (hasLadder(this.#spec)) this.step(founder, () => raiseLadder(founder, this.hub))
    this.laws.founded(readHub(founder.engine.hub(this.hub).chain.reader))
    const uses = Math.max(1, others.length + (this.#lateGiver ? 1 : 0))
    const wanted = { hub: this.hub, uses, days: 300 }
    const { link } = founder.call('hubs.invite', wanted) as { link: string }
    this.#link = link
    this.#strangers = new Strangers(this.#spec, this.nodes.slice(), this.hub, this.laws)
    this.laws.stamps = stamp && new StampLaw(founder.engine.hub(this.hub).chain, stamp)
    for (const node of this.nodes) this.connect(node)
    for (const node of others) this.step(node, () => node.call('hubs.join', { link }))
    if (together) for (const node of others) this.step(node, () => together.give(node))
  }

  /** A stranger hands something to the founder's node, over whichever line there is. */
  #strangersCome(): void {
    const [founder] = this.nodes as [SimNode]
    const bytes = founder.up && this.#strangers?.act(founder, this.hub)
    if (bytes) this.network.post({ from: 1, to: 0, at: this.clock.now, kind: 'frame', bytes, forged: true })
  }

  /** The hub has a past by now. */
  #comeLate(): void {
    const node = this.#member(NAMES[this.#spec.nodes] as string, this.#newDisk())
    this.nodes.push(node)
    this.connect(node)
    this.step(node, () => node.call('hubs.join', { link: this.#link }))
  }

  connect(node: SimNode): void {
    for (const other of this.nodes) {
      if (other === node || !other.up || !node.up) continue
      this.step(node, () => node.engine.peerUp(other.dev, ''))
      this.step(other, () => other.engine.peerUp(node.dev, ''))
    }
  }

  /**
   * One input to one node. What a disk does to it is no defect, nor a refusal where a person asked for something; anything else that is
   * thrown is.
   */
  step(node: SimNode, work: () => unknown, isAsked = true): void {
    this.steps++
    let died = false
    try {
      work()
    } catch (error) {
      died = error instanceof PowerCut
      const isExpected = error instanceof DiskFull || (isAsked && error instanceof NodeRefusal)
      if (!died && !isExpected) throw asViolation(error)
    }
    this.#collect(node)
    if (died) {
      this.faults['cut-at-commit']++
      this.takeDown(node, 0)
    }
    if (node.up && node.powerCut && node.disk.unsynced > node.powerCut.kept) this.#cutPower(node, node.powerCut)
    if (this.nodes.includes(node)) this.laws.check(node)
    for (const voter of this.laws.sayings.consensus.judge()) this.#misfortunes.validators.voted(voter)
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

  #deliver(letter: Letter): void {
    const { from, to, kind, name, again, votes } = letter
    const lie = to >= this.#spec.nodes ? this.#lateGiver?.lie(letter.bytes) : undefined
    const { bytes, forged } = lie ? { bytes: lie, forged: true } : letter
    const [sender, node] = [this.nodes[from], this.nodes[to]]
    if (!forged && this.#misfortunes.validators.withholds(from, bytes)) return
    if (!sender || !node?.up) return
    if (kind === 'gossip' && isRepeated(node, name ?? nameOf(bytes)) && !again) return
    if (votes) this.laws.sayings.consensus.shown(node, votes)
    this.step(
      node,
      () => {
        if (isFrame(bytes, 'heads')) node.met = true
        if (kind === 'frame') node.engine.frame(sender.dev, bytes)
        else node.engine.gossip(sender.dev, this.hub, bytes)
        this.laws.received(node, sender, forged ? bytes : undefined)
      },
      false,
    )
    if (this.#random.chance(TICK_AFTER_PERCENT) && !this.network.healed) this.#tick(node)
  }

  #tick(node: SimNode): void {
    if (node.up) this.step(node, () => node.engine.tick(), false)
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

  /** Nothing is left of what it had on its disk but its keys, and the hub's genesis from somebody else. */
  bringBackEmpty(node: SimNode): void {
    node.restart(this.#newDisk())
    this.#give?.(node)
    this.laws.restarted(node)
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
      if (this.#lateGiver && round === (this.#spec.rounds * 3) >> 2) this.#comeLate()
      if (this.#spec.scenario) this.#misfortunes.validators.go()
      this.#moment()
      for (let acts = 1 + this.#random.below(5); acts > 0; acts--) this.#person()
      this.#strangersCome()
    }
    if (this.#spec.scenario) this.#proveLiveness()
    this.network.heal(this.clock.now)
    this.#misfortunes.validators.heal()
    new Healing(this, this.#spec, this.#random).run()
    this.laws.converged()
  }

  /** Now and then nothing is done for minutes. Where several validate, rounds of votes need seconds. */
  #moment(): void {
    if (!this.#spec.scenario)
      return this.pass(this.#random.chance(3) ? this.#random.below(12 * MINUTE) : this.#random.below(1200))
    if (this.#random.chance(6)) this.pass(this.#random.below(12 * MINUTE))
    for (let i = 0; i < SLICES; i++) this.pass(this.#random.below(1200))
  }

  /** A quorum of honest validators has what it needs, and nobody else does. */
  #proveLiveness(): void {
    this.network.heal(this.clock.now)
    this.#misfortunes.validators.endFaults()
    this.#liveness.prove()
  }

  /** Whether there is anybody left who can decide: with a device that was copied and one whose disk was lost there may not be. */
  get decides(): boolean {
    return !this.#spec.scenario || this.#liveness.isPossible
  }

  /** A liar goes on lying. */
  goOn(): void {
    this.#misfortunes.validators.go()
  }

  #person(): void {
    // One after the other: what the first does may end the node that the second would be wished of.
    const some = [this.people, this.tokenPeople, this.contractPeople, ...this.rarePeople]
    // There is more to do in a court than in a market.
    for (const people of [...some, ...this.#courtPeople, ...this.#courtPeople, ...(this.#strangers?.wards ?? [])])
      this.#act(people.wish())
    if (this.#spec.scenario) for (let i = 0; i < COUNCIL_ACTS; i++) this.#act(this.council.wish())
  }

  #act(wish: { node: SimNode; work: () => void } | undefined): void {
    if (wish) this.step(wish.node, wish.work)
  }

  /** Whoever carries on what was begun. */
  get parties(): readonly Pick<People, 'chores' | 'tally'>[] {
    return [this.people, this.contractPeople, ...this.#courtPeople]
  }

  /** As the signer sees it. */
  tally(): ReturnType<People['tally']> {
    const [signer] = this.nodes as [SimNode]
    const sums = { agreements: 0, open: 0, settled: 0 }
    if (!signer.up || !signer.engine.hubs.has(this.hub)) return sums
    for (const { agreements, open, settled } of this.parties.map((people) => people.tally(signer))) {
      sums.agreements += agreements
      sums.open += open
      sums.settled += settled
    }
    return sums
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
