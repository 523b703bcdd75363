/**
 * How a trade is likely to be rated, how sure that is, and how likely it turns out bad, learnt from the ratings there are. For people to
 * look at, never for a rule: numbers may differ in their last digits from one engine to another.
 *
 * A regularised bias model (Koren, Bell and Volinsky 2009) gives what is particular to each of the two, now and lately; a ridge
 * regression weighs it together with what they said of each other and what those say whom they both know (decision 038).
 */
import { DAY, err, ok, type Result, random } from '../kernel/index.ts'
import {
  type Asked,
  FEATURES,
  featuresOf,
  type Habits,
  habitsOf,
  keepRows,
  type Rating,
  type RatingTable,
  tabulate,
} from './features.ts'
import { chance, dot, logistic, ridge, type Scaled, standardise } from './regression.ts'

export type { Rating } from './features.ts'

export interface Prediction {
  /** −1 … 1. */
  expected: number
  /** Standard error of a single rating. */
  error: number
  /** Nine of ten ratings lie between. */
  low: number
  high: number
}

/** A trade that is to come. */
export type Ahead = Pick<Rating, 'from' | 'to' | 'at'>

export type RatingFault = 'rating.of-oneself' | 'rating.out-of-range' | 'rating.no-time'

/** Chosen by what a fit without the rating would have missed it by; each step is threefold or so, since little depends on it. */
const SHRINKS = [1, 3, 10] as const
const SCALES = [7 * DAY, 30 * DAY, 120 * DAY] as const
const PENALTIES = [1, 10, 100] as const
/** Ratings looked at for that choice; more of them choose no better. */
const SAMPLE = 6000
/**
 * Each rating is learnt from by what the other parts say. Leaving out the rating alone would give it away: a mean without it is the lower
 * the higher it was.
 */
const PARTS = 5
const PARTS_SEED = 1
/** A coefficient of the log odds has a deviation of one before anything is known. */
const WARNING_PENALTY = 1
const COVERED = 0.9
/** Square of the error of knowing nothing: a rating may lie anywhere between −1 and 1. */
const NOTHING_KNOWN = 1

/** What was learnt. Reading it changes nothing. */
export interface RatingModel {
  habits: Habits
  expects: Float64Array
  warns: Float64Array
  scale: Scaled['scale']
  errors: Errors
}

/** Codes: rating.of-oneself, rating.out-of-range, rating.no-time. */
export function learn(ratings: readonly Rating[]): Result<RatingModel, RatingFault> {
  for (const { from, to, value, at } of ratings) {
    if (from === to) return err('rating.of-oneself')
    if (!(Math.abs(value) <= 1)) return err('rating.out-of-range')
    if (!Number.isFinite(at)) return err('rating.no-time')
  }
  const table = tabulate(ratings)
  const parts = partsOf(table)
  const { shrink, scale, penalty } = choose(table, parts)
  const scaled = standardise(rowsOf(table, parts, shrink, scale), FEATURES)
  const { coefficients, missedBy } = ridge(scaled, table.value, penalty)
  const habits = habitsOf(table, shrink, scale)
  const bad = Uint8Array.from(table.value, (value) => (value < 0 ? 1 : 0))
  return ok({
    habits,
    expects: coefficients,
    warns: logistic(scaled, bad, WARNING_PENALTY),
    scale: scaled.scale,
    errors: errorsOf(habits, missedBy),
  })
}

/** What the trade is likely to be rated. */
export function predict(model: RatingModel, ahead: Ahead): Prediction {
  const asked = askedOf(model, ahead)
  const expected = clamp(dot(model.scale(featuresOf(model.habits, asked)), model.expects))
  const error = errorOf(model.errors, asked.from, asked.to)
  const reach = model.errors.reach * error
  return { expected, error, low: clamp(expected - reach), high: clamp(expected + reach) }
}

/** Chance that the trade is rated below zero, 0 … 1. */
export const warn = (model: RatingModel, ahead: Ahead): number =>
  chance(dot(model.scale(featuresOf(model.habits, askedOf(model, ahead))), model.warns))

const clamp = (value: number): number => Math.max(-1, Math.min(1, value))

const askedOf = ({ habits }: RatingModel, { from, to, at }: Ahead): Asked => {
  const { ids } = habits.table
  return { from: ids.get(from) ?? -1, to: ids.get(to) ?? -1, at }
}

