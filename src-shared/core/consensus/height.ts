/**
 * One height of a hub's log as its validators agree on it (docs/decisions/019). It hears votes, proposals and the clock, and says one
 * thing at a time that is to be done next. It signs nothing and checks no signature: whoever runs it does both.
 */
import type { Validator } from '#shared/wire/hubs.ts'
import type { Certificate } from '#shared/wire/ledger.ts'
import { toHex } from '../kernel/index.ts'
import {
  makeCertificate,
  type Quorum,
  type QuorumKind,
  quorumOf,
  sortValidators,
  type VotePhase,
} from '../ledger/batch.ts'
import { Round } from './round.ts'

/** A verified vote. `header` and `dev` are lower-case hex; a skip names no header and has ''. */
export interface Ballot {
  round: number
  phase: VotePhase
  header: string
  dev: string
  sig: Uint8Array
}

/** A quorum validated `header` in the certificate's round. */
export interface Locked {
  header: string
  cert: Certificate
}

export type Act =
  /** Sign this, keep it durably, tell it, and let it be heard here too. */
  | { do: 'vote'; round: number; phase: VotePhase; header: string }
  /** Offer a batch for this round: the named one again, or a new one. */
  | { do: 'propose'; round: number; header?: string }
  | { do: 'commit'; header: string; cert: Certificate }

/** How far a height has come, for people: the weight that has spoken in its round, and how much must before the round can end. */
export interface Progress {
  phase: 'validate' | 'confirm'
  have: number
  needed: number
}

export interface Table {
  validators: readonly Validator[]
  kind: QuorumKind
  h: number
  /** This device, in hex; a member without a seat follows and never votes. */
  me: string | undefined
  /** Who proposed the batch before, in hex, if known. */
  last: string | undefined
  /** The first round's number; absent: 0. */
  first?: number
}

/** A round's time: enough for a slow connection, and not so long that a sleeping leader is felt for minutes. */
const ROUND_MS = 2000
const ROUND_GROWS = 1.5
const ROUND_MS_MAX = 15_000
/** In round 0 the next in line proposes when nobody before has for this long. */
const STEP_MS = 300
/** After so many heights the turn to propose goes on, so that nobody keeps others' events out for long. */
const TURN_HEIGHTS = 32
/** Votes kept of one validator: a liar fills its own room and nobody else's. */
const ROUNDS_EACH_MAX = 16

export class Height {
  readonly quorum: Quorum
  readonly #first: number
  readonly #table: Table
  readonly #seats: readonly Validator[]
  readonly #names: readonly string[]
  readonly #weights: ReadonlyMap<string, number>
  readonly #rounds = new Map<number, Round>()
  /** Headers a quorum validated, by round. */
  readonly #locks = new Map<number, Locked>()
  /** When each round was first seen to run here. */
  readonly #since = new Map<number, number>()

  constructor(table: Table) {
    this.#table = table
    this.#first = table.first ?? 0
    this.#seats = sortValidators(table.validators)
    this.#names = this.#seats.map(({ dev }) => toHex(dev))
    this.#weights = new Map(this.#seats.map(({ weight }, i) => [this.#names[i] as string, weight]))
    this.quorum = quorumOf(table.kind, table.validators)
  }

