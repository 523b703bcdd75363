/** What people who dealt with each other say about it (DESIGN §8). */
export { answer, partiesOfEnded, RATINGS, type RatingState, rate, ratingOf, readRating } from './ratings.ts'
export { countRatings, type GivenRating, RATING_HALF_LIFE_MS, summarise } from './summary.ts'
