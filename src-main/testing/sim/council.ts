/** Members who govern: they propose other validators and other rules, and vote. Their devices say ready by the duty that real ones have. */
import { namesIn, PROPOSALS, readBallot, readProposal } from '#shared/core/governance/index.ts'
import { type HubState, readDevice, readHub } from '#shared/core/hubs/index.ts'
import { type CborValue, equalBytes, fromHex, MINUTE } from '#shared/core/kernel/index.ts'
import type { Reader } from '#shared/core/kernel/view.ts'
import type { Policy } from '#shared/wire/hubs.ts'
import { declineToValidate } from '../../features/governance/duty.ts'
import type { SimNode } from './node.ts'
import { Random } from './random.ts'

/** Rules under which a run sees several epochs: open votes within minutes, and a set that is not ready soon is given up. */
export const COUNCIL_RULES: Pick<Policy, 'consensus' | 'governance'> = {
  governance: { count: 'members', propose: 'members', turnout: 400, pass: 500, debate: 0, voting: MINUTE, season: 0 },
  consensus: {
    model: 'named',
    quorum: 'bft',
    seats: 7,
    atLeast: 1,
    cap: 1000,
    epoch: 0,
    handover: MINUTE,
    unlock: MINUTE,
    minStake: 1n,
    slash: 500,
  },
}

const YES_PERCENT = 90
const RULES_PERCENT = 40
const WEIGHT_MAX = 2
const DRAWS = 8
/** So many validators stand the loss of one. */
const SEATS_MIN = 4

export class Council {
  readonly #random: Random
  readonly #nodes: readonly SimNode[]
  readonly #hub: () => string
  readonly #mayFail: (node: SimNode) => boolean

  /** `mayFail` tells devices that are lost to the hub: copied, or put back to an old state. */
  constructor(seed: number, nodes: readonly SimNode[], hub: () => string, mayFail: (node: SimNode) => boolean) {
    this.#random = new Random(seed, 'council')
    this.#nodes = nodes
    this.#hub = hub
    this.#mayFail = mayFail
  }

  /** What somebody does about the hub's rules now, to be carried out in a step of that node: whoever is asked something answers first. */
  wish(): { node: SimNode; work: () => void } | undefined {
    const draw = this.#random.below(100)
    const awake = this.#nodes.filter((node) => node.up && node.engine.hubs.has(this.#hub()))
    if (awake.length === 0) return undefined
    const asked = awake.filter((node) => this.#unanswered(node) !== undefined)
    const node = this.#random.pick(asked.length > 0 ? asked : awake)
    return { node, work: () => this.#act(node, draw) }
  }

  #open({ engine }: SimNode): Uint8Array[] {
    const { reader } = engine.hub(this.#hub()).chain
    const all = namesIn(reader, PROPOSALS, Number.MAX_SAFE_INTEGER).map(fromHex)
    return all.filter((id) => readProposal(reader, id)?.phase === 'open')
  }

  /** A proposal that this member has no vote on yet, in the log or on its way there. */
  #unanswered(node: SimNode): Uint8Array | undefined {
    const { chain, pool } = node.engine.hub(this.#hub())
    const said = pool.by(node.keys.dev).flatMap((event) => (event.t === 'policy.vote' ? [event.body.proposal] : []))
    return this.#open(node).find(
      (id) => !readBallot(chain.reader, id, node.keys.did) && !said.some((other) => equalBytes(other, id)),
    )
  }

  #act(node: SimNode, draw: number): void {
    const proposal = this.#unanswered(node)
    if (proposal) {
      const choice = draw < YES_PERCENT ? 'yes' : 'no'
      return this.#submit(node, 'policy.vote', { v: 1, proposal, choice })
    }
    if (this.#open(node).length > 0) return
    const { reader } = node.engine.hub(this.#hub()).chain
    const change = draw < RULES_PERCENT ? this.#rules(readHub(reader)) : this.#validators(reader)
    if (change) this.#submit(node, 'policy.propose', { v: 1, title: 'A change', reason: 'It is time', ...change })
  }

  /** Who waits for another says nothing twice: a refusal is an answer. */
  #submit(node: SimNode, t: string, body: { [key: string]: CborValue }): void {
    node.engine.submit(this.#hub(), t, body)
  }

  #rules({ policy }: HubState): { [key: string]: CborValue } {
    const governance = { ...policy.governance, turnout: 300 + this.#random.below(200) }
    return { policy: { governance } as unknown as CborValue }
  }

  /** Four or five of those who can, weighing one or two each, and none so much that the others could not do without it. */
  #validators(reader: Reader): { [key: string]: CborValue } | undefined {
    const able = this.#nodes.filter(
      (node) => readDevice(reader, node.keys.dev)?.state === 'active' && !this.#mayFail(node),
    )
    if (able.length < SEATS_MIN) return undefined
    const left = able.length > SEATS_MIN && this.#random.chance(70) ? this.#random.pick(able) : undefined
    const chosen = able.filter((node) => node !== left)
    for (let draw = 0; draw < DRAWS; draw++) {
      const weights = chosen.map(() => 1 + this.#random.below(WEIGHT_MAX))
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      if (3 * Math.max(...weights) >= total) continue
      return {
        validators: chosen.map(({ keys }, i) => ({ did: keys.did, dev: keys.dev, weight: weights[i] as number })),
      }
    }
    return undefined
  }

  /** Whether this member's device says that it is ready when it is named. */
  decline(node: SimNode, decline: boolean): void {
    const { engine, disk } = node
    if (engine.hubs.has(this.#hub()))
      disk.store.transaction(() => declineToValidate(engine.context, { hub: this.#hub(), decline }))
  }
}
