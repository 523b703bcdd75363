/** What a bundle's checks know of agreements of one payment. */
import {
  type AgreementState,
  agreementId,
  money,
  proseCommitment,
  type TokenWords,
} from '#shared/core/agreements/index.ts'
import { agreementKey } from '#shared/core/agreements/state.ts'
import { equalBytes, formatDuration, toHex } from '#shared/core/kernel/index.ts'
import type { LedgerFact } from '#shared/core/ledger/index.ts'
import { readable } from '../../ledger/index.ts'
import type { Account, AgreementKind, Row, Told, Words } from './about.ts'
import { receiptTold, whenWords } from './words.ts'

export const single: AgreementKind = {
  recordKey: agreementKey,
  read: (record) => accountOf(record as AgreementState),
  opened: (event) => (event.t === 'agreement.open' ? agreementId(event.body.terms) : undefined),
  delivered: (event) => (event.t === 'agreement.deliver' ? event.body.evidence : undefined),
  told: (facts, words) => facts.flatMap((fact) => told(fact, words) ?? receiptTold(fact) ?? []),
}

const accountOf = (state: AgreementState): Account => {
  const { terms } = state
  return {
    negotiation: toHex(terms.negotiation),
    parties: [terms.payer, terms.provider],
    others: [],
    isItsProse: (prose) => !('titles' in prose) && equalBytes(proseCommitment(prose), terms.prose),
    outcome: ({ tokenOf }) => outcomeOf(state, tokenOf(terms.token)),
    results: () => [],
    terms: ({ tokenOf }) => [{ title: 'Terms', rows: termRows(state, tokenOf(terms.token)) }],
  }
}

const PHASES: Record<AgreementState['phase'], string> = {
  agreed: 'agreed and not in escrow',
  funded: 'in escrow and not delivered',
  delivered: 'delivered and not accepted',
  settled: 'settled',
  cancelled: 'ended by both',
  refunded: 'ended with the money going back',
  expired: 'lapsed before money was held',
}

function outcomeOf({ phase, held, released, refunded }: AgreementState, token: TokenWords): string {
  const sums = [
    [held, 'held'],
    [released, 'paid'],
    [refunded, 'gone back'],
  ] as const
  const moved = sums.filter(([sum]) => sum > 0n).map(([sum, word]) => `${money(sum, token)} ${word}`)
  return `${PHASES[phase]}${moved.length > 0 ? `: ${moved.join(', ')}` : ''}`
}

const FIELDS: Record<string, string> = {
  v: 'Kind of terms',
  hub: 'Hub',
  negotiation: 'Negotiation',
  payer: 'Pays',
  provider: 'Is paid',
  token: 'Token',
  amount: 'Amount',
  notice: 'Notice',
  quantity: 'Quantity',
  openBy: 'Opened by',
  fundWithin: 'Time to fund',
  onFundDue: 'If not funded',
  deliverWithin: 'Time to deliver',
  onDeliverDue: 'If not delivered',
  reviewWithin: 'Time to look at it',
  onReviewDue: 'If nothing is said',
  prose: 'Commitment to the text',
}

const DEFAULTS: Record<string, string> = {
  expire: 'it lapses, and nobody owes anything',
  refund: 'the money goes back',
  release: 'the money is paid',
}

/** Of another version of the terms by the field's own name. */
const termRows = ({ terms }: AgreementState, token: TokenWords): Row[] =>
  Object.entries(terms).map(([field, value]) => [FIELDS[field] ?? field, fieldWords(field, value, token)])

function fieldWords(field: string, value: unknown, token: TokenWords): string {
  if (value instanceof Uint8Array) return toHex(value)
  if (typeof value === 'bigint') return money(value, token)
  if (field.endsWith('Within')) return formatDuration(value as number)
  if (field === 'openBy') return whenWords(value as number)
  return typeof value === 'object' ? readable(value) : (DEFAULTS[String(value)] ?? String(value))
}

const CHANGES: Record<string, string> = {
  agreed: 'both have signed: the agreement stands',
  funded: 'the money is in escrow',
  delivered: 'delivered',
  released: 'paid a part from escrow',
  settled: 'settled',
  refunded: 'the money went back',
  'cancel-asked': 'asked to end it together',
  cancelled: 'ended by both',
  expired: 'lapsed before money was held',
}

function told(fact: LedgerFact, { tokenOf }: Words): Told | undefined {
  if (fact.kind !== 'agreement') return undefined
  const { amount, by, change, event, state } = fact
  const sum = amount !== undefined && amount > 0n ? ` (${money(amount, tokenOf(state.terms.token))})` : ''
  const what = `${CHANGES[change] ?? change}${sum}`
  return { ...(by !== undefined && { by }), text: event ? what : `the deadline passed: ${what}` }
}
