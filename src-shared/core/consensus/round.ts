/** The votes of one round, weighed. */
import type { Quorum, VotePhase } from '../ledger/batch.ts'
import type { Ballot } from './height.ts'

export class Round {
  /** Headers of batches that are here, fold, and were proposed for this round. */
  readonly offers = new Set<string>()
  /** What is put forward in it is settled elsewhere, and was. */
  taken = false
  readonly #votes: Record<VotePhase, Map<string, Ballot>> = { validate: new Map(), confirm: new Map(), skip: new Map() }
  readonly #weights: ReadonlyMap<string, number>
  readonly #quorum: Quorum

  constructor(weights: ReadonlyMap<string, number>, quorum: Quorum) {
    this.#weights = weights
    this.#quorum = quorum
  }

  /** Keeps the first vote of each validator and phase, and returns it when another contradicts it. */
  hear(ballot: Ballot): Ballot | undefined {
    const votes = this.#votes[ballot.phase]
    const known = votes.get(ballot.dev)
    if (!known) votes.set(ballot.dev, ballot)
    return known && known.header !== ballot.header ? known : undefined
  }

  forget(dev: string): void {
    for (const votes of Object.values(this.#votes)) votes.delete(dev)
  }

  of(dev: string, phase: VotePhase): Ballot | undefined {
    return this.#votes[phase].get(dev)
  }

  has(dev: string): boolean {
    return Object.values(this.#votes).some((votes) => votes.has(dev))
  }

  get isEmpty(): boolean {
    return !this.taken && this.offers.size === 0 && Object.values(this.#votes).every((votes) => votes.size === 0)
  }

  /** Whether anybody but `other` voted so. */
  hasAny(phase: VotePhase, other?: string): boolean {
    const votes = this.#votes[phase]
    return votes.size > (other !== undefined && votes.has(other) ? 1 : 0)
  }

  *ballots(): Iterable<Ballot> {
    for (const votes of Object.values(this.#votes)) yield* votes.values()
  }

  get isSkipped(): boolean {
    return this.#weigh(this.#votes.skip.keys()) >= this.#quorum.needed
  }

  /** The header that a quorum voted for. */
  quorumFor(phase: 'validate' | 'confirm'): string | undefined {
    for (const [header, weight] of this.#tally(phase)) if (weight >= this.#quorum.needed) return header
    return undefined
  }

  /** Weight that has spoken: for whatever header, or to give the round up. Those who want different batches are not waited for. */
  spoke(phase: 'validate' | 'confirm'): number {
    return this.#weigh(new Set([...this.#votes[phase].keys(), ...this.#votes.skip.keys()]))
  }

  signatures(phase: VotePhase, header: string): Map<string, Uint8Array> {
    return new Map([...this.#votes[phase].values()].filter((b) => b.header === header).map((b) => [b.dev, b.sig]))
  }

  /** Whether validators want different batches. */
  get isDivided(): boolean {
    return this.#tally('validate').size > 1
  }

  #tally(phase: 'validate' | 'confirm'): Map<string, number> {
    const sums = new Map<string, number>()
    for (const { header, dev } of this.#votes[phase].values())
      sums.set(header, (sums.get(header) ?? 0) + (this.#weights.get(dev) ?? 0))
    return sums
  }

  #weigh(devs: Iterable<string>): number {
    let sum = 0
    for (const dev of devs) sum += this.#weights.get(dev) ?? 0
    return sum
  }
}
