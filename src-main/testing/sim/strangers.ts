/** People without a node of their own, in some seeds: a crowd at a door that asks for work, and somebody who is guarded by people who have one. */
import { Crowd } from './crowd.ts'
import type { Laws } from './laws.ts'
import type { SimNode } from './node.ts'
import { asksForWork, type Spec } from './plan.ts'
import { Wards } from './wards.ts'

const INVITE = { uses: 1000, days: 300 }

export class Strangers {
  readonly #crowd: Crowd | undefined
  /** Those whose guardians act like other people. */
  readonly wards: readonly Wards[]

  constructor(spec: Spec, nodes: readonly SimNode[], hub: string, laws: Laws) {
    const [founder] = nodes as [SimNode]
    const invited = () => founder.call('hubs.invite', { hub, ...INVITE })
    this.#crowd = asksForWork(spec) ? Crowd.gather(spec.seed, invited(), laws) : undefined
    this.wards = Wards.of(spec, nodes, hub, invited, laws)
  }

  /** What one of them hands to the founder's node, as a frame. */
  act(founder: SimNode, hub: string): Uint8Array | undefined {
    const { chain } = founder.engine.hub(hub)
    for (const one of [this.#crowd, ...this.wards]) {
      const bytes = one?.act(chain, founder.now())
      if (bytes) return bytes
    }
    return undefined
  }
}
