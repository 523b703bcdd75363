/** What earlier ratings say about one that is to come: of both people, of what passed between them, and of whom they both know. */
import { DecayedSums } from './decayed.ts'
import { numbered, orderBy } from './graph.ts'

export interface Rating {
  from: string
  to: string
  /** −1 … 1. */
  value: number
  /** ms. */
  at: number
}

/** Ratings as plain arrays, sorted by rater, rated and time. */
export interface RatingTable {
  readonly ids: ReadonlyMap<string, number>
  readonly people: number
  readonly mean: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly value: Float64Array
  readonly at: Float64Array
  /** Of each rater, where their rows start; of each rated, where theirs start in `received`. */
  readonly starts: Int32Array
  readonly receivedStarts: Int32Array
  readonly received: Int32Array
  /** All rows, oldest first. */
  readonly byTime: Int32Array
}

export function tabulate(ratings: readonly Rating[]): RatingTable {
  const { ids } = numbered(ratings)
  const rows = ratings
    .map(({ from, to, value, at }) => ({ from: ids.get(from) as number, to: ids.get(to) as number, value, at }))
    .sort((a, b) => a.from - b.from || a.to - b.to || a.at - b.at || a.value - b.value)
  return tableOf(ids, {
    from: Int32Array.from(rows, (row) => row.from),
    to: Int32Array.from(rows, (row) => row.to),
    value: Float64Array.from(rows, (row) => row.value),
    at: Float64Array.from(rows, (row) => row.at),
  })
}

/** The same people, some of the ratings. */
export function keepRows({ ids, from, to, value, at }: RatingTable, isKept: (row: number) => boolean): RatingTable {
  const kept = <T extends { filter(by: (one: number, row: number) => boolean): T }>(column: T): T =>
    column.filter((_, row) => isKept(row))
  return tableOf(ids, { from: kept(from), to: kept(to), value: kept(value), at: kept(at) })
}

type Columns = Pick<RatingTable, 'from' | 'to' | 'value' | 'at'>

/** From rows that are sorted. */
function tableOf(ids: RatingTable['ids'], { from, to, value, at }: Columns): RatingTable {
  const received = orderBy(to, ids.size)
  return {
    ids,
    people: ids.size,
    mean: value.reduce((sum, one) => sum + one, 0) / Math.max(1, value.length),
    from,
    to,
    value,
    at,
    starts: orderBy(from, ids.size).starts,
    receivedStarts: received.starts,
    received: received.order,
    byTime: Int32Array.from(value.keys()).sort((a, b) => (at[a] as number) - (at[b] as number) || a - b),
  }
}

/** How far a person's ratings, given or received, lie from what the others' would let expect; shrunk towards nothing by `shrink` ratings. */
interface Bias {
  /** Rest of each row after the mean and the other side's bias, and the sum of these by person. */
  rest: Float64Array
  sums: Float64Array
  counts: Float64Array
  bad: Float64Array
}

export interface Habits {
  table: RatingTable
  shrink: number
  scale: number
  given: Bias
  received: Bias
  givenLately: DecayedSums
  receivedLately: DecayedSums
  badShare: number
}

/** Rounds after which the biases of both sides no longer move. */
const ROUNDS = 5

/** `shrink` in ratings, `scale` in ms: how long ago counts 1/e. */
export function habitsOf(table: RatingTable, shrink: number, scale: number): Habits {
  const { from, to, value, people, mean, at, byTime } = table
  const bias = (owners: Int32Array): Bias => {
    const blank = { rest: new Float64Array(value.length), sums: new Float64Array(people) }
    const [counts, bad] = [new Float64Array(people), new Float64Array(people)]
    owners.forEach((owner, row) => {
      counts[owner] = (counts[owner] as number) + 1
      if ((value[row] as number) < 0) bad[owner] = (bad[owner] as number) + 1
    })
    return { ...blank, counts, bad }
  }
  const [given, received] = [bias(from), bias(to)]
  const explain = (own: Bias, owners: Int32Array, other: Bias, others: Int32Array): void => {
    own.sums.fill(0)
    owners.forEach((owner, row) => {
      own.rest[row] = (value[row] as number) - mean - biasOf(other, others[row] as number, shrink)
      own.sums[owner] = (own.sums[owner] as number) + (own.rest[row] as number)
    })
  }
  for (let round = 0; round < ROUNDS; round++) {
    explain(given, from, received, to)
    explain(received, to, given, from)
  }
  const bad = value.reduce((count, one) => count + (one < 0 ? 1 : 0), 0)
  return {
    table,
    shrink,
    scale,
    given,
    received,
    givenLately: new DecayedSums(from, people, { at, values: given.rest, byTime }, scale),
    receivedLately: new DecayedSums(to, people, { at, values: received.rest, byTime }, scale),
    badShare: (bad + 0.5) / (value.length + 1),
  }
}

