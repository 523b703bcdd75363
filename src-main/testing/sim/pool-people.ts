/** People who found purpose pools, give, claim and vote, mostly sensibly; in some seeds only, so that the others stay what they were. */
import { type CborValue, fromHex, MINUTE, toHex } from '#shared/core/kernel/index.ts'
import { POOLS, type PoolState } from '#shared/core/pools/index.ts'
import type { SimNode } from './node.ts'
import { hasPools, type Spec } from './plan.ts'
import { Random } from './random.ts'

const POOLS_MOST = 5
const KNOWN_MOST = 20
const GIFT_MAX = 60
const HANDS = 3

export class PoolPeople {
  readonly #random: Random
  readonly #nodes: readonly SimNode[]
  readonly #hub: () => string
  #founded = 0

  constructor(seed: number, nodes: readonly SimNode[], hub: () => string) {
    this.#random = new Random(seed, 'pools')
    this.#nodes = nodes
    this.#hub = hub
  }

  static of(spec: Spec, nodes: readonly SimNode[], hub: () => string): PoolPeople[] {
    // A pool takes many hands: each of these acts once where others act once.
    return hasPools(spec) ? new Array(HANDS).fill(new PoolPeople(spec.seed, nodes, hub)) : []
  }

  wish(): { node: SimNode; work: () => void } | undefined {
    const node = this.#random.pick(this.#nodes)
    const draw = this.#random.below(100)
    if (!node.up || !node.engine.hubs.has(this.#hub())) return undefined
    return { node, work: () => this.#act(node, draw) }
  }

  #act(node: SimNode, draw: number): void {
    const { reader } = node.engine.hub(this.#hub()).chain
    const keys = reader.keys(...POOLS, KNOWN_MOST)
    if (keys.length === 0 || (draw < 12 && this.#founded < POOLS_MOST)) {
      this.#founded++
      return this.#submit(node, 'pool.found', this.#terms(node.now()))
    }
    const key = this.#random.pick(keys)
    const found = reader.get(key) as PoolState
    const pool = fromHex(key.slice(POOLS[0].length))
    if (draw < 15) return this.#submit(node, 'pool.withdraw', { v: 1, pool })
    if (draw < 16) return this.#submit(node, 'pool.cancel', { v: 1, pool })
    if (found.phase === 'open' || draw < 24)
      return this.#submit(node, 'pool.give', { v: 1, pool, amount: 1 + this.#random.below(GIFT_MAX) })
    const mine = found.terms.milestones.findIndex(({ payee }) => payee === node.keys.did)
    const milestone = mine >= 0 && draw < 80 ? mine : this.#random.below(found.steps.length)
    if (found.steps[milestone]?.phase === 'claimed' || draw < 34)
      return this.#submit(node, 'pool.vote', { v: 1, pool, milestone, pay: this.#random.chance(70) })
    this.#submit(node, 'pool.claim', { v: 1, pool, milestone, said: '' })
  }

  #terms(now: number): Record<string, CborValue> {
    const minutes = (from: number, to: number) => MINUTE * (from + this.#random.below(to - from))
    const goal = 20 + this.#random.below(2 * GIFT_MAX)
    const payee = () => this.#random.pick(this.#nodes).keys.did
    const rest = this.#random.chance(30) ? { restTo: payee() } : {}
    return {
      ...{ v: 1, name: 'Roof', purpose: '', token: 'HRS', goal, end: now + minutes(20, 70), least: 1 },
      withdraw: this.#random.chance(50),
      milestones: [
        { title: 'One', payee: payee(), amount: Math.floor(goal / 3), within: minutes(10, 60) },
        { title: 'Two', payee: payee(), amount: Math.floor(goal / 2), within: minutes(10, 90) },
      ],
      voting: {
        count: this.#random.chance(50) ? 'gifts' : 'heads',
        span: minutes(5, 40),
        silence: this.#random.chance(50) ? 'pay' : 'refuse',
      },
      ...rest,
    }
  }

  #submit(node: SimNode, t: string, body: Record<string, CborValue>): void {
    const event = node.engine.submit(this.#hub(), t, body)
    node.acknowledged.add(toHex(event.id))
  }
}
