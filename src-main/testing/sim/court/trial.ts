/**
 * One case from its filing to its end, through the hub's whole fold: every act is an event in a batch, and every deadline passes. What is
 * simulated is only what people do; who is drawn, what is found and who pays is said by the rules.
 */
import { DRAWS_MAX, readContract } from '#shared/core/contracts/index.ts'
import { type Answered, drawn, seedOf } from '#shared/core/disputes/draw.ts'
import {
  type CaseState,
  isCoherent,
  type Result,
  type RoundState,
  readBench,
  readCase,
  roundOf,
  TOLERANCE,
  voteHash,
} from '#shared/core/disputes/index.ts'
import type { EventType, Folded, ParsedEvent } from '#shared/core/hub/index.ts'
import { readAccount } from '#shared/core/ledger/index.ts'
import { bytesOf, didOf, type World } from '#shared/core/testing/world.ts'
import type { Finding } from '#shared/wire/disputes.ts'
import { Random } from '../random.ts'
import { benchOf, COURT, GRANT, jurorName, OTHERWISE } from './bench.ts'
import type { Numbers } from './numbers.ts'
import { Cast, happens, type Kind } from './people.ts'
import type { Setting } from './setting.ts'

/** What became of a case; money in the hub's smallest unit. */
export interface Outcome {
  end: string
  /** Panels, by name. */
  panels: string[][]
  /** What the first panel came to, and what was carried out: the doer's share in thousandths. */
  first: number
  ruled: number
  truth: number
  /** What the court cost both sides together. */
  cost: number
  /** By kind: seats taken, and what they brought in all. */
  seats: Record<Kind, number>
  gains: Record<Kind, number>
  /** Votes sold; what they cost up front, and what a promise to pay only where it fails would have cost. */
  bought: number
  upFront: number
  ifItFails: number
  batches: number
}

/** A law of the court that one case broke. */
class Broken extends Error {}

const reason = bytesOf('reasons')
const salt = bytesOf('salt')
const EPSILON = 1
const LOSS = Number((COURT.lock * BigInt(COURT.loss)) / 1000n)
/** What selling a vote must bring: the fee and the part of the lock that it may cost. */
export const PRICE = Number(COURT.fee) + LOSS + EPSILON
const STEPS_MAX = 80
const ACT_MS = 1000

export const isWrong = (ruled: number, truth: number): boolean => Math.abs(ruled - truth) > TOLERANCE
const zeros = (): Record<Kind, number> => ({ honest: 0, lazy: 0, bribable: 0, corrupt: 0 })

