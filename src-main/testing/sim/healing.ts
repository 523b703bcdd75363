/** After the faults: a market that was hurt must work again, and prove it by trades that end. */

import { MINUTE } from '#shared/core/kernel/index.ts'
import { encodeFrame } from '#shared/wire/codec.ts'
import { isWhole, type Spec } from './plan.ts'
import { PoolPeople } from './pool-people.ts'
import type { Random } from './random.ts'
import type { RarePeople } from './rare-people.ts'
import type { World } from './world.ts'

/** Heads are exchanged this often (engine/engine.ts), with some room. */
const GREETING_MS = 21_000
const QUIET_ROUNDS_MAX = 12
const CHORE_ROUNDS = 8
const TRADES_TO_SPARE = 2
const BOUTS_MAX = 12
/** What every whole seed must reach, or it proves too little. */
export const STEPS_MIN = 2000
const AGREEMENTS_MIN = 20
/** Where it is the validators who are tried, the market only has to go on. */
const AGREEMENTS_MIN_OF_SEVERAL = 8
export const agreementsLeast = ({ scenario }: Spec): number => (scenario ? AGREEMENTS_MIN_OF_SEVERAL : AGREEMENTS_MIN)
const SETTLED_PERCENT_MIN = 80
/** Their disks get lost for good, and what their people had agreed ends as the terms declare for silence. */
const SETTLED_PERCENT_MIN_OF_SEVERAL = 70
export const settledLeast = ({ scenario }: Spec): number =>
  scenario ? SETTLED_PERCENT_MIN_OF_SEVERAL : SETTLED_PERCENT_MIN
const isInPools = (people: RarePeople): boolean => people instanceof PoolPeople
const DEADLINE_ROUNDS_MAX = 45
/** Rounds of nine minutes: some hours. */
const TOKEN_ROUNDS = 24
const TOKEN_ACTS = 3

export class Healing {
  readonly #world: World
  readonly #spec: Spec
  readonly #random: Random

  constructor(world: World, spec: Spec, random: Random) {
    this.#world = world
    this.#spec = spec
    this.#random = random
  }

  /** Disks are whole; everybody is up and connected; trades are brought to their end; time passes until nothing moves. */
  run(): void {
    for (const node of this.#world.nodes) {
      this.#world.faults['disk-full'] += node.disk.refused
      node.disk.faults.full = 0
      node.disk.faults.cutIn = undefined
      node.powerCut = undefined
    }
    for (const node of this.#world.nodes) if (!node.up) this.#world.bringBack(node)
    for (const node of this.#world.nodes) this.#world.connect(node)
    this.#settleDown()
    this.#showContradictions()
    for (let bout = 0; bout < BOUTS_MAX && !this.#proven(); bout++) {
      this.#tradeAgain(bout)
      // Where several validate, what was just opened is final some seconds later.
      if (this.#spec.scenario) this.#settleDown()
      for (let round = 0; round < CHORE_ROUNDS; round++) if (!this.#chores()) break
      this.#passDeadlines()
    }
    this.#chores()
    if (!this.#spec.scenario) this.#passHours()
    // A device whose own half was lost may have signed at that place only now, where its copy had.
    if (this.#world.laws.sayings.contradictions().length > 0) this.#showContradictions()
    this.#settleDown()
  }

  #settleDown(): void {
    for (let round = 0; round < QUIET_ROUNDS_MAX; round++) {
      this.#world.pass(GREETING_MS)
      this.#world.pass(1000)
      if (round > 0 && this.#world.network.quiet && this.#world.laws.level()) return
    }
  }

  /** Whoever kept both halves of a contradiction shows them again; everybody has then seen them. */
  #showContradictions(): void {
    for (const bytes of this.#world.laws.sayings.contradictions())
      for (const node of this.#world.nodes) {
        const hub = node.engine.hubs.get(this.#world.hub)
        const from = this.#world.nodes.find((other) => other !== node)
        if (hub && from)
          this.#world.step(node, () =>
            node.engine.frame(from.dev, encodeFrame({ k: 'events', hub: hub.chain.id, items: [bytes] })),
          )
      }
    this.#world.pass(1000)
  }

  /** The market must still work: everybody opens a trade, and more follow until there are enough to tell something. */
  #tradeAgain(bout: number): void {
    const able = this.#world.nodes.filter(({ engine }) => engine.signing.mayAct(engine.hub(this.#world.hub)))
    if (able.length < 2) return
    for (const node of able) this.#world.step(node, () => this.#world.people.open(node, able))
    const wanted = agreementsLeast(this.#spec) + TRADES_TO_SPARE
    const missing = bout === 0 && isWhole(this.#spec) ? wanted - this.#world.people.agreements.length : 0
    for (let more = 0; more < missing; more++) {
      const node = this.#random.pick(able)
      this.#world.step(node, () => this.#world.people.open(node, able))
    }
  }

  /** Enough trades ended as agreed. */
  #proven(): boolean {
    const { agreements, open, settled } = this.#world.tally()
    if (!isWhole(this.#spec)) return open === 0
    if (this.#world.steps < STEPS_MIN || agreements < agreementsLeast(this.#spec)) return false
    return open === 0 && settled * 100 >= SETTLED_PERCENT_MIN * agreements
  }

  /** Everybody does what is left to do; false when nothing was. */
  #chores(): boolean {
    let busy = false
    for (const node of this.#world.nodes)
      for (const people of this.#world.parties)
        for (const chore of node.engine.hubs.has(this.#world.hub) ? people.chores(node) : []) {
          busy = true
          this.#world.step(node, chore)
        }
    for (let i = 0; i < 2; i++) this.#world.pass(300)
    return busy
  }

  /** Without an outage: the hub's clock would stop for that. Whoever can still act does. */
  #passDeadlines(): void {
    for (let round = 0; round < DEADLINE_ROUNDS_MAX && this.#world.tally().open > 0; round++) {
      this.#world.pass(9 * MINUTE)
      this.#chores()
    }
  }

  /** Long enough for balances to be charged, and for a mission and pools to end, while people go on paying. */
  #passHours(): void {
    for (let round = 0; round < TOKEN_ROUNDS; round++) {
      this.#world.pass(9 * MINUTE)
      for (let acts = 0; acts < TOKEN_ACTS; acts++) {
        for (const people of [this.#world.tokenPeople, ...this.#world.rarePeople.filter(isInPools)]) {
          const wish = people.wish()
          if (wish) this.#world.step(wish.node, wish.work)
        }
      }
    }
  }
}
