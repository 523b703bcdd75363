/** A pool as its page shows it: how it stands, who gave, and what happens if nobody does anything. */
import {
  courseWords,
  giversOf,
  isPoolOpen,
  readGift,
  readPoolVote,
  restWords,
  silenceWords,
  votesOf,
  withdrawWords,
} from '#shared/core/pools/index.ts'
import type { Pool, PoolMilestone, PoolSummary } from '#shared/ipc/pools.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { tokenOf } from '../ledger/index.ts'
import { personOf } from '../people/index.ts'
import { idOf, type LoadedPool, naming } from './load.ts'

/** A row of a pool's story. */
export type Step = {
  time: number
  change: string
  did: string | null
  milestone: number | null
  amount: string | null
  event: string | null
}

export function summaryOf(context: FeatureContext, pool: LoadedPool): PoolSummary {
  const { hub, id, state } = pool
  const me = context.keys().did
  const { terms, phase, given, givers, due, opened, ended, by } = state
  return {
    id: idOf(pool),
    hub,
    name: terms.name,
    by: personOf(context.sql, hub, by, me),
    token: tokenOf(context, hub, terms.token),
    goal: String(terms.goal),
    given: String(given),
    givers,
    phase,
    ...(due !== undefined && { due: due + context.head(hub).paused }),
    opened,
    ...(ended !== undefined && { ended }),
    mine: String(readGift(context.state(hub), id, me)?.amount ?? 0n),
    needsMe: milestonesOf(context, pool).some(({ mayClaim, mayVote }) => mayClaim || mayVote),
  }
}

export function milestonesOf(context: FeatureContext, { hub, id, state }: LoadedPool): PoolMilestone[] {
  const me = context.keys().did
  const reader = context.state(hub)
  const gave = readGift(reader, id, me) !== undefined
  return state.terms.milestones.map(({ title, payee, amount, within }, i) => {
    const { phase, due, said } = state.steps[i] as (typeof state.steps)[number]
    const { yes, no, silent, bySilence } = votesOf(reader, id, state, i)
    const mine = readPoolVote(reader, id, i, me)
    return {
      title,
      payee: personOf(context.sql, hub, payee, me),
      amount: String(amount),
      phase,
      within,
      ...(due !== undefined && { due: due + context.head(hub).paused }),
      ...(said !== undefined && { said }),
      votes: { yes: String(yes), no: String(no), silent: String(silent), bySilence },
      ...(mine !== undefined && { mine }),
      mayClaim: state.phase === 'met' && phase === 'waiting' && payee === me,
      mayVote: phase === 'claimed' && gave && payee !== me && mine === undefined,
    }
  })
}

export function poolOf(context: FeatureContext, pool: LoadedPool): Pool {
  const { hub, id, state } = pool
  const me = context.keys().did
  const reader = context.state(hub)
  const person = (did: string) => personOf(context.sql, hub, did, me)
  const names = naming(context, hub)
  const token = tokenOf(context, hub, state.terms.token)
  const gifts = giversOf(reader, id).map((did) => {
    const { amount = 0n, left = 0n, paid = 0n } = readGift(reader, id, did) ?? {}
    return { from: person(did), amount: String(amount), left: String(left), paid: String(paid), by: amount }
  })
  return {
    ...summaryOf(context, pool),
    purpose: state.terms.purpose,
    least: String(state.terms.least),
    milestones: milestonesOf(context, pool),
    count: state.terms.voting.count,
    rules: [silenceWords(state.terms), restWords(state.terms, names), withdrawWords(state.terms)],
    course: courseWords(state, (i) => votesOf(reader, id, state, i).bySilence, names, token),
    gifts: gifts.sort((a, b) => Number(b.by - a.by)).map(({ by: _, ...gift }) => gift),
    ...(state.rest !== undefined && { rest: String(state.rest) }),
    acts: actsOf(context, pool),
    story: storyOf(context, pool),
  }
}

function actsOf(context: FeatureContext, { hub, id, state }: LoadedPool): Pool['acts'] {
  if (state.phase !== 'open') return []
  const me = context.keys().did
  const gave = readGift(context.state(hub), id, me) !== undefined
  return [
    'give',
    ...(gave && state.terms.withdraw ? (['withdraw'] as const) : []),
    ...(state.by === me ? (['cancel'] as const) : []),
  ]
}

/** What happened to it, in order. */
export const stepsOf = (context: FeatureContext, pool: LoadedPool): Step[] =>
  context.sql.all<Step>(
    'SELECT time, change, did, milestone, amount, event FROM pool_step WHERE hub = ? AND pool = ? ORDER BY n',
    pool.hub,
    idOf(pool),
  )

function storyOf(context: FeatureContext, pool: LoadedPool): Pool['story'] {
  const me = context.keys().did
  return stepsOf(context, pool).map(({ time, change, did, milestone, amount, event }) => ({
    at: time,
    change: change as Pool['story'][number]['change'],
    ...(did !== null && { by: personOf(context.sql, pool.hub, did, me) }),
    ...(milestone !== null && { milestone }),
    ...(amount !== null && { amount }),
    ...(event !== null && { event }),
  }))
}

/** Open ones first, then by age, the newest first. */
export const byUrgency = (a: LoadedPool, b: LoadedPool): number =>
  Number(isPoolOpen(b.state.phase)) - Number(isPoolOpen(a.state.phase)) || b.state.opened - a.state.opened
