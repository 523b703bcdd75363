/** People who act in some seeds only. */
import { MandatePeople } from './mandate-people.ts'
import type { SimNode } from './node.ts'
import { hasLadder, type Spec } from './plan.ts'
import { PoolPeople } from './pool-people.ts'
import { ResearchPeople } from './research-people.ts'
import { TrustPeople } from './trust-people.ts'

export type RarePeople = MandatePeople | TrustPeople | PoolPeople | ResearchPeople

/** `taken` is told of each agreement that may come of a mandate. */
export const rarePeople = (
  spec: Spec,
  nodes: readonly SimNode[],
  hub: () => string,
  taken: (id: Uint8Array) => void,
): RarePeople[] => [
  ...MandatePeople.of(spec, nodes, hub, taken),
  ...(hasLadder(spec) ? [new TrustPeople(spec.seed, nodes, hub)] : []),
  ...PoolPeople.of(spec, nodes, hub),
  ...ResearchPeople.of(spec, nodes, hub),
]
