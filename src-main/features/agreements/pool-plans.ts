/** Plans for purpose pools, and the preview of one being written: the same sentence both times. */
import { money } from '#shared/core/agreements/index.ts'
import { fromHex } from '#shared/core/kernel/index.ts'
import {
  giveWords,
  type PoolState,
  poolWords,
  readGift,
  readPool,
  restWords,
  silenceWords,
  withdrawWords,
} from '#shared/core/pools/index.ts'
import type { Act } from '#shared/ipc/agreements.ts'
import type { PoolForm, poolActs } from '#shared/ipc/pools.ts'
import { oneLine, visible } from '#shared/wire/plain.ts'
import type { PoolTerms } from '#shared/wire/pools.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { refusalWords } from '../../engine/refusal-words.ts'
import { tokenOf } from '../ledger/index.ts'
import { nickOf } from '../people/index.ts'
import { notFound } from '../refusal.ts'
import { asBody, balanceRow, type Desk, type Plan, type Plans, type Seed } from './plan.ts'
import { ruleRefusal } from './rule-check.ts'
import { rulePlan } from './token-plans.ts'
import { moneyWarnings } from './warnings.ts'

export type PoolAct = Extract<Act, { act: (typeof poolActs)[number]['shape']['act']['value'] }>
type Of<A extends PoolAct['act']> = Extract<PoolAct, { act: A }>

export const isPoolAct = (act: Act): act is PoolAct => act.act.startsWith('pool-') && act.act !== 'pool-pay'

/** The token of the pool an act is about. */
export const codeOfPoolAct = (context: FeatureContext, act: PoolAct): string | undefined =>
  act.act === 'pool-found' ? act.token : readPool(context.state(act.hub), fromHex(act.pool))?.terms.token

/** Where clocks of several computers differ, the hub's own time is the later one that counts. */
function termsOf(context: FeatureContext, form: PoolForm, at: number): PoolTerms {
  const { token, name, purpose, goal, lasts, least, withdraw, milestones, count, span, silence, restTo } = form
  return {
    v: 1,
    name: oneLine(name),
    purpose: visible(purpose).trim(),
    token,
    goal: BigInt(goal),
    end: Math.max(at, context.head(form.hub).time) + lasts,
    least: BigInt(least),
    withdraw,
    milestones: milestones.map(({ title, payee, amount, within }) => ({
      title: oneLine(title),
      payee,
      amount: BigInt(amount),
      within,
    })),
    voting: { count, span, silence },
    ...(restTo !== undefined && { restTo }),
  }
}

const naming =
  (context: FeatureContext, hub: string) =>
  (did: string): string =>
    did === context.keys().did ? 'you' : nickOf(context.sql, hub, did)

/** The sentence of a pool being written, what would hold for it, and what the rules would say against it. */
export function previewPool(context: FeatureContext, form: PoolForm) {
  const { hub } = form
  const terms = termsOf(context, form, context.now())
  const names = naming(context, hub)
  const refusal = ruleRefusal({ context, hub, me: context.keys().did }, 'pool.found', asBody(terms))
  return {
    sentence: poolWords(terms, form.lasts, names, tokenOf(context, hub, form.token)),
    rules: [silenceWords(terms), restWords(terms, names), withdrawWords(terms)],
    ...(refusal && { problem: refusalWords(refusal.code, refusal.detail) }),
  }
}

function foundPlan(desk: Desk, act: Of<'pool-found'>, { at }: Seed): Plan {
  const { context, hub, token } = desk
  const { act: _, ...form } = act
  const terms = termsOf(context, form, at)
  return rulePlan(desk, 'pool.found', asBody(terms), () => {
    const names = naming(context, hub)
    const rules = [silenceWords(terms), restWords(terms, names), withdrawWords(terms)]
    return {
      sentence: `You found a purpose pool. ${poolWords(terms, form.lasts, names, token)} ${rules.join(' ')}`,
      deadline: { at: terms.end, text: 'The goal is met or missed then, by itself.' },
      worst: 'None of this can be changed later; before its end you can call the pool off, and everybody is refunded.',
    }
  })
}