interface Parts {
  /** Of each row. */
  of: Uint8Array
  /** By part: all rows but its own. */
  others: RatingTable[]
}

function partsOf(table: RatingTable): Parts {
  const draw = random(PARTS_SEED)
  const of = Uint8Array.from(table.value, () => Math.floor(draw() * PARTS))
  return { of, others: Array.from({ length: PARTS }, (_, part) => keepRows(table, (row) => of[row] !== part)) }
}

/** What the others say about the ratings of the first `count` parts. */
function rowsOf(table: RatingTable, parts: Parts, shrink: number, scale: number, count = PARTS): Float64Array[] {
  const habits = parts.others.slice(0, count).map((others) => habitsOf(others, shrink, scale))
  const rows: Float64Array[] = []
  parts.of.forEach((part, row) => {
    const [from, to, at] = [table.from[row] as number, table.to[row] as number, table.at[row] as number]
    const said = habits[part]
    if (said) rows.push(featuresOf(said, { from, to, at }))
  })
  return rows
}

/** What misses the ratings it has not seen by least. */
function choose(table: RatingTable, parts: Parts): { shrink: number; scale: number; penalty: number } {
  const count = Math.min(PARTS, Math.ceil((SAMPLE * PARTS) / Math.max(1, table.value.length)))
  const values = table.value.filter((_, row) => (parts.of[row] as number) < count)
  let best = { shrink: SHRINKS[0] as number, scale: SCALES[0], penalty: PENALTIES[0] as number }
  let least = Number.POSITIVE_INFINITY
  for (const shrink of SHRINKS)
    for (const scale of SCALES) {
      const scaled = standardise(rowsOf(table, parts, shrink, scale, count), FEATURES)
      for (const penalty of PENALTIES) {
        const missed = ridge(scaled, values, penalty).missedBy.reduce((sum, miss) => sum + miss ** 2, 0)
        if (missed < least) [best, least] = [{ shrink, scale, penalty }, missed]
      }
    }
  return best
}

/** Squares of what was missed, by person on either side, and how many errors nine of ten ratings lie within. */
interface Errors {
  given: Float64Array
  givenCounts: Float64Array
  received: Float64Array
  receivedCounts: Float64Array
  /** Of all, and how many ratings it counts as beside a person's own. */
  variance: number
  shrink: number
  reach: number
}

function errorsOf({ table, given, received, shrink }: Habits, missedBy: Float64Array): Errors {
  const count = missedBy.length
  const all = missedBy.reduce((sum, miss) => sum + miss ** 2, 0)
  const errors: Errors = {
    given: new Float64Array(table.people),
    givenCounts: given.counts,
    received: new Float64Array(table.people),
    receivedCounts: received.counts,
    variance: (all + NOTHING_KNOWN) / (count + 1),
    shrink: Math.max(SHRINKS[1], shrink),
    reach: 0,
  }
  missedBy.forEach((miss, row) => {
    const [from, to] = [table.from[row] as number, table.to[row] as number]
    errors.given[from] = (errors.given[from] as number) + miss ** 2
    errors.received[to] = (errors.received[to] as number) + miss ** 2
  })
  const reaches = missedBy
    .map((miss, row) => Math.abs(miss) / errorOf(errors, table.from[row] as number, table.to[row] as number, miss ** 2))
    .sort()
  // Of these and the one to come each is as likely to be the farthest (Vovk 2005); too few of them rule nothing out.
  errors.reach = reaches[Math.ceil((count + 1) * COVERED) - 1] ?? Number.POSITIVE_INFINITY
  return errors
}

/** The error of one rating: of everybody, more and more of the two as they become known. `without` leaves a rating of theirs out. */
function errorOf(errors: Errors, from: number, to: number, without?: number): number {
  const own = without === undefined ? 0 : 1
  let sum = errors.variance * errors.shrink
  let count = errors.shrink
  if (from >= 0) {
    sum += (errors.given[from] as number) - (without ?? 0)
    count += (errors.givenCounts[from] as number) - own
  }
  if (to >= 0) {
    sum += (errors.received[to] as number) - (without ?? 0)
    count += (errors.receivedCounts[to] as number) - own
  }
  return Math.sqrt(Math.max(0, sum) / count)
}