const biasOf = ({ sums, counts }: Bias, person: number, shrink: number): number =>
  (sums[person] as number) / ((counts[person] as number) + shrink)

export const FEATURES = 18

/** Numbers of the two, −1 for strangers. */
export interface Asked {
  from: number
  to: number
  at: number
}

/** One row of FEATURES numbers. */
export function featuresOf(habits: Habits, { from, to, at }: Asked): Float64Array {
  const out = new Float64Array(FEATURES)
  const { given, received, givenLately, receivedLately, shrink } = habits
  side(habits, given, givenLately, from, at, out, 0)
  side(habits, received, receivedLately, to, at, out, 4)
  if (from >= 0) out[8] = biasOf(received, from, shrink)
  if (to >= 0) out[9] = biasOf(given, to, shrink)
  if (from < 0 || to < 0) return out
  between(habits, to, from, at, out, 10)
  between(habits, from, to, at, out, 13)
  acquaintances(habits, from, to, out, 16)
  return out
}

/** Bias, how it was lately, how many ratings, and the share of bad ones. */
function side(
  { shrink, badShare }: Habits,
  bias: Bias,
  lately: DecayedSums,
  person: number,
  at: number,
  out: Float64Array,
  place: number,
): void {
  out[place + 3] = badShare
  if (person < 0) return
  const count = bias.counts[person] as number
  const seen = lately.seen(person, at)
  out[place] = biasOf(bias, person, shrink)
  out[place + 1] = seen.value / (seen.count + 1)
  out[place + 2] = Math.log1p(count)
  out[place + 3] = ((bias.bad[person] as number) + badShare * shrink) / (count + shrink)
}

/** What one has said of the other: how lately, what, and both in one. */
function between(
  { table, scale }: Habits,
  from: number,
  to: number,
  at: number,
  out: Float64Array,
  place: number,
): void {
  let [sum, count, fresh] = [0, 0, 0]
  for (let row = firstRow(table, from, to); table.from[row] === from && table.to[row] === to; row++) {
    count++
    sum += (table.value[row] as number) - table.mean
    fresh = Math.max(fresh, Math.exp(-Math.abs(at - (table.at[row] as number)) / scale))
  }
  if (count === 0) return
  out[place] = fresh
  out[place + 1] = sum / count
  out[place + 2] = (sum / count) * fresh
}

/** How those whom the rater has rated well rated the other, each shrunk by two that say nothing; and whether there are any. */
function acquaintances({ table, given, shrink }: Habits, from: number, to: number, out: Float64Array, place: number) {
  let [sum, count] = [0, 0]
  const add = (known: number, theirs: number): void => {
    const trust = table.value[known] as number
    if (trust <= 0) return
    sum += (table.value[theirs] as number) - table.mean - biasOf(given, table.from[theirs] as number, shrink)
    count++
  }
  const [start, end] = [table.starts[from] as number, table.starts[from + 1] as number]
  const [first, last] = [table.receivedStarts[to] as number, table.receivedStarts[to + 1] as number]
  const about = (rater: number, rated: number): number => {
    const found = firstRow(table, rater, rated)
    return table.from[found] === rater && table.to[found] === rated ? found : -1
  }
  if (end - start < last - first)
    for (let known = start; known < end; known++) {
      const theirs = about(table.to[known] as number, to)
      if (theirs >= 0) add(known, theirs)
    }
  else
    for (let place = first; place < last; place++) {
      const theirs = table.received[place] as number
      const known = about(from, table.from[theirs] as number)
      if (known >= 0) add(known, theirs)
    }
  out[place] = sum / (count + 2)
  out[place + 1] = count > 0 ? 1 : 0
}

/** The first row of the rater that is about the rated or somebody after them. */
function firstRow({ starts, to }: RatingTable, rater: number, rated: number): number {
  let low = starts[rater] as number
  for (let high = starts[rater + 1] as number; low < high; ) {
    const middle = (low + high) >> 1
    if ((to[middle] as number) < rated) low = middle + 1
    else high = middle
  }
  return low
}
