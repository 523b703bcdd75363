/** Ratings and trust as windows and agents see them: what was said of people, what it lets expect, and who trusts whom (decision 043). */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { RATING_MAX, RATING_TAGS, RATING_TAGS_MAX, RATING_TEXT_MAX } from '../core/reputation/limits.ts'
import { did, failures, hex32, instant, person, token, units } from './values.ts'

const base = oc.errors(failures)
const about = z.strictObject({ hub: hex32, did })
const share = z.number().min(0).max(1)

const score = z
  .number()
  .int()
  .min(-RATING_MAX)
  .max(RATING_MAX)
  .refine((value) => value !== 0)
const text = z.string().max(RATING_TEXT_MAX)
const tags = z.array(z.enum(RATING_TAGS)).max(RATING_TAGS_MAX)

/** Acts that need a signature, each one sign sheet (agreements.request). */
export const ratingActs = [
  z.strictObject({ act: z.literal('rate'), hub: hex32, agreement: hex32, about: did, score, tags, text }),
  z.strictObject({
    act: z.literal('rating-answer'),
    hub: hex32,
    agreement: hex32,
    by: did,
    text: text.min(1),
  }),
] as const

export const ratingView = z.object({
  agreement: hex32,
  /** What the agreement was called, where I was party to it. */
  title: z.string().optional(),
  from: person,
  score,
  tags,
  text: z.string(),
  at: instant,
  answer: z.object({ text: z.string(), at: instant }).optional(),
  /** How much it counts in the mean, 0 … 1. */
  weight: share,
  /** The same person said something newer, which counts in its stead. */
  superseded: z.boolean(),
  /** My trust leads to whoever gave it, not by way of the one it is about; else it counts for nothing. */
  reached: z.boolean(),
})
export type RatingView = z.infer<typeof ratingView>

export const ratingsOf = z.object({
  /** Newest first; the newest two hundred. */
  items: z.array(ratingView),
  total: z.number(),
  summary: z.object({
    raters: z.number(),
    /** Of these, those who count. */
    reached: z.number(),
    against: z.number(),
    /** −10 … 10; absent where nobody counts. */
    mean: z.number().optional(),
  }),
  halfLifeMs: z.number(),
})
export type RatingsOf = z.infer<typeof ratingsOf>

/** Of an agreement that has ended: whom of it I may rate, and what I said. */
export const rateable = z.object({
  about: person,
  mine: z.object({ score, tags, text: z.string(), at: instant }).optional(),
})
export type Rateable = z.infer<typeof rateable>

export const expectedRating = z.object({
  /** One sentence; also where too little is known. */
  sentence: z.string(),
  /** Ratings that were learnt from, one for each two people: those my trust leads to. */
  ratings: z.number(),
  /** Absent where too little is known. */
  expected: z
    .object({
      /** −10 … 10. */
      score: z.number(),
      /** Standard error of a single rating, in the same measure. */
      error: z.number(),
      /** Chance that I would rate below zero. */
      warn: share,
    })
    .optional(),
})
export type ExpectedRating = z.infer<typeof expectedRating>

const named = z.object({ did, nick: z.string(), me: z.boolean() })

export const trustView = z.object({
  sentence: z.string(),
  /** Of many walks from me along trust, those that come by them; see decision 038. */
  score: share,
  /** The ways most walked, from me to them. */
  paths: z.array(z.object({ people: z.array(named), share })),
  /** What I and those between us could stand for, over trust lines as they are. */
  stood: z.object({ amount: units, token, paths: z.array(z.object({ people: z.array(named), amount: units })) }),
})
export type TrustView = z.infer<typeof trustView>

export const GRAPH_NODES_MAX = 600

export const trustGraphView = z.object({
  /** First whom it is about, then others by how far they are. */
  nodes: z.array(z.object({ ...named.shape, score: share })),
  /** Places in `nodes`; a weight below zero is distrust. */
  edges: z.array(z.object({ from: z.number(), to: z.number(), weight: z.number() })),
  /** People and edges of the hub's whole graph. */
  people: z.number(),
  all: z.number(),
})
export type TrustGraphView = z.infer<typeof trustGraphView>

export const reputationContract = {
  of: base.input(about).output(ratingsOf),
  /** Empty while the agreement goes on, and for whoever is no party to it. */
  rateable: base.input(z.strictObject({ hub: hex32, agreement: hex32 })).output(z.array(rateable)),
  /** What I would probably rate them. Learning takes a second in a large hub; on a thread of its own. */
  expected: base.input(about).output(expectedRating),
  trust: base.input(about).output(trustView),
  graph: base
    .input(
      z.strictObject({
        hub: hex32,
        /** Absent: me. */
        around: did.optional(),
        max: z.number().int().min(1).max(GRAPH_NODES_MAX).default(GRAPH_NODES_MAX),
      }),
    )
    .output(trustGraphView),
}
