/**
 * Ratings on the ledger: only parties of an ended agreement give them, from its receipt, and nobody can take one away, not even whoever it is
 * about (DESIGN §8). They move nothing and limit nothing: standing counts what was kept, not what was said.
 */
import type { z } from 'zod'
import type { ratingAnswer, ratingPut } from '#shared/wire/ratings.ts'
import { readReceipt } from '../agreements/receipt.ts'
import { readContractReceipt } from '../contracts/receipt.ts'
import { toHex } from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'

export interface RatingState {
  score: number
  tags: string[]
  text: string
  /** Hub time at which it was given as it now stands. */
  at: number
  answer?: { text: string; at: number }
}

export const RATINGS: readonly [string, string] = ['rating/', 'rating0']
const ratingKey = (agreement: Uint8Array, from: string, to: string) => `rating/${toHex(agreement)}/${from}/${to}`

/** Both sides named in a key under RATINGS. */
export function ratingOf(key: string): { agreement: string; from: string; to: string } {
  const [agreement, from, to] = key.slice(RATINGS[0].length).split('/') as [string, string, string]
  return { agreement, from, to }
}

export const readRating = (reader: Reader, agreement: Uint8Array, from: string, to: string) =>
  reader.get(ratingKey(agreement, from, to)) as RatingState | undefined

/** Whose accounts an ended agreement was about; nobody where it has no receipt. */
export function partiesOfEnded(reader: Reader, agreement: Uint8Array): readonly string[] {
  const several = readContractReceipt(reader, agreement)
  if (several) return several.body.parties
  const single = readReceipt(reader, agreement)
  return single ? [single.body.payer, single.body.provider] : []
}

function keep(context: RuleContext, at: { agreement: Uint8Array; from: string; to: string }, state: RatingState): null {
  context.state.put(ratingKey(at.agreement, at.from, at.to), state)
  context.fact({ kind: 'rating', ...at, state, ...(context.event && { event: context.event }) })
  return null
}

/** Codes: rating.not-settled, rating.not-a-party, rating.oneself, rating.stranger (they were no party). */
export function rate(context: RuleContext, as: string, body: z.infer<typeof ratingPut>): RuleResult {
  const { agreement, about, score, tags, text } = body
  const parties = partiesOfEnded(context.state, agreement)
  if (parties.length === 0) return 'rating.not-settled'
  if (!parties.includes(as)) return 'rating.not-a-party'
  if (about === as) return 'rating.oneself'
  if (!parties.includes(about)) return 'rating.stranger'
  const { answer } = readRating(context.state, agreement, as, about) ?? {}
  return keep(
    context,
    { agreement, from: as, to: about },
    { score, tags, text, at: context.time, ...(answer && { answer }) },
  )
}

/** Code: rating.none. */
export function answer(context: RuleContext, as: string, body: z.infer<typeof ratingAnswer>): RuleResult {
  const rating = readRating(context.state, body.agreement, body.by, as)
  if (!rating) return 'rating.none'
  return keep(
    context,
    { agreement: body.agreement, from: body.by, to: as },
    { ...rating, answer: { text: body.text, at: context.time } },
  )
}