/** Throws where a law is broken, and says in which case. */
export function tryCase(setting: Setting, seed: number, numbers: Numbers): Outcome {
  try {
    return new Trial(setting, seed, numbers).run()
  } catch (error) {
    throw new Error(`${setting.name}, seed ${seed}: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}

class Trial {
  readonly #setting: Setting
  readonly #numbers: Numbers
  readonly #random: Random
  readonly #cast: Cast
  readonly #world: World
  readonly #agreement: Uint8Array
  readonly #names = new Map<string, string>()
  #case: Uint8Array = new Uint8Array(32)
  /** Makes the case another one than all others, and so its draws. */
  readonly #statement: Uint8Array
  #executed = 0
  #batches = 0
  readonly #findings = new Map<string, Finding>()

  constructor(setting: Setting, seed: number, numbers: Numbers) {
    const { world, agreement } = benchOf(setting.jurors, setting.rounds)
    this.#setting = setting
    this.#numbers = numbers
    this.#random = new Random(seed, setting.name)
    this.#cast = new Cast(setting, this.#random)
    this.#statement = bytesOf(`${setting.name} ${seed}`)
    this.#world = world
    this.#agreement = agreement
    for (let at = 0; at < setting.jurors; at++) this.#names.set(didOf(jurorName(at)), jurorName(at))
  }

  get #state(): CaseState {
    return readCase(this.#world.state, this.#case) as CaseState
  }
  get #round(): number {
    return this.#state.rounds.length - 1
  }
  #nameOf(did: string): string {
    return this.#names.get(did) as string
  }

  run(): Outcome {
    const ask = { share: 0, bond: 0 }
    const about = { agreement: this.#agreement, commitment: 0, reason: 'not-as-agreed' }
    const body = { ...about, statement: this.#statement, ask }
    const filing = this.#world.event('ben', 'court.file', body)
    this.#case = filing.signed.id
    this.#batch([filing])
    for (let step = 0; this.#state.phase !== 'closed'; step++) {
      if (step > STEPS_MAX) throw new Broken('a case does not end')
      this.#step()
    }
    this.#checkEnd()
    return this.#outcome()
  }

  #step(): void {
    const { phase } = this.#state
    if (phase === 'evidence') return this.#pass(COURT.evidence)
    if (phase === 'calling') return this.#comes()
    if (phase === 'drawing') return this.#claims()
    if (phase === 'voting') return this.#votes()
    if (phase === 'opening') return this.#reveals()
    if (!this.#appeal()) this.#pass(COURT.appeal)
  }

  #batch(events: readonly ParsedEvent[], ms = ACT_MS): Folded {
    this.#batches++
    const folded = this.#world.batch(events, this.#world.time + ms)
    for (const { fact } of folded.facts)
      if (fact.kind === 'contract' && (fact.change === 'ruled' || fact.change === 'fallen-due')) this.#executed++
    return folded
  }

  #pass(ms: number): void {
    this.#batch([], ms)
  }

  #event(name: string, t: EventType, body: { [key: string]: unknown }): ParsedEvent {
    return this.#world.event(name, t, { case: this.#case, round: this.#round, ...body })
  }

  #comes(): void {
    const called = readBench(this.#world.state, this.#case)?.jurors ?? []
    const coming = called.filter(() => !happens(this.#random, this.#setting.uncome))
    this.#accepted(coming.map(({ did }) => this.#event(this.#nameOf(did), 'court.present', {})))
    this.#pass(COURT.draw)
  }

  #accepted(events: readonly ParsedEvent[]): void {
    const { outcomes } = this.#batch(events)
    if (outcomes.some(({ refused }) => refused !== undefined)) throw new Broken('an answer to a draw was refused')
  }

  #claims(): void {
    const { seed, claims } = this.#state
    if (!seed) return this.#pass(ACT_MS)
    const all = claims
      .map(({ did }) => ({ did, ...this.#numbers(this.#nameOf(did), seed) }))
      .filter(() => !happens(this.#random, this.#setting.unshown))
    const showing = this.#setting.waiting ? this.#afterLooking(all, seed) : all
    this.#accepted(showing.map(({ did, proof }) => this.#event(this.#nameOf(did), 'court.claim', { proof })))
    if (this.#state.phase === 'drawing') this.#pass(COURT.draw)
  }

  /** The corrupt have seen all other numbers; where they would not be more than half one of them keeps the number back, if that helps. */
  #afterLooking<T extends Answered>(all: readonly T[], input: Uint8Array): readonly T[] {
    const { size, draws } = roundOf(this.#state)
    const isCorrupt = ({ did }: { did: string }) => this.#cast.kindOf(this.#nameOf(did)) === 'corrupt'
    const tickets = new Map(readBench(this.#world.state, this.#case)?.jurors.map((one) => [one.did, one.tickets]))
    const isTheirs = (answered: readonly T[]): boolean => {
      const seats = drawn(seedOf(input, answered), answered, (did) => tickets.get(did) ?? 0).slice(0, size)
      return seats.filter(isCorrupt).length * 2 > seats.length
    }
    if (isTheirs(all)) return all
    const choices = all.filter(isCorrupt).map((kept) => all.filter((one) => one !== kept))
    return (draws < DRAWS_MAX ? choices[0] : choices.find(isTheirs)) ?? all
  }

  #votes(): void {
    const silent = roundOf(this.#state).seats.filter(({ vote }) => !vote)
    const events = silent.flatMap(({ did }) => {
      if (happens(this.#random, this.#setting.unvoted)) return []
      const finding: Finding = { kind: 'award', award: { share: this.#cast.finds(this.#nameOf(did)), bond: 0 } }
      this.#findings.set(`${this.#round} ${did}`, finding)
      const vote = voteHash(this.#case, this.#round, did, { finding, reason, salt })
      return [this.#event(this.#nameOf(did), 'court.commit', { vote })]
    })
    this.#batch(events)
    if (this.#state.phase === 'voting') this.#pass(COURT.vote)
  }

  #reveals(): void {
    const events = roundOf(this.#state).seats.flatMap(({ did }) => {
      if (happens(this.#random, this.#setting.unopened)) return []
      const finding = this.#findings.get(`${this.#round} ${did}`)
      return [this.#event(this.#nameOf(did), 'court.reveal', { finding, reason, salt })]
    })
    this.#batch(events)
    if (this.#state.phase === 'opening') this.#pass(COURT.open)
  }

  /** Whoever was wronged, or is in the wrong and was not believed, asks for a larger panel where they can pay it. */
  #appeal(): boolean {
    const { truth, untruth } = this.#cast
    const { appeals, dishonestAppeals } = this.#setting
    const found = shareOf(roundOf(this.#state).result)
    const wronged = isWrong(found, truth) ? (found < truth ? 'cy' : 'ben') : undefined
    const who = wronged ?? (untruth === 0 ? 'ben' : 'cy')
    if (!happens(this.#random, wronged ? appeals : dishonestAppeals)) return false
    const event = this.#world.event(who, 'court.appeal', { case: this.#case, statement: bytesOf('appeal') })
    return this.#batch([event]).outcomes[0]?.refused === undefined
  }

  /** Carried out once; nothing is left over, nobody has anything from nowhere, and nothing that is tried afterwards has effect. */
  #checkEnd(): void {
    const { state } = this.#world
    const [one] = readContract(state, this.#agreement)?.commitments ?? []
    if (this.#executed !== 1 || one?.phase === 'disputed') throw new Broken(`carried out ${this.#executed} times`)
    if (state.keys('hold/', 'hold0', 1000).length !== this.#setting.jurors - this.#penniless())
      throw new Broken('something is still held for a case that ended')
    const sum = this.#gainsOf([...this.#names.values(), 'ben', 'cy'])
    if (sum !== 0) throw new Broken(`a case brought ${sum} from nowhere`)
    const before = new Map(state.records)
    const late = (['ben', 'cy'] as const).map((who) =>
      this.#world.event(who, 'court.appeal', { case: this.#case, statement: bytesOf('again') }),
    )
    const { outcomes } = this.#batch(late, COURT.appeal)
    if (outcomes.some(({ refused }) => refused !== 'court.closed')) throw new Broken('a closed case was appealed')
    for (const [key, record] of state.records)
      if (/^(account|hold|contract|case|juror)\//.test(key) && before.get(key) !== record)
        throw new Broken(`${key} changed after the end`)
  }

  /** Jurors whose whole lock is gone. */
  #penniless(): number {
    const { state } = this.#world
    return [...this.#names.keys()].filter((did) => readAccount(state, 'HRS', did).held === 0n).length
  }

  #gainOf(name: string): number {
    const { posted, held } = readAccount(this.#world.state, 'HRS', didOf(name))
    return Number(posted + held) - GRANT
  }
  #gainsOf(names: readonly string[]): number {
    return names.reduce((sum, name) => sum + this.#gainOf(name), 0)
  }

  #outcome(): Outcome {
    const { rounds, end } = this.#state
    const [seats, gains] = [zeros(), zeros()]
    const sat = (round: RoundState) =>
      [...round.seats.map(({ did }) => did), ...round.absent].map((did) => this.#nameOf(did))
    for (const round of rounds) for (const name of sat(round)) seats[this.#cast.kindOf(name)]++
    for (const name of this.#names.values()) gains[this.#cast.kindOf(name)] += this.#gainOf(name)
    const standing = rounds.findLast(({ result }) => result && result.kind !== 'unheard')?.result
    return {
      end: end as string,
      panels: rounds.map(sat),
      first: shareOf(rounds[0]?.result),
      ruled: this.#executedShare(),
      truth: this.#cast.truth,
      cost: -this.#gainsOf(['ben', 'cy']),
      seats,
      gains,
      ...this.#bribes(standing),
      batches: this.#batches,
    }
  }

  /** What really reached the doer. */
  #executedShare(): number {
    const [one] = readContract(this.#world.state, this.#agreement)?.commitments ?? []
    return one?.share ?? 1000
  }

  #bribes(standing: Result | undefined): Pick<Outcome, 'bought' | 'upFront' | 'ifItFails'> {
    let [bought, ifItFails] = [0, 0]
    for (const { seats, size } of this.#state.rounds) {
      const agree = seats.filter(({ finding }) => finding && standing && isCoherent(finding, standing)).length
      for (const { did, finding } of seats) {
        if (this.#cast.kindOf(this.#nameOf(did)) !== 'bribable' || !finding) continue
        bought++
        if (!standing || isCoherent(finding, standing)) continue
        ifItFails += (Number(COURT.fee) * size) / Math.max(1, agree) + LOSS + EPSILON
      }
    }
    return { bought, upFront: bought * PRICE, ifItFails }
  }
}

/** Where nothing was ruled, the declared split. */
const shareOf = (result: Result | undefined): number => (result?.kind === 'award' ? result.award.share : OTHERWISE)
