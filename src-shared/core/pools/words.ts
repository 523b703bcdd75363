/** What a pool promises, in sentences: the same on the form, on the sign sheet, on its page and over the socket. Dates are for windows to add. */
import type { PoolTerms } from '#shared/wire/pools.ts'
import { money, type TokenWords } from '../agreements/sentence.ts'
import { formatDuration } from '../kernel/index.ts'
import type { PoolState } from './state.ts'
import type { Outcome } from './votes.ts'

type NameOf = (did: string) => string

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** The whole promise in one sentence; `lasts` is the time until the end, ms. */
export function poolWords(terms: PoolTerms, lasts: number, nameOf: NameOf, token: TokenWords): string {
  const paid = terms.milestones.map(
    ({ title, payee, amount }) => `${money(amount, token)} to ${nameOf(payee)} for “${title}”`,
  )
  return `If at least ${money(terms.goal, token)} is given within ${formatDuration(lasts)}, the pool “${terms.name}” pays ${listed(paid)}, ${paid.length > 1 ? 'each ' : ''}once those who gave agree; if not, everybody gets back what they gave.`
}

/** Who decides on a payment, and what silence means. */
export function silenceWords({ voting }: PoolTerms): string {
  const counted = voting.count === 'gifts' ? 'counted by what each gave' : 'one vote each'
  const silent = voting.silence === 'pay' ? 'for the payment' : 'against it'
  return `Those who gave vote for ${formatDuration(voting.span)} on each payment, ${counted}; nobody votes on a payment to themselves, and whoever says nothing is counted ${silent}.`
}

/** Where it goes what no milestone takes. */
export const restWords = ({ restTo }: PoolTerms, nameOf: NameOf): string =>
  restTo === undefined
    ? 'What is left in the end goes back to those who gave, in proportion.'
    : `What is left in the end goes to ${nameOf(restTo)}.`

export const withdrawWords = ({ withdraw }: PoolTerms): string =>
  withdraw ? 'Until the end a gift can be taken back.' : 'A gift is not taken back before the end.'

export const giveWords = ({ terms }: Pick<PoolState, 'terms'>, amount: bigint, token: TokenWords): string =>
  `You put ${money(amount, token)} into the pool “${terms.name}”.`

/** What becomes of the pool if nobody does anything from now on. `outcomeOf`: what the votes on a milestone come to with silence. */
export function courseWords(
  { phase, terms, given, steps }: PoolState,
  outcomeOf: (milestone: number) => Outcome,
  nameOf: NameOf,
  token: TokenWords,
): string[] {
  if (phase === 'open') {
    const short = terms.goal - given
    return short > 0n
      ? [`${money(short, token)} is missing. At the end everybody gets back what they gave, by itself.`]
      : ['The goal is met. At the end the milestones begin, by itself.', lapseWords(terms), restWords(terms, nameOf)]
  }
  if (phase !== 'met') return ['Nothing more happens: the pool has ended, and nothing is left in it.']
  const waiting = steps.some((step) => step.phase === 'waiting') ? [lapseWords(terms)] : []
  const claimed = terms.milestones.flatMap(({ title }, i) =>
    steps[i]?.phase === 'claimed'
      ? [`If nobody else votes in time, “${title}” is ${outcomeOf(i) === 'pay' ? 'paid' : 'not paid'}.`]
      : [],
  )
  return [...claimed, ...waiting, restWords(terms, nameOf)]
}

const lapseWords = ({ milestones }: PoolTerms): string =>
  milestones.length === 1
    ? 'If its payee does not say in time that it is done, the milestone lapses and is not paid.'
    : 'A milestone whose payee does not say in time that it is done lapses and is not paid.'
