/** Terms while somebody edits them: where they start, and how they become what is sent. */
import type { TermsForm, Trade } from '#shared/ipc/agreements.ts'
import type { Notice } from '#shared/ipc/notices.ts'
import { currentTerms } from './timeline.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** A proposal lapses before it is forgotten, a delivery gets a week, and a weekend away is not yet silence. */
const START = {
  openWithin: 3 * DAY,
  fundWithin: 2 * DAY,
  deliverWithin: 7 * DAY,
  onDeliverDue: 'refund',
  reviewWithin: 3 * DAY,
  onReviewDue: 'release',
} as const

/** Like TermsForm, but `amount` is '' while what is typed is no amount. */
export type TermsDraft = TermsForm

/** The price of `quantity` units, in smallest units; nothing for what is open to barter. */
export function priceOf({ price }: Notice['content'], quantity: number): string {
  return price.kind === 'tokens' ? String(BigInt(price.amount) * BigInt(quantity)) : '0'
}

/** Terms that answer a notice: whoever needs something pays, whoever offers it is paid. */
export function termsForNotice(notice: Notice): TermsDraft {
  const { content, hub, id, author } = notice
  return {
    ...START,
    hub,
    notice: id,
    side: content.purpose === 'offer' ? 'payer' : 'provider',
    counterparty: author.did,
    amount: priceOf(content, 1),
    quantity: 1,
    title: content.title,
    text: content.text,
    notes: '',
  }
}

/** Terms with somebody that answer no notice. */
export const termsForPerson = (hub: string, counterparty: string): TermsDraft => ({
  ...START,
  hub,
  side: 'payer',
  counterparty,
  amount: '',
  quantity: 1,
  title: '',
  text: '',
  notes: '',
})

/** Terms that answer the latest proposal; its lapse starts anew. */
export function termsForCounter(trade: Trade): TermsDraft {
  const { openWithin, ...rest } = currentTerms(trade) ?? termsForPerson(trade.hub, trade.counterparty.did)
  return { ...rest, openWithin: Math.max(openWithin, START.openWithin) }
}

export const isComplete = ({ amount }: TermsDraft): boolean => amount !== ''
