/** Hubs with several validators: how the simulator founds them, who of them lies and how, and who sleeps. */
import { BatchFold, encodeGenesis, encodeRecord, foundHub, NO_HEADER, voteBytes } from '#shared/core/hub/index.ts'
import { readHub } from '#shared/core/hubs/index.ts'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import { encodeFrame } from '#shared/wire/codec.ts'
import type { Proposal, Vote } from '#shared/wire/consensus.ts'
import type { Frame } from '#shared/wire/frames.ts'
import { genesis as genesisSchema } from '#shared/wire/hubs.ts'
import type { SimNode } from './node.ts'
import type { Random } from './random.ts'

/** Enough that one may lie. */
export const VALIDATORS = 4
/** The validator that lies in the scenario with a liar. */
export const LIAR = 3
/** Awake for this share of the time, in percent; a seed draws one. */
const DUTIES = [33, 50, 95] as const
export const drawDuty = (random: Random): number => random.pick(DUTIES)

/** A hub that four validate from its first batch on: its id, and what gives it to a node. */
export function foundTogether(
  nodes: readonly SimNode[],
  grant: number,
  creditLimit: string,
  now: number,
): { hub: string; give: (node: SimNode) => void } {
  const [founder] = nodes as [SimNode]
  const validators = nodes.slice(0, VALIDATORS).map(({ keys }) => ({ did: keys.did, dev: keys.dev, weight: 1 }))
  const genesis = genesisSchema.parse({
    v: 1,
    name: 'Simulated',
    salt: new Uint8Array(16),
    created: now,
    rules: 1,
    quorum: 'bft',
    token: { code: 'HRS', name: 'Hours', decimals: 0 },
    policy: { version: 0, grant: BigInt(grant), creditLimit: BigInt(creditLimit), heartbeat: 600_000 },
    validators,
    founder: founder.keys.deviceCert,
    nick: founder.name,
  })
  const founded = foundHub(genesis)
  const hub = toHex(founded.id)
  for (const node of nodes.slice(0, VALIDATORS)) node.signer = true
  return { hub, give: ({ engine }) => engine.addHub(hub, encodeGenesis(genesis), founded, encodeRecord) }
}

type Phase = Vote['phase']

/** What the lying validator's key says besides what its engine says. */
export class Liar {
  readonly #node: SimNode
  readonly #hub: string
  readonly #random: Random

  constructor(node: SimNode, hub: string, random: Random) {
    this.#node = node
    this.#hub = hub
    this.#random = random
  }

  #sign(victim: SimNode, round: number, phase: Phase, header: Uint8Array): Vote {
    const { chain } = victim.engine.hub(this.#hub)
    const slot = { epoch: readHub(chain.reader).epoch, h: chain.head.h + 1, round, phase, header }
    return { ...slot, dev: this.#node.keys.dev, sig: this.#node.rawSign(voteBytes({ ...slot, hub: chain.id })) }
  }

  #votes(victim: SimNode, items: Vote[]): Uint8Array {
    const { chain } = victim.engine.hub(this.#hub)
    return encodeFrame({ k: 'votes', hub: chain.id, items, locks: [] })
  }

  /** For and against everything the victim has heard of, in the round it is in. */
  anyVote(victim: SimNode): Uint8Array {
    const { height } = victim.engine.rounds(victim.engine.hub(this.#hub))
    const { round } = height
    const headers = [...height.ballots()].flatMap(({ header }) => (header === '' ? [] : [fromHex(header)]))
    const header = this.#random.pick([...headers, this.#random.bytes(32)])
    return this.#votes(victim, [
      this.#sign(victim, round, 'validate', header),
      this.#sign(victim, round, 'confirm', header),
      ...(this.#random.chance(50) ? [this.#sign(victim, round, 'skip', NO_HEADER)] : []),
    ])
  }

  /** A batch of its own with everything in it that another has, made at another time: one for each half of the others. */
  twoFaced(victim: SimNode, side: number): Uint8Array | undefined {
    const { engine } = this.#node
    const hub = engine.hubs.get(this.#hub)
    const theirs = victim.engine.hub(this.#hub)
    if (!hub || hub.chain.head.h !== theirs.chain.head.h) return undefined
    const draft = hub.draft()
    if (!draft) return undefined
    const carried = side === 0 ? draft.carried : draft.carried.slice(0, -1)
    const fold = new BatchFold(hub.chain.reader, hub.chain.place(draft.fitted.header.time))
    const events = carried.map(({ event }) => event)
    for (const event of events) fold.add(event)
    const fitted = hub.chain.fit(fold, events, draft.fitted.header.time)
    const { round } = victim.engine.rounds(theirs).height
    const item: Proposal = {
      header: fitted.header,
      ids: carried.map(({ event }) => event.signed.id),
      vote: this.#sign(victim, round, 'validate', fitted.hash),
    }
    const frame: Frame = { k: 'proposal', hub: hub.chain.id, item }
    return encodeFrame(frame)
  }
}
