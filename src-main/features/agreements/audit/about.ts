/** What a bundle's checks know of one kind of terms; a new kind has its answers here and nowhere else. */
import { type AgreementState, deliveryCommitment, money, proseCommitment } from '#shared/core/agreements/index.ts'
import { agreementKey } from '#shared/core/agreements/state.ts'
import type { ParsedEvent } from '#shared/core/hub/index.ts'
import { equalBytes, toHex } from '#shared/core/kernel/index.ts'
import type { OpenedDelivery } from '#shared/wire/audit.ts'
import type { Prose } from '#shared/wire/mail.ts'
import { agreementOf } from '../projection.ts'

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

/** How it stands, in words. `decimals`: of its token, where they are known. */
export function outcomeOf({ terms, phase, held, released, refunded }: AgreementState, decimals: number): string {
  const token = { code: terms.token, decimals }
  const sums = [
    [held, 'held'],
    [released, 'paid'],
    [refunded, 'gone back'],
  ] as const
  const moved = sums.filter(([sum]) => sum > 0n).map(([sum, word]) => `${money(sum, token)} ${word}`)
  return `${PHASES[phase]}${moved.length > 0 ? `: ${moved.join(', ')}` : ''}`
}
