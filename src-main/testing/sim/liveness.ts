/**
 * The other half of the proof (docs/decisions/028): the faults that only cost time are over for a quorum of honest validators and for
 * nobody else, and within a bound everything that waited there is final.
 */
import type { HubState } from '#shared/core/hubs/index.ts'
import { fromHex } from '#shared/core/kernel/index.ts'
import { Seats } from './ballots.ts'
import type { SimNode } from './node.ts'
import type { Random } from './random.ts'
import { LIAR } from './validators.ts'
import { broken } from './violation.ts'
import type { World } from './world.ts'

/**
 * What may be needed: clocks 40 s apart meet within the 30 s that a voter bears, a greeting tells what was missed, and some rounds of 15 s
 * go by under leaders who sleep or lie.
 */
const BOUND_MS = 240_000
const SECOND = 1000
/** A liar says what it has to say this often. */
const LIES_EVERY_S = 2

export class Liveness {
  readonly #world: World
  readonly #random: Random
  /** ms that the slowest took. */
  took = 0

  constructor(world: World, random: Random) {
    this.#world = world
    this.#random = random
  }

  /** Honest validators whose disks are their own. */
  #honest(): SimNode[] {
    const { nodes, laws } = this.#world
    const seats = new Seats(laws.record as HubState)
    const { cheats, liars } = laws.sayings
    return nodes.filter(
      ({ dev, everRestored }) => seats.has(dev) && !everRestored && !cheats.has(dev) && !liars.has(dev),
    )
  }

  /** Whether honest validators can decide at all: a seed may take more of them than the hub bears. */
  get isPossible(): boolean {
    const { record } = this.#world.laws
    return record !== undefined && new Seats(record).decidedBy(this.#honest().map(({ dev }) => dev))
  }

  /** Of the honest as few as decide, those awake already first; nobody where they cannot. */
  #core(awake: readonly SimNode[] = []): SimNode[] {
    if (!this.isPossible) return []
    const seats = new Seats(this.#world.laws.record as HubState)
    const honest = this.#honest()
    const core = honest.filter((node) => awake.includes(node))
    const others = honest.filter((node) => !awake.includes(node))
    while (!seats.decidedBy(core.map(({ dev }) => dev)))
      core.push(...others.splice(this.#random.below(others.length), 1))
    return core
  }

  /** Everybody else but a liar, who goes on lying, is asleep meanwhile. */
  prove(): void {
    let core = this.#core()
    if (core.length === 0) return
    this.#world.faults['core-alone']++
    for (const [i, node] of this.#world.nodes.entries()) {
      if (core.includes(node)) this.#rouse(node)
      else if (node.up && !(i === LIAR && this.#world.laws.sayings.liars.has(node.dev))) this.#world.putToSleep(node)
    }
    for (const node of core) this.#world.connect(node)
    const waiting = core.flatMap((node) => this.#waiting(node))
    let start = this.#world.clock.now
    while (!this.#isDone(core, waiting)) {
      // What was decided meanwhile may have given the hub to others.
      const decides = this.#core(core)
      if (decides.length === 0) return
      for (const node of decides.filter((one) => !core.includes(one))) {
        this.#rouse(node)
        this.#world.connect(node)
        core = [...core, node]
        start = this.#world.clock.now
      }
      this.took = this.#world.clock.now - start
      if (this.took >= BOUND_MS) broken(21, this.#words(core, waiting))
      this.#world.goOn()
      for (let i = 0; i < LIES_EVERY_S; i++) this.#world.pass(SECOND)
    }
  }

  #rouse(node: SimNode): void {
    node.disk.faults.full = 0
    node.disk.faults.cutIn = undefined
    node.powerCut = undefined
    if (!node.up) this.#world.bringBack(node)
  }

  /** Ids of what this member was told is done and has no place yet. */
  #waiting({ acknowledged, disk, engine }: SimNode): string[] {
    if (!engine.hubs.has(this.#world.hub)) return []
    return [...acknowledged].filter((id) => {
      const event = disk.store.event(this.#world.hub, fromHex(id))
      return event?.plane === 'ledger' && !event.placed
    })
  }

  #isDone(core: readonly SimNode[], waiting: readonly string[]): boolean {
    return core.every(({ disk, engine }) => {
      if (engine.hubs.get(this.#world.hub)?.chain.head.h !== this.#world.laws.books.height) return false
      return waiting.every((id) => disk.store.event(this.#world.hub, fromHex(id))?.placed)
    })
  }

  #words(core: readonly SimNode[], waiting: readonly string[]): string {
    const left = waiting.filter(
      (id) => !core.every(({ disk }) => disk.store.event(this.#world.hub, fromHex(id))?.placed),
    )
    const at = core.map(({ name, engine }) => {
      const hub = engine.hubs.get(this.#world.hub)
      return `${name} at ${hub?.chain.head.h} round ${hub && engine.rounds(hub).height.round}`
    })
    return `${left.length} of ${waiting.length} acts are not final ${BOUND_MS / SECOND} s after healing: ${at.join(', ')}`
  }
}
