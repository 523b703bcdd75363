/**
 * What becomes of a pool by itself. At its end the goal is missed and everybody is refunded, or met; then each milestone is paid, refused or
 * lapses at its own time, and after the last of them what is left goes by the declared rule. Each of these happens once.
 */
import { dueKey } from '../kernel/due.ts'
import { toHex } from '../kernel/index.ts'
import { settleHold } from '../ledger/accounts.ts'
import type { PoolChange } from '../ledger/facts.ts'
import type { RuleContext } from '../ledger/rule.ts'
import { shareOut } from './shares.ts'
import {
  type GiftState,
  giftHold,
  giftKey,
  giversOf,
  openKey,
  type PoolState,
  poolKey,
  readGift,
  readPool,
} from './state.ts'
import { type Outcome, votesOf } from './votes.ts'

export interface PoolSaid {
  change: PoolChange
  by?: string
  milestone?: number
  amount?: bigint
}

const aboutPool = (id: Uint8Array): string => `pool/${toHex(id)}`

/** Writes a pool, moves its entry among the deadlines, and says what happened. */
export function store(
  context: RuleContext,
  id: Uint8Array,
  pool: PoolState,
  before: PoolState | undefined,
  said: PoolSaid,
): void {
  const { due: _, ...rest } = pool
  const due = nextDue(pool)
  const after: PoolState = { ...rest, ...(due !== undefined && { due }) }
  if (before?.due !== due) {
    if (before?.due !== undefined) context.state.delete(dueKey(before.due, aboutPool(id)))
    if (due !== undefined) context.state.put(dueKey(due, aboutPool(id)), { pool: id })
  }
  context.state.put(poolKey(id), after)
  context.fact({ kind: 'pool', pool: id, state: after, ...said, ...(context.event && { event: context.event }) })
}

/** Its end while it collects; then whichever milestone falls due first. */
function nextDue({ phase, due, steps }: PoolState): number | undefined {
  if (phase === 'open') return due
  const dues = steps.flatMap((step) => step.due ?? [])
  return phase === 'met' && dues.length > 0 ? Math.min(...dues) : undefined
}

/** The end of a pool, or the time of some of its milestones, has come. */
export function firePool(context: RuleContext, id: Uint8Array): void {
  const pool = readPool(context.state, id)
  if (pool?.due === undefined) return
  if (pool.phase === 'met') return fireSteps(context, id, pool)
  if (pool.given < pool.terms.goal) return refundAll(context, id, pool, 'missed')
  const end = pool.due
  const steps = pool.steps.map((step, i) => ({
    ...step,
    due: end + (pool.terms.milestones[i]?.within ?? 0),
  }))
  store(context, id, { ...pool, phase: 'met', steps }, pool, { change: 'met', amount: pool.given })
  const met = readPool(context.state, id) as PoolState
  if (met.due !== undefined && met.due <= context.run) fireSteps(context, id, met)
}

function fireSteps(context: RuleContext, id: Uint8Array, pool: PoolState): void {
  let after = pool
  for (const [i, { phase, due }] of pool.steps.entries()) {
    if (due === undefined || due > context.run) continue
    const outcome = phase === 'claimed' ? votesOf(context.state, id, after, i).bySilence : 'lapse'
    after = decide(context, id, after, i, outcome)
  }
  closeIfDone(context, id, after)
}

/** Pays a milestone out of every gift in proportion to what is left of it, or does not; the step is over either way. */
export function decide(
  context: RuleContext,
  id: Uint8Array,
  pool: PoolState,
  at: number,
  outcome: Outcome | 'lapse',
): PoolState {
  const { payee, amount } = pool.terms.milestones[at] as PoolState['terms']['milestones'][number]
  const change = outcome === 'pay' ? 'paid' : outcome === 'refuse' ? 'refused' : 'lapsed'
  if (outcome === 'pay') payOut(context, id, payee, amount)
  const steps = pool.steps.map(({ due, ...step }, i) =>
    i === at
      ? { ...step, phase: change as 'paid' | 'refused' | 'lapsed' }
      : { ...step, ...(due !== undefined && { due }) },
  )
  const after = { ...pool, steps }
  const before = readPool(context.state, id)
  store(context, id, after, before, { change, milestone: at, ...(outcome === 'pay' && { amount }) })
  return readPool(context.state, id) as PoolState
}

/** After the last milestone what is left goes by the declared rule, and nothing is left. */
export function closeIfDone(context: RuleContext, id: Uint8Array, pool: PoolState): void {
  if (pool.steps.some(({ due }) => due !== undefined)) return
  const rest = giversOf(context.state, id).reduce(
    (sum, did) => sum + (readGift(context.state, id, did)?.left ?? 0n),
    0n,
  )
  const { restTo } = pool.terms
  if (restTo !== undefined && rest > 0n) payOut(context, id, restTo, rest)
  else returnGifts(context, id, pool)
  end(context, id, { ...pool, rest }, 'over', { amount: rest })
}

/** Everybody gets back what they gave. */
export function refundAll(
  context: RuleContext,
  id: Uint8Array,
  pool: PoolState,
  phase: 'missed' | 'cancelled',
  by?: string,
): void {
  returnGifts(context, id, pool)
  end(context, id, pool, phase, { amount: pool.given, ...(by !== undefined && { by }) })
}

function end(
  context: RuleContext,
  id: Uint8Array,
  pool: PoolState,
  phase: 'missed' | 'cancelled' | 'over',
  said: Partial<PoolSaid>,
): void {
  context.state.delete(openKey(id))
  store(context, id, { ...pool, phase, ended: context.time }, pool, { change: phase, ...said })
}

function payOut(context: RuleContext, id: Uint8Array, payee: string, amount: bigint): void {
  const givers = giversOf(context.state, id)
  const gifts = givers.map((did) => readGift(context.state, id, did) as GiftState)
  const shares = shareOut(
    amount,
    gifts.map(({ left }) => left),
  )
  for (const [i, did] of givers.entries()) {
    const [gift, share] = [gifts[i] as GiftState, shares[i] as bigint]
    if (share === 0n) continue
    settleHold(context, { hold: giftHold(id, did), agreement: id }, payee, share, 'gift-paid', did)
    context.state.put(giftKey(id, did), {
      ...gift,
      left: gift.left - share,
      paid: gift.paid + share,
    } satisfies GiftState)
  }
}

function returnGifts(context: RuleContext, id: Uint8Array, pool: PoolState): void {
  for (const did of giversOf(context.state, id)) {
    const gift = readGift(context.state, id, did) as GiftState
    giveBack(context, id, pool, did, gift.left)
    context.state.put(giftKey(id, did), { ...gift, left: 0n } satisfies GiftState)
  }
}

/** Voids what is left of one gift. */
export function giveBack(context: RuleContext, id: Uint8Array, { by }: PoolState, did: string, amount: bigint): void {
  settleHold(context, { hold: giftHold(id, did), agreement: id }, did, amount, 'gift-back', by)
}
