/** What a bundle's checks know of one kind of terms; a new kind has its answers here and nowhere else. */
import {
  type AgreementState,
  deliveryCommitment,
  money,
  proseCommitment,
  type TokenWords,
} from '#shared/core/agreements/index.ts'
import { agreementKey } from '#shared/core/agreements/state.ts'
import type { ParsedEvent } from '#shared/core/hub/index.ts'
import { equalBytes, formatDuration, toHex } from '#shared/core/kernel/index.ts'
import type { OpenedDelivery } from '#shared/wire/audit.ts'
import type { Prose } from '#shared/wire/mail.ts'
import { readable } from '../../ledger/index.ts'
import { agreementOf } from '../projection.ts'
import { whenWords } from './words.ts'

/** The record an agreement begins with and ends in. */
export const recordKey = agreementKey

/** Whether an event is about an agreement, or about the negotiation it came from. Both in hex; a negotiation is known once it was opened. */
export function concerns({ t, signed }: ParsedEvent, agreement: string, negotiation: string | undefined): boolean {
  const { body } = signed.event
  if (t === 'agreement.withdraw')
    return (
      negotiation !== undefined && body.negotiation instanceof Uint8Array && toHex(body.negotiation) === negotiation
    )
  return agreementOf(t, body) === agreement
}

/** Who is bound by it. */
export const partiesOf = ({ terms }: AgreementState): string[] => [terms.payer, terms.provider]

export const negotiationIn = ({ terms }: AgreementState): string => toHex(terms.negotiation)

/** Whether this is the text that was signed. */
export const isItsProse = ({ terms }: AgreementState, prose: Prose): boolean =>
  equalBytes(proseCommitment(prose), terms.prose)

/** Whether some event of the agreement committed to exactly this delivery. */
export function isItsDelivery(events: readonly ParsedEvent[], { files, ...delivery }: OpenedDelivery): boolean {
  const commitment = deliveryCommitment({ ...delivery, files: files.map((file) => ({ file })) })
  return events.some(({ signed: { event } }) => {
    const { evidence } = event.body
    return evidence instanceof Uint8Array && equalBytes(evidence, commitment)
  })
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

/** How it stands, in words. */
export function outcomeOf({ phase, held, released, refunded }: AgreementState, token: TokenWords): string {
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

/** Every field of the terms as it is signed, for paper; of another kind of terms by the field's own name. */
export const termRows = ({ terms }: AgreementState, token: TokenWords): [label: string, value: string][] =>
  Object.entries(terms).map(([field, value]) => [FIELDS[field] ?? field, fieldWords(field, value, token)])

function fieldWords(field: string, value: unknown, token: TokenWords): string {
  if (value instanceof Uint8Array) return toHex(value)
  if (typeof value === 'bigint') return money(value, token)
  if (field.endsWith('Within')) return formatDuration(value as number)
  if (field === 'openBy') return whenWords(value as number)
  return typeof value === 'object' ? readable(value) : (DEFAULTS[String(value)] ?? String(value))
}
