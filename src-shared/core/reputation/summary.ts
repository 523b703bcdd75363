/** What many ratings of one person come to, for people to look at: no rule reads it, so its last digits may differ between engines. */
import { DAY } from '../kernel/index.ts'

/** What was said so long ago counts half. A year: few people trade so often that less would leave anything to go by. */
export const RATING_HALF_LIFE_MS = 365 * DAY

export interface GivenRating {
  from: string
  score: number
  /** ms. */
  at: number
  /** How far the viewer's trust leads to whoever gave it, 0 … 1 (`Walks.voices`). */
  voice: number
}

export interface Counted {
  /** How much it counts, 0 … 1. */
  weight: number
  /** The same person said something newer, which counts in its stead. */
  superseded: boolean
  /** The viewer's trust leads to whoever gave it; else it counts for nothing. */
  reached: boolean
}

export interface RatingSummary {
  /** People who gave any. */
  raters: number
  /** Of these, those who count. */
  reached: number
  /** Whose newest word is below zero. */
  against: number
  /** Mean of the newest word of each by weight, −10 … 10; undefined where nobody counts. */
  mean: number | undefined
}

/** Each as it counts, in the order given: one person once, by their newest word, as far as trust leads to them, less with age. */
export function countRatings(ratings: readonly GivenRating[], now: number): Counted[] {
  const newest = new Map<string, GivenRating>()
  for (const rating of ratings) {
    const known = newest.get(rating.from)
    if (!known || rating.at > known.at) newest.set(rating.from, rating)
  }
  return ratings.map((rating) => {
    const superseded = newest.get(rating.from) !== rating
    const age = Math.max(0, now - rating.at)
    const weight = superseded ? 0 : 0.5 ** (age / RATING_HALF_LIFE_MS) * rating.voice
    return { weight, superseded, reached: rating.voice > 0 }
  })
}

/** `counted`: the same ratings, as each counts. */
export function summarise(ratings: readonly GivenRating[], counted: readonly Counted[]): RatingSummary {
  const summary: RatingSummary = { raters: 0, reached: 0, against: 0, mean: undefined }
  let [sum, weights] = [0, 0]
  counted.forEach(({ weight, superseded, reached }, at) => {
    if (superseded) return
    const { score } = ratings[at] as GivenRating
    summary.raters++
    if (reached) summary.reached++
    if (score < 0) summary.against++
    sum += weight * score
    weights += weight
  })
  return weights > 0 ? { ...summary, mean: sum / weights } : summary
}
