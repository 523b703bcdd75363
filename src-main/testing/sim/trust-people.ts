/** People who say whom they trust, in a hub with a ladder; in some seeds only, so that the others stay what they were. */

import type { CborValue } from '#shared/core/kernel/index.ts'
import { ladderOf, tierOfTest } from '#shared/core/testing/ladder.ts'
import type { SimNode } from './node.ts'
import { Random } from './random.ts'

const LINE_MAX = 60
/** The books know of no fee, and a run is shorter than a season. */
const LADDER = ladderOf(
  tierOfTest('new', {}, { exposure: 150n, credit: 80n }),
  tierOfTest('known', { partners: 1, kept: 300 }, { exposure: 400n }),
  tierOfTest('trusted', { partners: 2, trusted: 20n }),
)

/** The founder, still alone, votes for a ladder. */
export function raiseLadder({ engine }: SimNode, hub: string): void {
  const policy = LADDER as unknown as CborValue
  const { id } = engine.submit(hub, 'policy.propose', { v: 1, title: 'A ladder', reason: 'It is time', policy })
  engine.submit(hub, 'policy.vote', { v: 1, proposal: id, choice: 'yes' })
}

export class TrustPeople {
  readonly #random: Random
  readonly #nodes: readonly SimNode[]
  readonly #hub: () => string

  constructor(seed: number, nodes: readonly SimNode[], hub: () => string) {
    this.#random = new Random(seed, 'trust')
    this.#nodes = nodes
    this.#hub = hub
  }

  /** Of whom the founder trusts the others' records hang, so the founder speaks as often as all of them. */
  wish(): { node: SimNode; work: () => void } | undefined {
    const node = this.#random.chance(50) ? (this.#nodes[0] as SimNode) : this.#random.pick(this.#nodes)
    const to = this.#random.pick(this.#nodes).keys.did
    const line = this.#random.chance(80) ? this.#random.below(LINE_MAX) : 0
    if (!this.#random.chance(40) || !node.up || !node.engine.hubs.has(this.#hub())) return undefined
    return { node, work: () => void node.engine.submit(this.#hub(), 'trust.set', { v: 1, to, line: BigInt(line) }) }
  }
}
