/** Plans for mandates: give one, take it back, take of somebody else's. */
import { money } from '#shared/core/agreements/index.ts'
import {
  amountRefusal,
  anybodys,
  contractId,
  contractSentence,
  depositsOf,
  encodeContract,
  namedIn,
  partyOf,
  takenTerms,
  takerRefusal,
} from '#shared/core/contracts/index.ts'
import { formatDuration, fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { Act } from '#shared/ipc/agreements.ts'
import type { MandateLimits } from '#shared/ipc/mandates.ts'
import { refusalWords } from '../../../../engine/refusal-words.ts'
import { readable } from '../../../ledger/index.ts'
import { refuseBlocked } from '../../../people/index.ts'
import { refused } from '../../../refusal.ts'
import { eventPlan } from '../../event-plan.ts'
import { asBody, type Desk, deskOf, type Plan, type Seed, type Warning } from '../../plan.ts'
import { partyWarnings } from '../../warnings.ts'
import { seedOf } from '../drafting.ts'
import { promiseGoods, refuseUnseen } from '../goods.ts'
import { depositRows, worstFor } from '../offer-plans.ts'
import { draftSentence, wordsOf } from '../words.ts'
import { makeMandate, mandateProblems } from './form.ts'
import { loadMandate } from './taking.ts'

type Of<A extends Act['act']> = Extract<Act, { act: A }>

export function givePlan(desk: Desk, { form, limits }: Of<'contract-mandate'>, seed: Seed): Plan {
  const { context, hub, me } = desk
  const full = seedOf(context, seed)
  const problems = mandateProblems(context.state(hub), me, form, limits, full)
  if (problems.length > 0)
    throw refused(
      'terms.invalid',
      `Nothing was signed: ${problems.map(({ text }) => text).join(' ')} What you wrote is kept; correct it and try again.`,
    )
  const mandate = makeMandate(form, limits, full)
  const body = asBody(mandate)
  const words = wordsOf(context, hub, mandate.prose)
  const terms = anybodys(me, mandate, 1)
  const said = {
    sentence: `You agree beforehand with ${whomFor(limits, words.nameOf)}, ${limitWords(limits)}. For each: ${draftSentence(terms, words)}`,
    deadline: { at: limits.until, text: 'It ends by itself then. You can take it back before.' },
    worst: `All ${limits.stock} are taken before you look: you owe all of it${stakeWords(desk, terms, limits.stock)}.`,
    warnings: shortWarnings(desk, terms, limits.each),
  }
  return eventPlan(desk, 'contract.mandate', body, said, {
    changed: ['agreements', 'ledger'],
    before: () => promiseGoods(context, hub, terms, mandate.prose),
  })
}

type Terms = ReturnType<typeof anybodys>

const whomFor = ({ who }: MandateLimits, nameOf: (did: string) => string): string =>
  who && who.length > 0 ? who.map(nameOf).join(', ') : 'any member of the hub'

function limitWords({ stock, each, rate }: MandateLimits): string {
  const often = rate ? `, ${rate.units} in ${formatDuration(rate.span)}` : ''
  return `without being asked again: at most ${stock} in all, ${each} at a time${often}`
}

function stakeWords(desk: Desk, terms: Terms, units: number): string {
  const { tokenOf } = wordsOf(desk.context, desk.hub, undefined)
  const sums = [...depositsOf(terms, partyOf(terms, desk.me))].map(([code, sum]) =>
    money(sum * BigInt(units), tokenOf(code)),
  )
  return sums.length > 0 ? `, and ${sums.join(' and ')} of yours is in escrow for it` : ''
}

/** Nobody can take what my own deposit does not cover. */
function shortWarnings(desk: Desk, terms: Terms, units: number): Warning[] {
  return [...depositsOf(terms, partyOf(terms, desk.me))].flatMap(([code, sum]) => {
    const { available } = deskOf(desk.context, desk.hub, desk.hubName, code)
    if (sum * BigInt(units) <= available) return []
    return [
      {
        code: 'not-enough',
        text: `You have too little ${code} now for your side of ${units}: fewer can be taken until you have more.`,
      },
    ]
  })
}

export function recallPlan(desk: Desk, act: Of<'contract-recall'>): Plan {
  const { state } = loadMandate(desk.context, act.mandate)
  if (state.by !== desk.me) throw refused('mandate.not-yours', refusalWords('mandate.not-yours'))
  const body = { mandate: fromHex(act.mandate) }
  const words = {
    sentence: `You take your standing offer of “${state.mandate.prose.title}” back: nobody can take more of it. What was taken goes on.`,
    worst: 'Somebody takes of it first: until this is certified, what you signed still stands.',
  }
  return eventPlan(desk, 'contract.recall', body, words, { changed: ['agreements', 'ledger'] })
}

/** Refused before anything is signed where the certified state already says no; certified, the same rules say it again. */
export function takePlan(desk: Desk, act: Of<'contract-take'>, seed: Seed): Plan {
  const { context, hub, me } = desk
  const { state } = loadMandate(context, act.mandate)
  const now = Math.max(context.now(), context.head(hub).time)
  const code = takerRefusal(context.state(hub), me, state, now) ?? amountRefusal(state, act.units, now)
  if (code !== null) throw refused(code, refusalWords(code))
  const { prose } = state.mandate
  const terms = takenTerms(state.by, state.mandate, { taker: me, units: act.units, negotiation: seed.negotiation })
  for (const did of namedIn(terms)) if (did !== me) refuseBlocked(context, hub, did)
  const words = wordsOf(context, hub, prose)
  const party = partyOf(terms, me)
  refuseUnseen(context, terms, party)
  const { rows, short } = depositRows(desk, terms, party)
  if (short.length > 0) throw refused('mandate.taker-short', refusalWords('mandate.taker-short'))
  const body = { mandate: fromHex(act.mandate), units: act.units, negotiation: seed.negotiation }
  return {
    hub,
    bytes: encodeContract(terms),
    json: readable({ t: 'contract.take', as: me, body, terms, prose }),
    sentence: `${words.nameOf(state.by)} has agreed to this beforehand, and you agree now. ${contractSentence(terms, words)}`,
    counterparty: state.by,
    balances: rows,
    worst: worstFor(desk, terms, words, party),
    warnings: partyWarnings(desk, state.by),
    perform: () => {
      const signed = context.submit(hub, 'contract.take', body)
      context.changed('agreements', 'wallet', 'ledger')
      return { event: toHex(signed.id), negotiation: toHex(seed.negotiation), agreement: toHex(contractId(terms)) }
    },
  }
}
