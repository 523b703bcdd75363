/** A file of ratings: `from,to,rating,time` a line, with a heading or without; ratings from −10 to 10, times in seconds. */
import { err, ok, type Result } from '#shared/core/kernel/index.ts'
import type { Rating, TrustEdge } from '#shared/core/trust/index.ts'

const SCALE = 10
const SECOND = 1000

export interface RatingsFile {
  ratings: Rating[]
  /** Ratings of oneself: they say nothing of trust between two. */
  ofOneself: number
}

/** The error says what is wrong in which line. */
export function parseRatings(text: string): Result<RatingsFile, string> {
  const ratings: Rating[] = []
  let ofOneself = 0
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '' || (index === 0 && isHeading(line))) continue
    const fields = line.split(',').map((field) => field.trim())
    const [from = '', to = ''] = fields
    const [rating, time] = fields.slice(2).map((field) => (field === '' ? Number.NaN : Number(field)))
    const wrong = (what: string) => err(`line ${index + 1}: ${what}: ${JSON.stringify(line.slice(0, 80))}`)
    if (fields.length !== 4) return wrong(`${fields.length} fields instead of from,to,rating,time`)
    if (!from || !to) return wrong('a person without a name')
    if (rating === undefined || !(Math.abs(rating) <= SCALE)) return wrong('the rating is no number from -10 to 10')
    if (time === undefined || !Number.isFinite(time)) return wrong('the time is no number')
    if (from === to) ofOneself++
    else ratings.push({ from, to, value: rating / SCALE, at: time * SECOND })
  }
  return ratings.length > 0 ? ok({ ratings, ofOneself }) : err('there is no rating in it')
}

function isHeading(line: string): boolean {
  const [, , rating, time, ...more] = line.split(',').map(Number)
  return Number.isNaN(rating) && Number.isNaN(time) && more.length === 0
}

/** What one says of another last, in hundredths of the file's unit, so that lines of trust are whole. */
export function edgesOf(ratings: readonly Rating[]): TrustEdge[] {
  const last = new Map<string, Rating>()
  for (const rating of ratings) {
    const key = JSON.stringify([rating.from, rating.to])
    if ((last.get(key)?.at ?? Number.NEGATIVE_INFINITY) <= rating.at) last.set(key, rating)
  }
  return [...last.values()].map(({ from, to, value }) => ({ from, to, weight: Math.round(value * SCALE * 100) }))
}
