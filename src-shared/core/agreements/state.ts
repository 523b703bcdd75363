/** An agreement on the ledger, and the keys it lives under. */
import type { Terms } from '#shared/wire/agreements.ts'
import { toHex } from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'

export type AgreementPhase = 'agreed' | 'funded' | 'delivered' | 'settled' | 'cancelled' | 'refunded' | 'expired'

export interface AgreementState {
  terms: Terms
  phase: AgreementPhase
  opened: number
  /** Running-clock instant at which the current phase's declared default fires; absent once ended. */
  due?: number
  /** Still in escrow; released + refunded + held = what was funded. */
  held: bigint
  released: bigint
  refunded: bigint
  /** Salted commitment of the delivery, once delivered. */
  evidence?: Uint8Array
  cancel?: { by: string; release: bigint }
  ended?: number
}

/** A negotiation ends in at most one agreement; whoever withdrew before that has ended it. */
export interface NegotiationState {
  agreement?: Uint8Array
  withdrawn: string[]
}

export const agreementKey = (id: Uint8Array) => `agreement/${toHex(id)}`
export const negotiationKey = (id: Uint8Array) => `negotiation/${toHex(id)}`

export const readAgreement = (reader: Reader, id: Uint8Array) =>
  reader.get(agreementKey(id)) as AgreementState | undefined
export const readNegotiation = (reader: Reader, id: Uint8Array) =>
  reader.get(negotiationKey(id)) as NegotiationState | undefined

export const isOpen = (phase: AgreementPhase): boolean =>
  phase === 'agreed' || phase === 'funded' || phase === 'delivered'