  #at(round: number): Round {
    const known = this.#rounds.get(round) ?? new Round(this.#weights, this.quorum)
    this.#rounds.set(round, known)
    return known
  }

  isSeat(dev: string): boolean {
    return this.#weights.has(dev)
  }

  /** Who alone may propose in a round after the first. */
  leader(round: number): string {
    return this.#names[(this.#table.h + round) % this.#names.length] as string
  }

  mayPropose(dev: string, round: number): boolean {
    return this.isSeat(dev) && (round === this.#first || this.leader(round) === dev)
  }

  /** Takes a vote in. Returns the other half when its author contradicts itself: the two prove that it lies. */
  hear(ballot: Ballot, now: number): Ballot | undefined {
    const { round, dev } = ballot
    if (!this.isSeat(dev) || round < this.#first || !this.#hasRoom(dev, round)) return undefined
    this.#begin(now)
    const other = this.#at(round).hear(ballot)
    if (other) return other
    const validated = this.#at(round).quorumFor('validate')
    if (validated !== undefined && !this.#locks.has(round))
      this.learn({ header: validated, cert: this.#certify(round, 'validate', validated) })
    return undefined
  }

  /** A liar that speaks of many rounds loses its own oldest votes; this device's are never let go. */
  #hasRoom(dev: string, round: number): boolean {
    if (dev === this.#table.me || this.#rounds.get(round)?.has(dev)) return true
    const rounds = [...this.#rounds].filter(([, votes]) => votes.has(dev)).map(([n]) => n)
    if (rounds.length < ROUNDS_EACH_MAX) return true
    const oldest = Math.min(...rounds)
    if (oldest > round) return false
    this.#rounds.get(oldest)?.forget(dev)
    if (this.#rounds.get(oldest)?.isEmpty) this.#rounds.delete(oldest)
    return true
  }

  /** A verified validate certificate, from whoever had it. */
  learn(locked: Locked): void {
    this.#locks.set(locked.cert.round, locked)
  }

  /** The newest of them: what the next leader has to propose. */
  newest(): Locked | undefined {
    return this.#locks.get(Math.max(...this.#locks.keys()))
  }

  /** A batch that is here, folds, and was proposed for this round by somebody who may. */
  offer(header: string, round: number, now: number): void {
    this.#begin(now)
    this.#at(round).offers.add(header)
  }

  /** Something stands at this round's place already, whether it folds here or not: nothing else can be put forward in it. */
  take(round: number): void {
    this.#at(round).taken = true
  }

  /** The first round's time runs from when there is something to agree about. */
  #begin(now: number): void {
    if (!this.#since.has(this.#first)) this.#since.set(this.#first, now)
  }

  /** One round after the last that a quorum gave up, or the last in which one validated: it has come so far without this node. */
  get round(): number {
    let round = this.#first
    for (const [n, votes] of this.#rounds) if (votes.isSkipped && n >= round) round = n + 1
    return Math.max(round, ...this.#locks.keys())
  }

  get isOpen(): boolean {
    return this.#since.has(this.#first)
  }

  heard(round: number, phase: VotePhase, dev: string): Ballot | undefined {
    return this.#rounds.get(round)?.of(dev, phase)
  }

  /** The certificates that may move a lock. */
  get locks(): Iterable<Locked> {
    return this.#locks.values()
  }

  /** The batches that votes of the round in hand are about. */
  get named(): ReadonlySet<string> {
    const votes = [...(this.#rounds.get(this.round)?.ballots() ?? [])]
    return new Set(votes.flatMap(({ header }) => (header === '' ? [] : [header])))
  }

  /** Every vote kept here, for whoever is behind. */
  *ballots(): Iterable<Ballot> {
    for (const votes of this.#rounds.values()) yield* votes.ballots()
  }

  /**
   * What is to be done now. `work`: events or deadlines wait for a place. A device that may not vote now still follows; one that has nothing
   * to propose (a batch that it has to propose again may be one whose events it lacks) waits, and gives its round up like any other.
   */
  next(now: number, work: boolean, { mayVote = true, mayPropose = true } = {}): Act | undefined {
    for (const [n, votes] of this.#rounds) {
      const header = votes.quorumFor('confirm')
      if (header !== undefined) return { do: 'commit', header, cert: this.#certify(n, 'confirm', header) }
    }
    if (work) this.#begin(now)
    const { round } = this
    if (this.isOpen && !this.#since.has(round)) this.#since.set(round, now)
    const { me } = this.#table
    if (!mayVote || me === undefined || !this.isSeat(me)) return undefined
    return this.#mine(me, round, now, mayPropose && this.#isMyTurn(me, round, now, work))
  }

  #mine(me: string, round: number, now: number, proposes: boolean): Act | undefined {
    const votes = this.#at(round)
    if (this.#lastVoted(me) > round || votes.of(me, 'skip')) return undefined
    const validated = this.#locks.get(round)?.header
    if (validated !== undefined && !votes.of(me, 'confirm'))
      return { do: 'vote', round, phase: 'confirm', header: validated }
    const spoke = votes.of(me, 'validate') ?? votes.of(me, 'confirm')
    if (!spoke) {
      const header = [...votes.offers].find((offered) => this.#allows(me, offered, round))
      if (header !== undefined) return { do: 'vote', round, phase: 'validate', header }
      if (proposes) return this.#proposal(round)
    }
    return this.#isLost(round, votes, spoke !== undefined, me, now)
      ? { do: 'vote', round, phase: 'skip', header: '' }
      : undefined
  }

  /** The newest round this device has a vote in, −1 where it has none. */
  #lastVoted(me: string): number {
    let last = -1
    for (const [n, votes] of this.#rounds) if (votes.has(me)) last = Math.max(last, n)
    return last
  }

  /** Locked on what it confirmed last, a device validates something else only once a quorum did so after that. */
  #allows(me: string, header: string, round: number): boolean {
    let since = -1
    let on = header
    for (const [n, votes] of this.#rounds) {
      const confirmed = votes.of(me, 'confirm')
      if (confirmed && n > since) [since, on] = [n, confirmed.header]
    }
    if (on === header) return true
    return [...this.#locks].some(([n, locked]) => n > since && n < round && locked.header === header)
  }

  #isMyTurn(me: string, round: number, now: number, work: boolean): boolean {
    const votes = this.#at(round)
    if (votes.taken || votes.offers.size > 0 || votes.hasAny('validate')) return false
    if (round > this.#first) return this.leader(round) === me
    return work && now - (this.#since.get(this.#first) ?? now) >= this.#place(me) * STEP_MS
  }

  /** How many come before this device in the first round. */
  #place(me: string): number {
    const n = this.#names.length
    const { h, last } = this.#table
    const known = last === undefined ? -1 : this.#names.indexOf(last)
    const from = known < 0 ? Math.floor(h / TURN_HEIGHTS) : known + (h % TURN_HEIGHTS === 0 ? 1 : 0)
    return (this.#names.indexOf(me) - (from % n) + n) % n
  }

  #proposal(round: number): Act {
    const newest = this.newest()
    return { do: 'propose', round, ...(newest && { header: newest.header }) }
  }

  /** Its time is over, and this device found nothing to validate, or the votes are divided, or somebody else gave it up. */
  #isLost(round: number, votes: Round, spoke: boolean, me: string, now: number): boolean {
    const since = this.#since.get(round)
    if (since === undefined || now - since < this.#time(round)) return false
    return !spoke || votes.hasAny('skip', me) || (votes.isDivided && !this.#locks.has(round))
  }

  #time(round: number): number {
    const time = Math.min(ROUND_MS * ROUND_GROWS ** (round - this.#first), ROUND_MS_MAX)
    return round === this.#first ? time + this.#names.length * STEP_MS : time
  }

  #certify(round: number, phase: VotePhase, header: string): Certificate {
    return makeCertificate(this.#seats, round, this.#at(round).signatures(phase, header), toHex)
  }

  /** What a quorum has validated: it will be final unless they change their minds together. */
  get secured(): string | undefined {
    return this.newest()?.header
  }

  /** Who must still sign, while something waits to be signed. */
  get progress(): Progress | undefined {
    const votes = this.#rounds.get(this.round)
    if (!votes || !this.isOpen) return undefined
    const phase = this.#locks.has(this.round) ? 'confirm' : 'validate'
    return { phase, have: votes.spoke(phase), needed: this.quorum.needed }
  }
}
