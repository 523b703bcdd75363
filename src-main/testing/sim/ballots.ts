/**
 * Every vote that was really cast, and who counted how much at which height: kept beside the engine, with its own arithmetic and its own
 * spelling of what a vote signs, so that a mistake in either shows (docs/decisions/028).
 */
import type { HubState } from '#shared/core/hubs/index.ts'
import { concatBytes, encodeCanonical, hashTagged, toHex, utf8 } from '#shared/core/kernel/index.ts'
import type { Vote } from '#shared/wire/consensus.ts'
import type { Validator } from '#shared/wire/hubs.ts'

export type Phase = Vote['phase']
type Kind = HubState['quorum']

const SEPARATOR = new Uint8Array(1)

/** What a validator signs, as DESIGN §5 lists it. */
export const messageOf = (hub: Uint8Array, { epoch, h, round, phase, header }: Vote): Uint8Array =>
  concatBytes(utf8('kind:vote:1'), SEPARATOR, encodeCanonical([hub, epoch, h, round, phase, header]))

const byDevice = (a: Validator, b: Validator): number => Buffer.compare(a.dev, b.dev)
const sum = (validators: readonly Validator[]): number => validators.reduce((total, { weight }) => total + weight, 0)

/** Whether `weight` of `total` decides: more than two thirds, more than half, or all of it. */
export function decides(kind: Kind, weight: number, total: number): boolean {
  if (kind === 'bft') return 3 * weight > 2 * total
  return kind === 'majority' ? 2 * weight > total : weight === total
}

/** Those who count at one height. */
export class Seats {
  readonly epoch: number
  readonly kind: Kind
  readonly validators: readonly Validator[]
  readonly total: number
  readonly #weights: ReadonlyMap<string, number>

  constructor({ epoch, quorum, validators }: Pick<HubState, 'epoch' | 'quorum' | 'validators'>) {
    this.epoch = epoch
    this.kind = quorum
    this.validators = [...validators].sort(byDevice)
    this.total = sum(validators)
    this.#weights = new Map(validators.map(({ dev, weight }) => [toHex(dev), weight]))
  }

  has(dev: string): boolean {
    return this.#weights.has(dev)
  }

  /** Whether these devices, each counted once, decide. */
  decidedBy(devs: Iterable<string>): boolean {
    let weight = 0
    for (const dev of new Set(devs)) weight += this.#weights.get(dev) ?? 0
    return decides(this.kind, weight, this.total)
  }

  /** Who alone proposes in a round after the first, in hex. */
  leader(h: number, round: number): string {
    return toHex((this.validators[(h + round) % this.validators.length] as Validator).dev)
  }

  hash(): Uint8Array {
    return hashTagged(
      'kind:validators:1',
      encodeCanonical(this.validators.map(({ did, dev, weight }) => [did, dev, weight])),
    )
  }
}

/** Votes by height, round, phase and header. */
export class Ballots {
  readonly #votes = new Map<number, Map<string, Map<string, Vote>>>()

  /** False when it is known. */
  add(vote: Vote): boolean {
    const of = this.#votes.get(vote.h) ?? new Map<string, Map<string, Vote>>()
    this.#votes.set(vote.h, of)
    const key = `${vote.round}/${vote.phase}/${toHex(vote.header)}`
    const cast = of.get(key) ?? new Map<string, Vote>()
    of.set(key, cast)
    const dev = toHex(vote.dev)
    if (cast.has(dev)) return false
    cast.set(dev, vote)
    return true
  }

  /** Who cast this vote, in hex; `header` is lower-case hex. */
  by(h: number, round: number, phase: Phase, header: string): ReadonlyMap<string, Vote> {
    return this.#votes.get(h)?.get(`${round}/${phase}/${header}`) ?? new Map()
  }

  /** All votes of a height. */
  at(h: number): Vote[] {
    return [...(this.#votes.get(h)?.values() ?? [])].flatMap((cast) => [...cast.values()])
  }
}
