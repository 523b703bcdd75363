/** Purpose pools as windows and agents see them: goal, end, gifts, milestones and votes (decision 049). */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { MILESTONES_MAX } from '../wire/pools.ts'
import { did, failures, hex32, instant, person, positiveUnits, token, units } from './values.ts'

const base = oc.errors(failures)
const ms = z.number().int().nonnegative()
const place = z
  .number()
  .int()
  .min(0)
  .max(MILESTONES_MAX - 1)

export const poolForm = z.strictObject({
  hub: hex32,
  token: z.string().max(8),
  name: z.string().max(80),
  purpose: z.string().max(600),
  goal: positiveUnits,
  /** How long it collects. */
  lasts: ms,
  least: positiveUnits,
  withdraw: z.boolean(),
  milestones: z
    .array(z.strictObject({ title: z.string().max(80), payee: did, amount: positiveUnits, within: ms }))
    .min(1)
    .max(MILESTONES_MAX),
  count: z.enum(['gifts', 'heads']),
  span: ms,
  silence: z.enum(['pay', 'refuse']),
  /** Absent: what is left goes back to whoever gave. */
  restTo: did.optional(),
})
export type PoolForm = z.infer<typeof poolForm>

const inPool = { hub: hex32, pool: hex32 }
export const poolActs = [
  z.strictObject({ act: z.literal('pool-found'), ...poolForm.shape }),
  z.strictObject({ act: z.literal('pool-give'), ...inPool, amount: positiveUnits }),
  z.strictObject({ act: z.literal('pool-withdraw'), ...inPool }),
  z.strictObject({ act: z.literal('pool-cancel'), ...inPool }),
  z.strictObject({ act: z.literal('pool-claim'), ...inPool, milestone: place, said: z.string().max(300) }),
  z.strictObject({ act: z.literal('pool-vote'), ...inPool, milestone: place, pay: z.boolean() }),
] as const

export const poolPhase = z.enum(['open', 'missed', 'cancelled', 'met', 'over'])
/** What I could do now; the window shows a button for each and nothing else. */
export const poolAct = z.enum(['give', 'withdraw', 'cancel'])

export const poolSummary = z.object({
  id: hex32,
  hub: hex32,
  name: z.string(),
  by: person,
  token,
  goal: units,
  given: units,
  givers: z.number(),
  phase: poolPhase,
  /** When the next thing happens by itself, as far as is known now. */
  due: instant.optional(),
  opened: instant,
  ended: instant.optional(),
  /** What I gave. */
  mine: units,
  /** A milestone waits for my word or my vote. */
  needsMe: z.boolean(),
})
export type PoolSummary = z.infer<typeof poolSummary>

export const poolMilestone = z.object({
  title: z.string(),
  payee: person,
  amount: units,
  phase: z.enum(['waiting', 'claimed', 'paid', 'refused', 'lapsed']),
  within: ms,
  due: instant.optional(),
  said: z.string().optional(),
  /** Weights, in smallest units of what was given or in heads; of whoever has not voted: `silent`. */
  votes: z.object({ yes: units, no: units, silent: units, bySilence: z.enum(['pay', 'refuse']) }),
  mine: z.boolean().optional(),
  mayClaim: z.boolean(),
  mayVote: z.boolean(),
})
export type PoolMilestone = z.infer<typeof poolMilestone>

const poolChange = z.enum([
  'founded',
  'given',
  'withdrawn',
  'cancelled',
  'missed',
  'met',
  'claimed',
  'voted',
  'paid',
  'refused',
  'lapsed',
  'over',
])

export const pool = poolSummary.extend({
  purpose: z.string(),
  least: units,
  milestones: z.array(poolMilestone),
  count: z.enum(['gifts', 'heads']),
  /** What was agreed to, in sentences. */
  rules: z.array(z.string()),
  /** What becomes of it if nobody does anything from now on. */
  course: z.array(z.string()),
  gifts: z.array(z.object({ from: person, amount: units, left: units, paid: units })),
  /** What went by the rule of the remainder. */
  rest: units.optional(),
  acts: z.array(poolAct),
  story: z.array(
    z.object({
      at: instant,
      change: poolChange,
      by: person.optional(),
      milestone: place.optional(),
      amount: units.optional(),
      event: hex32.optional(),
    }),
  ),
})
export type Pool = z.infer<typeof pool>

export const poolsContract = {
  /** Of a hub, open ones first. */
  list: base.input(z.strictObject({ hub: hex32 })).output(z.array(poolSummary)),
  get: base.input(z.strictObject({ hub: hex32, pool: hex32 })).output(pool),
  /** The sentence, rules and problems of a pool being written: nothing is signed or sent. */
  preview: base
    .input(poolForm)
    .output(z.object({ sentence: z.string(), rules: z.array(z.string()), problem: z.string().optional() })),
}
