/** The one plain sentence people sign, rendered from the terms and never stored: prose cannot override it (DESIGN §5, UX 6). */
import type { Terms } from '#shared/wire/agreements.ts'
import { formatAmount, formatDuration } from '../kernel/index.ts'

/** Names as the reader knows the parties ("You" is the caller's choice of name). */
export interface Parties {
  payer: string
  provider: string
}

export interface TokenWords {
  code: string
  decimals: number
}

export const money = (amount: bigint, token: TokenWords): string =>
  `${formatAmount(amount, token.decimals)} ${token.code}`

const quoted = (title: string): string => `“${title}”`
const times = (quantity: number): string => (quantity > 1 ? ` (${quantity} ×)` : '')

/** E.g. Ana pays Ben 12.50 HRS for “Bike repair”, held in escrow until Ana accepts; if … */
export function sentenceOf(terms: Terms, title: string, names: Parties, token: TokenWords): string {
  const { payer, provider } = names
  const within = formatDuration(terms.deliverWithin)
  if (terms.amount === 0n)
    return `${provider} does ${quoted(title)}${times(terms.quantity)} for ${payer} within ${within}, and no money changes hands.`
  const deal = `${payer} pays ${provider} ${money(terms.amount, token)} for ${quoted(title)}${times(terms.quantity)}`
  const late = terms.onDeliverDue === 'refund' ? `goes back to ${payer}` : `goes to ${provider} all the same`
  const silent = terms.onReviewDue === 'release' ? `it goes to ${provider}` : `it goes back to ${payer}`
  return `${deal}, held in escrow until ${payer} accepts; without a delivery within ${within} the money ${late}, and if ${payer} says nothing for ${formatDuration(terms.reviewWithin)} after delivery ${silent}.`
}

/** The worst that can happen to one side by signing and then doing nothing. */
export function worstOf(terms: Terms, side: 'payer' | 'provider', names: Parties, token: TokenWords): string {
  const amount = money(terms.amount, token)
  if (terms.amount === 0n)
    return side === 'payer'
      ? `${names.provider} does not deliver; no money is lost.`
      : 'You do the work and no money is due.'
  if (side === 'payer') {
    if (terms.onDeliverDue === 'release') return `${amount} goes to ${names.provider} even if nothing is delivered.`
    return terms.onReviewDue === 'release'
      ? `${names.provider} claims to have delivered and you do not answer in time: ${amount} goes to ${names.provider}.`
      : `${amount} is held for up to ${formatDuration(terms.deliverWithin + terms.reviewWithin)} and then comes back.`
  }
  return terms.onReviewDue === 'refund'
    ? `You deliver, ${names.payer} does not answer, and ${amount} goes back to ${names.payer}.`
    : 'You do not deliver in time and are not paid.'
}
