/** What many ratings of one person come to, for people to look at: no rule reads it, so its last digits may differ between engines. */
import { DAY } from '../kernel/index.ts'

/** What was said so long ago counts half. A year: few people trade so often that less would leave anything to go by. */
export const RATING_HALF_LIFE_MS = 365 * DAY
/** Whoever never dealt with anybody else may have been made for it: ten of them count as one who did. */
export const SOLE_WEIGHT = 0.1

export interface GivenRating {
  from: string
  score: number
  /** ms. */
  at: number
  /** With how many people whoever gave it ever settled anything. */
  partners: number
}

export interface Counted {
  /** How much it counts, 0 … 1. */
  weight: number
  /** The same person said something newer, which counts in its stead. */
  superseded: boolean
  /** Whoever gave it dealt with nobody else. */
  sole: boolean
}

export interface RatingSummary {
  /** People who gave any. */
  raters: number
  /** Of these, those who dealt with nobody else. */
  sole: number
  /** Whose newest word is below zero. */
  against: number
  /** Mean of the newest word of each by weight, −10 … 10; undefined without any. */
  mean: number | undefined
}

/** Each as it counts, in the order given: one person once, by their newest word, less with age. */
export function countRatings(ratings: readonly GivenRating[], now: number): Counted[] {
  const newest = new Map<string, GivenRating>()
  for (const rating of ratings) {
    const known = newest.get(rating.from)
    if (!known || rating.at > known.at) newest.set(rating.from, rating)
  }
  return ratings.map((rating) => {
    const superseded = newest.get(rating.from) !== rating
    const sole = rating.partners <= 1
    const age = Math.max(0, now - rating.at)
    const weight = superseded ? 0 : 0.5 ** (age / RATING_HALF_LIFE_MS) * (sole ? SOLE_WEIGHT : 1)
    return { weight, superseded, sole }
  })
}

/** `counted`: the same ratings, as each counts. */
export function summarise(ratings: readonly GivenRating[], counted: readonly Counted[]): RatingSummary {
  const summary: RatingSummary = { raters: 0, sole: 0, against: 0, mean: undefined }
  let [sum, weights] = [0, 0]
  counted.forEach(({ weight, superseded, sole }, at) => {
    if (superseded) return
    const { score } = ratings[at] as GivenRating
    summary.raters++
    if (sole) summary.sole++
    if (score < 0) summary.against++
    sum += weight * score
    weights += weight
  })
  return weights > 0 ? { ...summary, mean: sum / weights } : summary
}
