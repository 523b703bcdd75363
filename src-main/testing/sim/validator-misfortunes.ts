/** What befalls those who validate: one lies, all sleep, votes come when they hurt, disks go back behind a vote just cast, sets are never ready. */
import { MINUTE } from '#shared/core/kernel/index.ts'
import type { Disk } from './disk.ts'
import type { MisfortuneKind, Scenario } from './faults.ts'
import { Liar, type Lie } from './liar.ts'
import type { Letter } from './network.ts'
import type { SimNode } from './node.ts'
import type { Spec } from './plan.ts'
import { Random } from './random.ts'
import { isFrame } from './sayings.ts'
import { PLANS, Schedule } from './schedule.ts'
import { LIAR, VALIDATORS } from './validators.ts'
import type { World } from './world.ts'

/** Awake for this share of the time, in percent; a seed draws one. */
const DUTIES = [33, 50, 95] as const
/** Rounds a nap takes, on average. */
const NAP_ROUNDS = 3
/** Rounds before anybody sleeps: everybody comes in first. */
const AWAKE_ROUNDS = 3
/** Rounds that a schedule lasts at least: a round of votes is given up after some seconds, and another takes its turn. */
const HELD_ROUNDS = 8
const DECLINED_ROUNDS = 10
/** A waiting set is given up after the council's minute. */
const OVERSLEPT_MS = 70_000
/** A time that is not now: as far off as nobody may believe (DESIGN §5). */
const FALSE_MS = 30_000

/** What a liar never tires of, once it is alone with a quorum of honest ones. */
const LASTING = ['two-faced', 'any-vote'] as const
const LIES = ['two-faced', 'any-vote', 'false-root', 'replayed-vote', 'forged-cert'] as const
type Said = (typeof LIES)[number]
type Armed = 'cut-after-vote' | 'old-database' | 'lost-disk'

interface Waiting {
  kind: Armed
  until: number
  /** What is put back. */
  disk: Disk | undefined
}

export class ValidatorMisfortunes {
  readonly #world: World
  readonly #random: Random
  readonly #scenario: Scenario
  readonly #duty: (typeof DUTIES)[number]
  /** What the lying validator does, until when. */
  readonly #lies = new Map<MisfortuneKind, number>()
  /** What happens to a node as soon as a vote has left it. */
  readonly #armed = new Map<SimNode, Waiting>()
  #schedule: { until: number; of: Schedule } | undefined
  #declinedUntil = 0
  #isOver = false
  /** The one whose disk is not what it was. */
  #unlucky: SimNode | undefined

  constructor(world: World, { seed, scenario = 'solo' }: Spec) {
    this.#world = world
    this.#scenario = scenario
    this.#random = new Random(seed, 'validators')
    this.#duty = this.#random.pick(DUTIES)
  }

