/** What parties of a settled agreement say about each other (DESIGN §8). */
import * as z from 'zod'
import { RATING_MAX, RATING_TAGS, RATING_TAGS_MAX, RATING_TEXT_MAX } from '../core/reputation/limits.ts'
import { bytes32, did, plainText } from './shape.ts'

const tags = z
  .array(z.enum(RATING_TAGS))
  .max(RATING_TAGS_MAX)
  .refine((all) => new Set(all).size === all.length, 'said twice')

/** From −10, never again, to 10; there is no middle to hide in. */
const score = z
  .number()
  .int()
  .min(-RATING_MAX)
  .max(RATING_MAX)
  .refine((value) => value !== 0, 'a rating is for or against')

/** Again, it takes the place of the one before; the log keeps both. */
export const ratingPut = z.strictObject({
  agreement: bytes32,
  about: did,
  score,
  tags,
  text: plainText(RATING_TEXT_MAX),
})

/** What the one who was rated says to it; again, it takes the place of the one before. */
export const ratingAnswer = z.strictObject({ agreement: bytes32, by: did, text: plainText(RATING_TEXT_MAX) })
