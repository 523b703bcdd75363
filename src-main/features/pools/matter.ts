/** A pool as far as a person has to be told of it (core/activity). */
import type { Happening, Matter, Need, What } from '#shared/core/activity/index.ts'
import { fromHex } from '#shared/core/kernel/index.ts'
import { readGift, readPool } from '#shared/core/pools/index.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { leftUntil } from '../ledger/index.ts'
import { idOf, type LoadedPool, poolsOf } from './load.ts'
import { milestonesOf, type Step, stepsOf } from './view.ts'

const HAPPENED: Partial<Record<string, What>> = {
  missed: 'pool-missed',
  cancelled: 'pool-missed',
  met: 'pool-met',
  paid: 'pool-paid',
  refused: 'pool-unpaid',
  lapsed: 'pool-unpaid',
}

/** Pools of a hub, but for those that ended before `from`. */
export const poolMatters = (context: FeatureContext, hub: string, from: number): string[] =>
  poolsOf(context, hub)
    .filter(({ state }) => state.ended === undefined || state.ended >= from)
    .map(idOf)

/** Undefined where I neither founded it, nor gave to it, nor am to be paid by it. */
export function poolMatter(context: FeatureContext, hub: string, matter: string): Matter | undefined {
  const id = fromHex(matter)
  const state = readPool(context.state(hub), id)
  if (!state) return undefined
  const me = context.keys().did
  const isPayee = state.terms.milestones.some(({ payee }) => payee === me)
  if (state.by !== me && !isPayee && !readGift(context.state(hub), id, me)) return undefined
  const pool = { hub, id, state }
  const steps = stepsOf(context, pool)
  return { title: state.terms.name, needs: needsOf(context, pool, steps), happenings: happenedIn(steps, me) }
}

function needsOf(context: FeatureContext, pool: LoadedPool, steps: readonly Step[]): Need[] {
  const { hub, state } = pool
  return milestonesOf(context, pool).flatMap(({ mayClaim, mayVote, payee }, i): Need[] => {
    if (!mayClaim && !mayVote) return []
    const since = steps.findLast(
      ({ change, milestone }) => change === 'met' || (change === 'claimed' && milestone === i),
    )
    const at = state.steps[i]?.due
    return [
      {
        id: `${mayClaim ? 'claim' : 'vote'}/${i}`,
        what: mayClaim ? 'pool-claim' : 'pool-vote',
        since: since?.time ?? state.opened,
        ...(mayVote && { by: payee.did }),
        ...(at !== undefined && { due: { at, left: leftUntil(context, hub, at) } }),
      },
    ]
  })
}

function happenedIn(steps: readonly Step[], me: string): Happening[] {
  return steps.flatMap(({ change, milestone, time, did }): Happening[] => {
    const what = HAPPENED[change]
    return what ? [{ id: `${change}/${milestone ?? ''}`, what, at: time, own: did === me }] : []
  })
}
