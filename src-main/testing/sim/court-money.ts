/** What a court moves, kept a second time: locks, fees of open cases, and what each closed case brought to whom (invariants 1, 4 and 5). */
import type { CaseState, JurorState, Result, RoundState } from '#shared/core/disputes/state.ts'
import type { Award, Finding } from '#shared/wire/disputes.ts'
import { broken } from './violation.ts'

export interface Balance {
  posted: bigint
  held: bigint
}

/** A finding so near to the ruling agrees with it (docs/COURT.md); thousandths. */
const NEAR = 150

export class CourtMoney {
  readonly #moved = new Map<string, bigint>()
  readonly #closed = new Set<string>()

  #move(did: string, amount: bigint): void {
    this.#moved.set(did, (this.#moved.get(did) ?? 0n) + amount)
  }

  /** What a case that has just ended should have moved; `gaveIn` is the side that gave the other what it asked for. */
  closed(id: string, state: CaseState, gaveIn?: 0 | 1): void {
    if (this.#closed.has(id)) broken(4, 'a case ended twice')
    this.#closed.add(id)
    const ended = endOf(state)
    const paid: [bigint, bigint] = [0n, 0n]
    for (const round of state.rounds) paid[round.payer] += this.#round(state, round, ended)
    const award = gaveIn === undefined ? ended.result?.kind === 'award' && ended.result.award : state.asks[1 - gaveIn]
    if (!award) return
    const owed = ((paid[0] + paid[1]) * BigInt(firstShare(state.asks, award))) / 1000n
    const [filer, other] = state.sides
    // What is not there of it is a debt, and stands beside the accounts (redress-law.ts).
    this.#move(filer, paid[0] - owed)
    this.#move(other, owed - paid[0])
  }

  /** Says what the round's payer has paid. */
  #round(state: CaseState, round: RoundState, ended: End): bigint {
    const { rules, sides } = state
    const whole = rules.fee * BigInt(round.size)
    const earners = earnersOf(round, ended)
    const ruled = ended.result !== undefined && round.result !== undefined && round.result.kind !== 'unheard'
    const each = rules.fee * BigInt(earners.length)
    const fee = ruled && earners.length > 0 ? whole : each < whole ? each : whole
    const payer = sides[round.payer]
    this.#move(payer, -fee)
    this.#share(fee, earners)
    let lost = 0n
    for (const [did, amount] of lossesOf(state, round, ended)) {
      this.#move(did, -amount)
      lost += amount
    }
    const heirs = [earners, ended.last ? earnersOf(ended.last, ended) : [], [payer]].find(({ length }) => length > 0)
    this.#share(lost, heirs ?? [])
    return fee
  }

  #share(amount: bigint, among: readonly string[]): void {
    const count = BigInt(among.length)
    for (const [at, did] of among.entries()) this.#move(did, amount / count + (BigInt(at) < amount % count ? 1n : 0n))
  }

  /** Adds all of it to what accounts are expected to be. */
  expect(
    of: (did: string) => Balance,
    jurors: Iterable<[string, JurorState]>,
    cases: Iterable<[string, CaseState]>,
  ): void {
    for (const [did, { lock }] of jurors) {
      of(did).posted -= lock
      of(did).held += lock
    }
    for (const [, state] of cases) {
      const { phase, rounds, rules, sides } = state
      for (const { size, payer } of phase === 'closed' ? [] : rounds) {
        const fee = rules.fee * BigInt(size)
        of(sides[payer]).posted -= fee
        of(sides[payer]).held += fee
      }
      expectMediator(of, state)
    }
    for (const [did, amount] of this.#moved) of(did).posted += amount
  }
}

/** Held while they talk; then the mediator's, whoever has proposed something, and otherwise the filer's again. */
function expectMediator(of: (did: string) => Balance, { phase, rules, talks, sides: [filer] }: CaseState): void {
  const { mediator, fee } = rules.mediation ?? {}
  if (mediator === undefined || fee === undefined) return
  if (phase === 'mediation') {
    of(filer).posted -= fee
    of(filer).held += fee
  } else if (talks?.proposed) {
    of(filer).posted -= fee
    of(mediator).posted += fee
  }
}

/** What a case came to; `result` is absent where the sides ended it themselves. */
interface End {
  result: Result | undefined
  /** The round whose word stands. */
  last: RoundState | undefined
}

function endOf({ rounds, end }: CaseState): End {
  const last = rounds.findLast(({ result }) => result && result.kind !== 'unheard')
  return { last, result: end === 'settled' ? undefined : (last?.result ?? { kind: 'unheard' }) }
}

function agrees(finding: Finding, result: Result): boolean {
  if (finding.kind === 'refuse' || result.kind !== 'award')
    return finding.kind === 'refuse' && result.kind === 'refused'
  const apart = (part: keyof Award) => Math.abs(finding.award[part] - result.award[part])
  return apart('share') <= NEAR && apart('bond') <= NEAR
}

/** Of those who opened their vote; undefined where they are not judged by how near they were. */
function coherentIn(round: RoundState, { result, last }: End): string[] | undefined {
  if (!result || result.kind === 'unheard') return undefined
  const near = round.seats.filter(({ finding }) => finding && agrees(finding, result)).map(({ did }) => did)
  return round === last && near.length === 0 ? undefined : near
}

function earnersOf(round: RoundState, end: End): string[] {
  const near = coherentIn(round, end)
  if (near && round.result?.kind !== 'unheard') return near
  const names = (some: RoundState['seats']) => some.map(({ did }) => did)
  if (!end.result) return names(round.seats)
  const opened = round.seats.filter(({ finding }) => finding)
  return names(opened.length > 0 ? opened : round.seats.filter(({ vote }) => vote))
}

function lossesOf({ rules }: CaseState, round: RoundState, end: End): [string, bigint][] {
  const near = coherentIn(round, end)
  const far = near ? round.seats.filter(({ did, finding }) => finding && !near.includes(did)) : []
  const part = (rules.lock * BigInt(rules.loss)) / 1000n
  return [
    ...[...round.absent, ...round.withheld].map((did): [string, bigint] => [did, rules.lock]),
    ...far.map(({ did }): [string, bigint] => [did, part]),
  ]
}

/** Of the costs, the filer's part in thousandths: by how far the ruling is from what each side asked for. */
function firstShare([mine, theirs]: readonly [Award, Award], ruled: Award): number {
  const off = (ask: Award) => Math.abs(ask.share - ruled.share) + Math.abs(ask.bond - ruled.bond)
  const whole = off(mine) + off(theirs)
  return whole === 0 ? 500 : Math.floor((1000 * off(mine)) / whole)
}
