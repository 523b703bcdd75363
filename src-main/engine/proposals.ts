/** The batches put forward for the height in hand: who said so, what is missing of them, and whether they fold. */
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { Proposal, Vote } from '#shared/wire/consensus.ts'
import type { BatchHeader } from '#shared/wire/ledger.ts'
import type { Entry } from '../ports/finality.ts'
import type { Verdict } from '../ports/network.ts'
import type { Engine } from './engine.ts'
import { AHEAD_MS, BatchRefused } from './hub-chain.ts'
import type { Draft, HubNode } from './hub-node.ts'

/** What is missing of a proposal is asked for again after this long. */
const ASK_AGAIN_MS = 1000
/** Questions remembered at most. */
const WANTED_MAX = 4096
/** Events asked for in one frame (wire/frames.ts). */
const ASKED_MAX = 2048

export interface Proposed {
  proposal: Proposal
  /** Its vote is one that was cast, so it can be shown to others. */
  said: boolean
  /** Rounds it stands in. */
  rounds: Set<number>
  /** Once its events are here and it folds; 'false' when it cannot be true. */
  draft?: Draft | 'false'
  asked: number
}

export class Proposals {
  readonly #hub: HubNode
  readonly #engine: Engine
  readonly #proposed = new Map<string, Proposed>()
  /** When who was asked for which batch. */
  readonly #wanted = new Map<string, number>()

  constructor(hub: HubNode, engine: Engine) {
    this.#hub = hub
    this.#engine = engine
  }

  clear(): void {
    this.#proposed.clear()
    this.#wanted.clear()
  }

  get(header: string): Proposed | undefined {
    return this.#proposed.get(header)
  }

  [Symbol.iterator](): Iterator<Proposed> {
    return this.#proposed.values()
  }

  /** A batch that nobody voted for in this node's hearing. */
  add({ name, header, ids, by }: Entry, round: number): Proposed {
    const known = this.#proposed.get(name)
    if (known) return known
    const slot = { epoch: header.epoch, h: header.h, round, phase: 'validate' as const }
    const vote: Vote = { ...slot, header: fromHex(name), dev: fromHex(by), sig: new Uint8Array(64) }
    const proposal = { header, ids: [...ids], vote }
    const proposed: Proposed = { proposal, said: false, rounds: new Set(), asked: -Infinity }
    this.#proposed.set(name, proposed)
    return proposed
  }

  /** A batch with the verified vote of somebody for it. */
  hear(proposal: Proposal): Proposed {
    const name = toHex(proposal.vote.header)
    const known = this.#proposed.get(name)
    if (known) {
      if (!known.said) Object.assign(known, { proposal, said: true })
      return known
    }
    const proposed: Proposed = { proposal, said: true, rounds: new Set(), asked: -Infinity }
    this.#proposed.set(name, proposed)
    return proposed
  }

  /** Of a time that this device's clock does not bear; where the log itself is ahead of it, not even its own batch. */
  isAhead({ time }: BatchHeader): boolean {
    return time > this.#engine.now() + AHEAD_MS
  }

  /** Looks for the events of a proposal and folds it once they are all here. True when it is found to fold just now. */
  complete(proposed: Proposed, from?: string): boolean {
    if (proposed.draft || !this.#engine.keys()) return false
    const { proposal } = proposed
    if (this.isAhead(proposal.header)) return false
    const carried = this.#hub.pool.named(proposal.ids)
    const missing = proposal.ids.filter((_, i) => !carried[i])
    if (missing.length > 0) {
      this.#askFor(proposed, missing, from)
      return false
    }
    try {
      proposed.draft = this.#hub.examine(
        proposal.header,
        carried.flatMap((one) => one ?? []),
      )
      return true
    } catch (error) {
      if (!(error instanceof BatchRefused)) throw error
      proposed.draft = 'false'
      return false
    }
  }

  #askFor(proposed: Proposed, ids: Uint8Array[], from: string | undefined): void {
    const now = this.#engine.now()
    if (now - proposed.asked < this.#engine.lasting(ASK_AGAIN_MS)) return
    proposed.asked = now
    const asked = from === undefined ? this.#engine.peers.members(this.#hub) : [from]
    for (const dev of asked)
      this.#engine.peers.send(dev, { k: 'want-pool', hub: this.#hub.chain.id, ids: ids.slice(0, ASKED_MAX) })
  }

  /** Asks for a batch that is not here: each device once in a while, however often votes name it. */
  want(dev: string, h: number, header: string): void {
    if (this.#proposed.has(header)) return
    const name = `${dev}/${header}`
    const now = this.#engine.now()
    if (now - (this.#wanted.get(name) ?? -Infinity) < this.#engine.lasting(ASK_AGAIN_MS)) return
    // A liar may name ever new ones.
    if (this.#wanted.size >= WANTED_MAX) this.#wanted.clear()
    this.#wanted.set(name, now)
    this.#engine.peers.send(dev, { k: 'want-proposal', hub: this.#hub.chain.id, h, header: fromHex(header) })
  }

  onWant(dev: string, header: Uint8Array): Verdict {
    const found = this.#proposed.get(toHex(header))
    if (!found?.said) return 'ignore'
    this.#engine.peers.send(dev, { k: 'proposal', hub: this.#hub.chain.id, item: found.proposal })
    return 'accept'
  }
}
