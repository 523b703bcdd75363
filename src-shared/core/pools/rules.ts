/**
 * Purpose pools: who may found one, give, take back, claim and vote. What happens at the end and at every deadline is in `deadlines.ts`; no act
 * of anybody is needed for a pool to end.
 */
import type { z } from 'zod'
import type { poolCancel, poolClaim, poolFound, poolGive, poolVote, poolWithdraw } from '#shared/wire/pools.ts'
import { isInside, mayBegin } from '../hubs/standing.ts'
import { readHub } from '../hubs/state.ts'
import { hold } from '../ledger/accounts.ts'
import { exposureRefusal } from '../ledger/exposure.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { payRefusal, readToken } from '../ledger/tokens.ts'
import { closeIfDone, decide, giveBack, refundAll, store } from './deadlines.ts'
import {
  type GiftState,
  giftHold,
  giftKey,
  openKey,
  openPools,
  type PoolState,
  readGift,
  readPool,
  readPoolVote,
  votedKey,
} from './state.ts'
import { votesOf } from './votes.ts'

type Body<S extends z.ZodType> = z.infer<S>

/** A pool that pays or refunds posts to each who gave, in one batch: all pools of a hub at once are still well under a second. */
export const GIVERS_MAX = 200
const POOLS_OPEN_MAX = 50
/** One member does not take all the places. */
export const POOLS_EACH_MAX = 5
/** Longer and nobody remembers what they gave for. */
export const POOL_MS_MAX = 366 * 86_400_000

/**
 * Codes: pool.not-a-member, transfer.unknown-token, token.not-transferable, token.expired, pool.lapsed, pool.too-long, pool.over-goal,
 * pool.least-over-goal, pool.payee-not-a-member, pool.outlives-token, pool.too-many, pool.too-many-yours.
 */
export function foundPool(context: RuleContext, as: string, terms: Body<typeof poolFound>): RuleResult {
  const { state, time, run } = context
  if (!mayBegin(state, as)) return 'pool.not-a-member'
  const token = readToken(state, terms.token)
  if (!token) return 'transfer.unknown-token'
  const refused = payRefusal(token) ?? termsRefusal(context, terms) ?? roomRefusal(context, as)
  if (refused) return refused
  const due = run + (terms.end - time)
  if (token.due !== undefined && lastEnd(terms, due) > token.due) return 'pool.outlives-token'
  const id = context.event as Uint8Array
  const steps = terms.milestones.map(() => ({ phase: 'waiting' as const, yes: 0n, no: 0n }))
  state.put(openKey(id), { by: as })
  store(context, id, { by: as, terms, phase: 'open', opened: time, due, given: 0n, givers: 0, steps }, undefined, {
    change: 'founded',
    by: as,
  })
  return null
}

/** The latest instant at which anything may still be in the pool, where the goal falls due at `due`. */
const lastEnd = ({ milestones, voting }: Body<typeof poolFound>, due: number): number =>
  due + Math.max(...milestones.map(({ within }) => within)) + voting.span

function termsRefusal({ state, time }: RuleContext, terms: Body<typeof poolFound>): RuleResult {
  const { end, goal, least, milestones, restTo } = terms
  if (end <= time) return 'pool.lapsed'
  if (end - time > POOL_MS_MAX) return 'pool.too-long'
  if (milestones.reduce((sum, { amount }) => sum + amount, 0n) > goal) return 'pool.over-goal'
  if (least > goal) return 'pool.least-over-goal'
  const payees = [...milestones.map(({ payee }) => payee), ...(restTo === undefined ? [] : [restTo])]
  return payees.every((payee) => isInside(state, payee)) ? null : 'pool.payee-not-a-member'
}

function roomRefusal({ state }: RuleContext, as: string): RuleResult {
  const open = openPools(state, POOLS_OPEN_MAX)
  if (open.filter((id) => readPool(state, id)?.by === as).length >= POOLS_EACH_MAX) return 'pool.too-many-yours'
  return open.length >= POOLS_OPEN_MAX ? 'pool.too-many' : null
}

/** Codes: pool.unknown, pool.ended (it does not collect any more). */
function collecting(context: RuleContext, id: Uint8Array): PoolState | string {
  const pool = readPool(context.state, id)
  if (!pool) return 'pool.unknown'
  return pool.phase === 'open' ? pool : 'pool.ended'
}

/**
 * Puts a gift into a hold of its own. Codes: those of collecting, pool.not-a-member, pool.least, pool.full, tier.exposure, and those of
 * the ledger's hold.
 */