function poolOf({ context, hub }: Desk, pool: string): PoolState {
  const state = readPool(context.state(hub), fromHex(pool))
  if (!state) throw notFound('pool.unknown', refusalWords('pool.unknown'))
  return state
}

function givePlan(desk: Desk, act: Of<'pool-give'>): Plan {
  const { context, hub, token } = desk
  const pool = poolOf(desk, act.pool)
  const amount = BigInt(act.amount)
  const { withdraw } = pool.terms
  return rulePlan(desk, 'pool.give', { v: 1, pool: fromHex(act.pool), amount }, () => ({
    sentence: `${giveWords(pool, amount, token)} If its goal of ${money(pool.terms.goal, token)} is missed, it comes back by itself. ${silenceWords(pool.terms)}`,
    counterparty: pool.by,
    balances: [balanceRow(desk, 'Balance', desk.balance, desk.balance - amount)],
    ...(pool.due !== undefined && {
      deadline: { at: pool.due + context.head(hub).paused, text: 'The goal is met or missed then, by itself.' },
    }),
    worst: `The others vote to pay for work that you do not like.${withdraw ? '' : ' Until the end you cannot take it back.'}`,
    warnings: moneyWarnings(desk, amount),
  }))
}

function withdrawPlan(desk: Desk, act: Of<'pool-withdraw'>): Plan {
  const { context, hub, me, token } = desk
  const pool = poolOf(desk, act.pool)
  return rulePlan(desk, 'pool.withdraw', { v: 1, pool: fromHex(act.pool) }, () => {
    const amount = readGift(context.state(hub), fromHex(act.pool), me)?.left ?? 0n
    return {
      sentence: `You take the ${money(amount, token)} back that you gave to the pool “${pool.terms.name}”.`,
      balances: [balanceRow(desk, 'Balance', desk.balance, desk.balance + amount)],
      worst: 'The pool may miss its goal without it. You may give again before its end.',
    }
  })
}

function cancelPlan(desk: Desk, act: Of<'pool-cancel'>): Plan {
  const pool = poolOf(desk, act.pool)
  return rulePlan(desk, 'pool.cancel', { v: 1, pool: fromHex(act.pool) }, () => ({
    sentence: `You call the pool “${pool.terms.name}” off, and everybody gets back at once what they gave: ${money(pool.given, desk.token)} in all.`,
    worst: 'It cannot be taken up again; whoever wants to go on founds another pool.',
  }))
}

function claimPlan(desk: Desk, act: Of<'pool-claim'>): Plan {
  const pool = poolOf(desk, act.pool)
  const said = oneLine(act.said)
  const body = { v: 1, pool: fromHex(act.pool), milestone: act.milestone, said }
  return rulePlan(desk, 'pool.claim', body, () => {
    const { title, amount } = pool.terms.milestones[act.milestone] as PoolTerms['milestones'][number]
    return {
      sentence: `You say that “${title}” of the pool “${pool.terms.name}” is done${said === '' ? '' : ` (“${said}”)`}, and ask for ${money(amount, desk.token)}. ${silenceWords(pool.terms)}`,
      worst: 'They vote against it: then this milestone is over and is not paid.',
    }
  })
}

function votePlan(desk: Desk, act: Of<'pool-vote'>): Plan {
  const pool = poolOf(desk, act.pool)
  const body = { v: 1, pool: fromHex(act.pool), milestone: act.milestone, pay: act.pay }
  return rulePlan(desk, 'pool.vote', body, () => {
    const { title, amount, payee } = pool.terms.milestones[act.milestone] as PoolTerms['milestones'][number]
    const [whom, sum] = [naming(desk.context, desk.hub)(payee), money(amount, desk.token)]
    return {
      sentence: `You vote ${act.pay ? 'for' : 'against'} paying ${whom} ${sum} for “${title}” out of the pool “${pool.terms.name}”.`,
      counterparty: payee,
      worst: 'A vote stands: it cannot be changed.',
    }
  })
}

export const POOL_PLANS: Plans<PoolAct['act']> = {
  'pool-found': foundPlan,
  'pool-give': givePlan,
  'pool-withdraw': withdrawPlan,
  'pool-cancel': cancelPlan,
  'pool-claim': claimPlan,
  'pool-vote': votePlan,
}
