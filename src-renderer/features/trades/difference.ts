/** What two versions of the terms say, side by side. */
import type { TermsForm, Trade } from '#shared/ipc/agreements.ts'

export type TermField =
  | 'amount'
  | 'token'
  | 'quantity'
  | 'title'
  | 'text'
  | 'notes'
  | 'side'
  | 'deliverWithin'
  | 'onDeliverDue'
  | 'reviewWithin'
  | 'onReviewDue'
  | 'fundWithin'

/** In the order in which a person would ask. */
const FIELDS: readonly TermField[] = [
  'amount',
  'token',
  'quantity',
  'side',
  'deliverWithin',
  'onDeliverDue',
  'reviewWithin',
  'onReviewDue',
  'fundWithin',
  'title',
  'text',
  'notes',
]

export interface TermDifference {
  readonly field: TermField
  readonly changed: boolean
}

export const differenceOf = (before: TermsForm, after: TermsForm): TermDifference[] =>
  FIELDS.map((field) => ({ field, changed: before[field] !== after[field] }))

type Proposal = Trade['proposals'][number]

/** The last two proposals, the older first; undefined while there are not two. */
export function lastTwo({ proposals }: Pick<Trade, 'proposals'>): readonly [Proposal, Proposal] | undefined {
  const [before, after] = proposals.slice(-2)
  return before && after ? [before, after] : undefined
}
