/** The whole simulation of the court: every table, the grinding of seeds, and the sample with real proofs. */
import { isDeepStrictEqual } from 'node:util'
import { COURT } from './bench.ts'
import type { Grinding, Ground } from './grinding.ts'
import { type Column, type Setting, type Table, tablesOf, USUAL } from './setting.ts'
import { type Estimate, estimateOf, Sum } from './sums.ts'
import { type Job, runJobs } from './threads.ts'
import { isWrong, type Outcome, PRICE } from './trial.ts'

export interface Row {
  name: string
  cases: number
  values: Partial<Record<Column, Estimate>>
}
export interface FoundTable {
  table: Table
  rows: Row[]
}
export interface GrindingRow extends Grinding {
  /** Shares of the cases, and locks lost in one case. */
  now: number
  otherwise: number
  locks: number
}
export interface Court {
  seed: number
  cases: number
  /** Cases tried with real proofs as well, and how many of them came to the same. */
  proven: number
  same: number
  tables: FoundTable[]
  grinding: GrindingRow[]
  bribes: BribeRow[]
}

const CHUNK = 250
/** One case of so many, over all tables, is tried with real proofs as well. */
const PROVEN_EVERY = 500

/** What one case adds to each column; nothing where it says nothing about it. */
const READINGS: Record<Column, (outcome: Outcome) => number | undefined> = {
  firstWrong: ({ first, truth }) => Number(isWrong(first, truth)),
  wrong: ({ ruled, truth }) => Number(isWrong(ruled, truth)),
  error: ({ ruled, truth }) => Math.abs(ruled - truth),
  cost: ({ cost }) => cost,
  rounds: ({ panels }) => panels.length,
  unheard: ({ end }) => Number(end === 'unheard'),
  honestPay: ({ seats, gains }) => perSeat(gains.honest, seats.honest),
  lazyPay: ({ seats, gains }) => perSeat(gains.lazy, seats.lazy),
  corruptPay: ({ seats, gains }) => perSeat(gains.corrupt, seats.corrupt),
  bought: ({ bought }) => bought,
  upFront: ({ upFront }) => upFront,
  ifItFails: ({ ifItFails }) => ifItFails,
}
const perSeat = (gains: number, seats: number): number | undefined => (seats === 0 ? undefined : gains / seats)

/** `size` 1 is the whole of 10⁵ cases. Throws where a law is broken. */
export async function holdCourt(size: number, seed: number): Promise<Court> {
  const tables = tablesOf(size)
  const settings = tables.flatMap((table) => table.settings.map((setting) => named(table, setting)))
  const jobs = settings.flatMap((setting) => chunksOf(setting, seed))
  const answers = await runJobs(jobs)
  const byName = new Map<string, Outcome[]>()
  for (const [at, { outcomes = [] }] of answers.entries()) {
    const { setting } = jobs[at] as Extract<Job, { kind: 'cases' }>
    byName.set(setting.name, [...(byName.get(setting.name) ?? []), ...outcomes])
  }
  const proven = await prove(settings, byName, seed)
  return {
    seed,
    cases: settings.reduce((sum, { cases }) => sum + cases, 0),
    ...proven,
    tables: tables.map((table) => ({ table, rows: table.settings.map((one) => rowOf(table, one, byName)) })),
    grinding: await groundOf(size, seed),
    bribes: bribeRows(),
  }
}

/** Seeds differ from table to table by this name. */
const named = ({ title }: Table, setting: Setting): Setting => ({ ...setting, name: `${title} ${setting.name}` })

function chunksOf(setting: Setting, seed: number): Job[] {
  const chunks: Job[] = []
  for (let from = 0; from < setting.cases; from += CHUNK)
    chunks.push({ kind: 'cases', setting, from: seed + from, count: Math.min(CHUNK, setting.cases - from) })
  return chunks
}

function rowOf(table: Table, setting: Setting, byName: ReadonlyMap<string, Outcome[]>): Row {
  const outcomes = byName.get(named(table, setting).name) ?? []
  const values: Row['values'] = {}
  for (const column of table.columns) {
    const sum = new Sum()
    for (const outcome of outcomes) {
      const value = READINGS[column](outcome)
      if (value !== undefined) sum.add(value)
    }
    values[column] = estimateOf(sum)
  }
  return { name: setting.name, cases: setting.cases, values }
}

/** Real proofs, then the same numbers without them: both must come to the same in everything. */
async function prove(
  settings: readonly Setting[],
  byName: ReadonlyMap<string, Outcome[]>,
  seed: number,
): Promise<{ proven: number; same: number }> {
  const samples: Extract<Job, { kind: 'proof' }>[] = []
  let at = 0
  for (const setting of settings)
    for (let from = seed; from < seed + setting.cases; from++)
      if (at++ % PROVEN_EVERY === 0) samples.push({ kind: 'proof', setting, from, count: 1 })
  const real = await runJobs(samples, true)
  const again = await runJobs(samples.map((sample, place) => ({ ...sample, kept: real[place]?.kept ?? new Map() })))
  let same = 0
  for (const [place, sample] of samples.entries()) {
    const [a, b] = [real[place]?.outcomes?.[0], again[place]?.outcomes?.[0]]
    const fast = byName.get(sample.setting.name)?.[sample.from - seed]
    if (a && fast?.truth === a.truth && isDeepStrictEqual(a, b)) same++
  }
  return { proven: samples.length, same }
}

const OWN = [3, 6, 12, 24]
const HEADERS = [1, 10, 100, 1000]
const LOCKS = [0, 1, 2, 3]
const GRINDING_CASES = 400
/** A part of a run has more than its part of these: they are few. */
const GRINDING_SHARE = 2
const NOTHING: Ground = { now: 0, otherwise: 0, cases: 0, locks: 0 }

async function groundOf(size: number, seed: number): Promise<GrindingRow[]> {
  const cases = Math.max(4, Math.round(GRINDING_CASES * Math.min(1, GRINDING_SHARE * size)))
  const places = [3, 7].flatMap((seats) => OWN.map((own) => ({ own, jurors: USUAL.jurors, seats, cases })))
  const tried = (by: Grinding['by'], all: readonly number[]): Grinding[] =>
    places.flatMap((place) => all.map((tries) => ({ ...place, by, tries })))
  const jobs = [...tried('headers', HEADERS), ...tried('locks', LOCKS)]
  const answers = await runJobs(jobs.map((grinding): Job => ({ kind: 'grinding', grinding, seed })))
  return jobs.map((grinding, at) => {
    const { now, otherwise, locks } = answers[at]?.ground ?? NOTHING
    return { ...grinding, now: now / cases, otherwise: otherwise / cases, locks: locks / cases }
  })
}

export interface BribeRow {
  seats: number
  needed: number
  /** Paid before the vote. */
  upFront: number
  /** Promised for the case that the bribe fails: what must be there to be believed. */
  promised: number
  /** What the side that appeals puts up. */
  fee: number
}

/** What it takes to turn each panel: no simulation, only the rules. */
function bribeRows(): BribeRow[] {
  const fee = Number(COURT.fee)
  return Array.from({ length: COURT.rounds }, (_, round) => {
    const seats = (COURT.panel + 1) * 2 ** round - 1
    const needed = Math.floor(seats / 2) + 1
    // Whoever stays with the others shares the fee of all seats with those who stayed.
    const kept = (fee * seats) / (seats - needed)
    return {
      seats,
      needed,
      upFront: needed * PRICE,
      promised: Math.ceil(needed * (kept + PRICE - fee)),
      fee: fee * seats,
    }
  })
}