export function giveToPool(context: RuleContext, as: string, { pool: id, amount }: Body<typeof poolGive>): RuleResult {
  const pool = collecting(context, id)
  if (typeof pool === 'string') return pool
  const { token, least } = pool.terms
  if (!mayBegin(context.state, as)) return 'pool.not-a-member'
  if (amount < least) return 'pool.least'
  const before = readGift(context.state, id, as)
  if (!before && pool.givers >= GIVERS_MAX) return 'pool.full'
  const exposed =
    token === readHub(context.state).token ? exposureRefusal(context, as, { open: 0n, spent: amount }) : null
  const refused =
    exposed ?? hold(context, { hold: giftHold(id, as), agreement: id }, as, pool.by, token, amount, 'gift')
  if (refused) return refused
  const sum = (before?.amount ?? 0n) + amount
  context.state.put(giftKey(id, as), { amount: sum, left: sum, paid: 0n } satisfies GiftState)
  const after = { ...pool, given: pool.given + amount, givers: pool.givers + (before ? 0 : 1) }
  store(context, id, after, pool, { change: 'given', by: as, amount })
  return null
}

/** Codes: those of collecting, pool.no-way-back, pool.nothing-given. */
export function withdrawGift(context: RuleContext, as: string, { pool: id }: Body<typeof poolWithdraw>): RuleResult {
  const pool = collecting(context, id)
  if (typeof pool === 'string') return pool
  if (!pool.terms.withdraw) return 'pool.no-way-back'
  const gift = readGift(context.state, id, as)
  if (!gift) return 'pool.nothing-given'
  giveBack(context, id, pool, as, gift.left)
  context.state.delete(giftKey(id, as))
  const after = { ...pool, given: pool.given - gift.amount, givers: pool.givers - 1 }
  store(context, id, after, pool, { change: 'withdrawn', by: as, amount: gift.amount })
  return null
}

/** Codes: those of collecting, pool.not-founder. */
export function cancelPool(context: RuleContext, as: string, { pool: id }: Body<typeof poolCancel>): RuleResult {
  const pool = collecting(context, id)
  if (typeof pool === 'string') return pool
  if (pool.by !== as) return 'pool.not-founder'
  refundAll(context, id, pool, 'cancelled', as)
  return null
}

/** Codes: those of stepOf, pool.not-payee, pool.claimed-already, pool.decided. */
export function claimMilestone(context: RuleContext, as: string, body: Body<typeof poolClaim>): RuleResult {
  const found = stepOf(context, body)
  if (typeof found === 'string') return found
  const { pool, step } = found
  if (pool.terms.milestones[body.milestone]?.payee !== as) return 'pool.not-payee'
  if (step.phase !== 'waiting') return step.phase === 'claimed' ? 'pool.claimed-already' : 'pool.decided'
  const due = context.run + pool.terms.voting.span
  const after = withStep(pool, body.milestone, { ...step, phase: 'claimed', due, said: body.said })
  store(context, body.pool, after, pool, { change: 'claimed', by: as, milestone: body.milestone })
  return null
}

/**
 * A vote is final; once the rest cannot turn it, it is decided. Codes: those of stepOf, pool.not-claimed, pool.decided, pool.nothing-given, pool.own-milestone, pool.voted-already.
 */
export function voteOnMilestone(context: RuleContext, as: string, body: Body<typeof poolVote>): RuleResult {
  const { pool: id, milestone, pay } = body
  const found = stepOf(context, body)
  if (typeof found === 'string') return found
  const { pool, step } = found
  if (step.phase !== 'claimed') return step.phase === 'waiting' ? 'pool.not-claimed' : 'pool.decided'
  const gift = readGift(context.state, id, as)
  if (!gift) return 'pool.nothing-given'
  if (pool.terms.milestones[milestone]?.payee === as) return 'pool.own-milestone'
  if (readPoolVote(context.state, id, milestone, as) !== undefined) return 'pool.voted-already'
  context.state.put(votedKey(id, milestone, as), { pay })
  const weight = pool.terms.voting.count === 'gifts' ? gift.amount : 1n
  const counted = pay ? { ...step, yes: step.yes + weight } : { ...step, no: step.no + weight }
  const after = withStep(pool, milestone, counted)
  store(context, id, after, pool, { change: 'voted', by: as, milestone })
  const { outcome } = votesOf(context.state, id, after, milestone)
  if (outcome !== undefined) closeIfDone(context, id, decide(context, id, after, milestone, outcome))
  return null
}

const withStep = (pool: PoolState, at: number, step: PoolState['steps'][number]): PoolState => ({
  ...pool,
  steps: pool.steps.map((one, i) => (i === at ? step : one)),
})

/** Codes: pool.unknown, pool.unknown-milestone, pool.not-met, pool.too-late (its time is over; the next batch says so). */
function stepOf({ state, run }: RuleContext, { pool: id, milestone }: { pool: Uint8Array; milestone: number }) {
  const pool = readPool(state, id)
  if (!pool) return 'pool.unknown'
  const step = pool.steps[milestone]
  if (!step) return 'pool.unknown-milestone'
  if (pool.phase !== 'met' && pool.phase !== 'over') return 'pool.not-met'
  return step.due !== undefined && step.due <= run ? 'pool.too-late' : { pool, step }
}
