/** People who agree beforehand and take what others have; in some seeds only, so that the others stay what they were. */
import {
  contractId,
  contractProseCommitment,
  isSpent,
  MANDATES,
  type MandateState,
  takenTerms,
} from '#shared/core/contracts/index.ts'
import { type CborValue, fromHex, HOUR, MINUTE, toHex } from '#shared/core/kernel/index.ts'
import type { Mandate } from '#shared/wire/mandates.ts'
import type { SimNode } from './node.ts'
import { hasMandates, type Spec } from './plan.ts'
import { Random } from './random.ts'

const MANDATES_MOST = 6
const KNOWN_MOST = 20

export class MandatePeople {
  readonly #random: Random
  readonly #nodes: readonly SimNode[]
  readonly #hub: () => string
  /** Whoever carries agreements on is told of each that may come of a taking. */
  readonly #taken: (id: Uint8Array) => void
  #given = 0

  constructor(seed: number, nodes: readonly SimNode[], hub: () => string, taken: (id: Uint8Array) => void) {
    this.#random = new Random(seed, 'mandates')
    this.#nodes = nodes
    this.#hub = hub
    this.#taken = taken
  }

  static of(
    spec: Spec,
    nodes: readonly SimNode[],
    hub: () => string,
    taken: (id: Uint8Array) => void,
  ): MandatePeople[] {
    return hasMandates(spec) ? [new MandatePeople(spec.seed, nodes, hub, taken)] : []
  }

  wish(): { node: SimNode; work: () => void } | undefined {
    const node = this.#random.pick(this.#nodes)
    const draw = this.#random.below(100)
    if (!node.up || !node.engine.hubs.has(this.#hub())) return undefined
    return { node, work: () => this.#act(node, draw) }
  }

  #act(node: SimNode, draw: number): void {
    if (draw < 20 && this.#given++ < MANDATES_MOST)
      return this.#submit(node, 'contract.mandate', this.#mandate(node) as unknown as Record<string, CborValue>)
    const { reader } = node.engine.hub(this.#hub()).chain
    const keys = reader.keys(...MANDATES, KNOWN_MOST)
    if (keys.length === 0) return
    const key = this.#random.pick(keys)
    const found = reader.get(key) as MandateState
    const mandate = fromHex(key.slice(MANDATES[0].length))
    if (draw < 24) return this.#submit(node, 'contract.recall', { mandate })
    this.#take(node, mandate, found)
  }

  /** Others on other nodes may be taking the same; what is spent is tried now and then all the same. */
  #take(node: SimNode, mandate: Uint8Array, found: MandateState): void {
    const [units, negotiation] = [1 + this.#random.below(4), this.#random.bytes(16)]
    if (isSpent(found, node.now()) && this.#random.chance(80)) return
    this.#submit(node, 'contract.take', { mandate, units, negotiation })
    this.#taken(contractId(takenTerms(found.by, found.mandate, { taker: node.keys.did, units, negotiation })))
  }

  #mandate(node: SimNode): Mandate {
    const seller = this.#random.below(2)
    const minutes = (from: number) => MINUTE * (from + this.#random.below(30))
    const one = (amount: bigint) => ({
      by: 1 - seller,
      token: 'HRS',
      amount,
      to: [{ did: node.keys.did, share: 1000 }],
    })
    const prose = { salt: this.#random.bytes(32), title: 'Jam', text: '', notes: '', titles: ['A jar'] }
    const commitment = {
      by: seller,
      to: 1 - seller,
      what: 'thing' as const,
      quantity: 1 + this.#random.below(2),
      unit: 'C62',
      after: [],
      wait: 0,
      within: minutes(10),
      onLate: 'refund' as const,
      review: minutes(5),
      onSilence: 'release' as const,
      gate: { kind: 'review', v: 1, params: {} },
      pay: [one(BigInt(1 + this.#random.below(9)))],
      ...(this.#random.chance(50) && { bond: { token: 'HRS', amount: BigInt(1 + this.#random.below(4)) } }),
    }
    const commitments = [commitment]
    return {
      terms: { v: 2, hub: fromHex(this.#hub()), commitments, together: false, prose: contractProseCommitment(prose) },
      prose,
      taker: 1 - seller,
      stock: 2 + this.#random.below(5),
      each: 1 + this.#random.below(3),
      ...(this.#random.chance(50) && { rate: { units: 2 + this.#random.below(3), span: minutes(5) } }),
      until: node.now() + HOUR * (1 + this.#random.below(20)),
    }
  }

  #submit(node: SimNode, t: string, body: Record<string, CborValue>): void {
    const event = node.engine.submit(this.#hub(), t, body)
    node.acknowledged.add(toHex(event.id))
  }
}