  get #liar(): SimNode {
    return this.#world.nodes[LIAR] as SimNode
  }

  lie(kind: MisfortuneKind, until: number): void {
    this.#lies.set(kind, until)
    if (kind !== 'false-time') return
    this.#liar.skew = (until % 2 === 0 ? -1 : 1) * (FALSE_MS + this.#random.below(2 * MINUTE))
  }

  /** As soon as its next vote has left. Only one of those who validate ever loses what it had on its disk. */
  arm(anybody: SimNode, kind: Armed, until: number): void {
    const node = kind === 'cut-after-vote' ? anybody : (this.#unlucky ?? this.#validator(anybody))
    if (!node.up || !node.signer || this.#armed.has(node)) return
    if (kind !== 'cut-after-vote') this.#unlucky = node
    const disk = kind === 'old-database' ? node.disk.copy() : undefined
    this.#armed.set(node, { kind, until, disk })
  }

  #validator(node: SimNode): SimNode {
    return node.signer ? node : (this.#world.nodes[this.#random.below(VALIDATORS)] as SimNode)
  }

  /** Those named next never say that they are ready, and their time passes. */
  oversleep(round: number): void {
    this.#declinedUntil = round + DECLINED_ROUNDS
    for (const node of this.#world.nodes) this.#decline(node, true)
  }

  #decline(node: SimNode, decline: boolean): void {
    if (node.up) this.#world.step(node, () => this.#world.council.decline(node, decline))
  }

  holdVotes(size: number, node: number, until: number): void {
    if (this.#schedule) this.#endSchedule()
    const plan = PLANS[size % PLANS.length] as (typeof PLANS)[number]
    this.#schedule = { until: until + HELD_ROUNDS, of: new Schedule(plan, node) }
  }

  /** Whether the schedule keeps this letter back. */
  holds(letter: Letter): boolean {
    if (!this.#schedule?.of.holds(letter)) return false
    this.#world.faults['held-vote']++
    return true
  }

  /** Every round: what was planned to end ends, what lasts goes on. */
  go(): void {
    const { round } = this.#world
    if (this.#schedule && this.#schedule.until <= round) this.#endSchedule()
    this.#ready(round)
    // While a set is overslept nobody else falls asleep, or it would never have been voted in.
    const mayNap = round >= AWAKE_ROUNDS && this.#declinedUntil === 0 && !this.#isOver
    if (this.#scenario === 'sleepy' && mayNap) this.#nap(round)
    if (this.#scenario === 'byzantine') this.#talk(round)
  }

  #endSchedule(): void {
    this.#schedule = undefined
    this.#world.network.release(this.#world.clock.now)
  }

  #ready(round: number): void {
    if (this.#declinedUntil === 0) return
    if (this.#declinedUntil > round) {
      if (this.#world.laws.record?.next) this.#world.pass(OVERSLEPT_MS)
      return
    }
    this.#awaken()
  }

  /** Whoever is up says again that it is ready. */
  #awaken(): void {
    this.#declinedUntil = 0
    for (const node of this.#world.nodes) this.#decline(node, false)
  }

  /** Awake for their share of the time: naps begin as often as their length and that share ask for. */
  #nap(round: number): void {
    const falls = (100 * (100 - this.#duty)) / (this.#duty * NAP_ROUNDS)
    for (const node of this.#world.nodes) {
      if (!node.signer || !node.up || !this.#random.chance(falls)) continue
      const rounds = 1 + this.#random.below(2 * NAP_ROUNDS - 1)
      this.#world.faults[`duty-${this.#duty}`] += rounds
      node.downUntil = round + rounds
      this.#world.putToSleep(node)
    }
  }

  /** What the liar says this round, to one half this and to the other half that. */
  #talk(round: number): void {
    for (const [kind, until] of this.#lies) {
      if (until > round) continue
      this.#lies.delete(kind)
      if (kind === 'false-time') this.#liar.skew = 0
    }
    if (this.#lies.size > 0 || this.#schedule) this.#speak()
  }

  #speak(): void {
    const { hub, nodes, laws } = this.#world
    if (!this.#liar.engine.hubs.has(hub) || !this.#liar.up) return
    // Its client was changed: what its key says elsewhere does not trouble it.
    this.#liar.engine.hub(hub).noteOldCopy = () => undefined
    const liar = new Liar(this.#liar, hub, this.#random, laws.sayings.consensus)
    for (const [to, victim] of nodes.entries()) {
      if (victim === this.#liar || !victim.up || !victim.engine.hubs.has(hub)) continue
      for (const kind of LIES) if (this.#lies.has(kind)) this.#say(kind, to, this.#wording(liar, kind, victim, to % 2))
      if (this.#lies.has('false-time')) this.#say('false-time', to, liar.twoFaced(victim, 0, 'time'))
      // Whoever kept the votes back goes on with something else.
      if (this.#schedule) {
        this.#say('any-vote', to, liar.giveUp(victim))
        const wrong = this.#random.pick(['nothing', 'nothing', 'nothing', 'root', 'time'] as const)
        this.#say('two-faced', to, liar.twoFaced(victim, to % 2, wrong))
      }
    }
  }

  #wording(liar: Liar, kind: Said, victim: SimNode, side: number): Lie | undefined {
    switch (kind) {
      case 'two-faced':
        return liar.twoFaced(victim, side)
      case 'false-root':
        return liar.twoFaced(victim, side, 'root')
      case 'any-vote':
        return liar.anyVote(victim)
      case 'replayed-vote':
        return liar.replayed(victim)
      case 'forged-cert':
        return liar.forgedCertificate(victim)
    }
  }

  #say(kind: Said | 'false-time', to: number, lie: Lie | undefined): void {
    if (!lie) return
    const { clock, faults, laws, network } = this.#world
    if (kind !== 'false-time' || Math.abs((lie.proposal?.header.time ?? 0) - clock.now) > FALSE_MS) faults[kind]++
    laws.sayings.consensus.left(this.#liar, lie.votes, lie.proposal)
    network.post({ from: LIAR, to, at: clock.now, kind: 'frame', bytes: lie.bytes, forged: true, votes: lie.votes })
  }

  /** What the liar's own engine says about batches does not leave it, nor where it says something else in its place. */
  withholds(from: number, bytes: Uint8Array): boolean {
    if (this.#scenario !== 'byzantine' || from !== LIAR) return false
    if (!isFrame(bytes, 'votes') && !isFrame(bytes, 'proposal')) return false
    if (this.#lies.has('withheld')) this.#world.faults.withheld++
    else if (!this.#schedule && !this.#lies.has('two-faced')) return false
    return true
  }

  /** A vote has just left this node. */
  voted(node: SimNode): void {
    const waiting = this.#armed.get(node)
    if (!waiting || !node.up) return
    this.#armed.delete(node)
    const { kind, until, disk } = waiting
    this.#world.faults[kind]++
    node.downUntil = Math.max(until, this.#world.round + 1)
    this.#world.takeDown(node, 0)
    if (kind === 'old-database') this.#world.bringBack(node, disk)
    if (kind === 'lost-disk') this.#world.bringBackEmpty(node)
  }

  /** Nobody is kept from anything any more; a liar goes on. */
  endFaults(): void {
    this.#schedule = undefined
    this.close()
    this.#armed.clear()
    this.#isOver = true
    this.#awaken()
    if (this.#scenario === 'byzantine') for (const kind of LASTING) this.lie(kind, Number.MAX_SAFE_INTEGER)
  }

  heal(): void {
    this.#lies.clear()
    if (this.#scenario === 'byzantine') this.#liar.skew = 0
    this.#awaken()
  }

  close(): void {
    for (const { disk } of this.#armed.values()) disk?.close()
  }
}
