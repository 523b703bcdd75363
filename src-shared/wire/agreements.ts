/** What the ledger sees of an agreement: settlement terms and the acts on them (DESIGN §5–§6). */
import * as z from 'zod'
import { tokenCode } from './hubs.ts'
import { amount, bytes16, bytes32, counter, did, duration, instant, signature } from './shape.ts'

/**
 * Settlement terms, first complete path: one payer, one provider, one payment in one token of the home hub (zero for a
 * favour), one delivery. Every deadline has its declared default in the field beside it.
 */
export const terms = z.strictObject({
  v: z.literal(1),
  hub: bytes32,
  /** One negotiation ends in at most one agreement. */
  negotiation: bytes16,
  payer: did,
  provider: did,
  token: tokenCode,
  amount,
  /** The notice this grew from, when there was one. */
  notice: bytes32.optional(),
  quantity: counter,
  /** Signatures lapse unless the agreement is opened on the ledger by then. */
  openBy: instant,
  fundWithin: duration,
  onFundDue: z.literal('expire'),
  deliverWithin: duration,
  onDeliverDue: z.enum(['refund', 'release']),
  reviewWithin: duration,
  onReviewDue: z.enum(['release', 'refund']),
  /** Salted commitment to the prose (title, description, notes) that only the parties hold. */
  prose: bytes32,
})
export type Terms = z.infer<typeof terms>

/** A party's device signature over the agreement id (see core/agreements/terms.ts). */
export const partySignature = z.strictObject({ as: did, dev: bytes32, sig: signature })
export type PartySignature = z.infer<typeof partySignature>

export const agreementOpen = z.strictObject({ terms, signatures: z.array(partySignature).length(2) })
export const agreementFund = z.strictObject({ agreement: bytes32 })
/** `evidence` commits (salted) to the private delivery note and the content hashes of delivered files. */
export const agreementDeliver = z.strictObject({ agreement: bytes32, evidence: bytes32 })
/** Pay the provider `amount` more out of escrow; with `final` the rest goes too and the review is over. */
export const agreementRelease = z.strictObject({ agreement: bytes32, amount, final: z.boolean() })
/** The provider gives everything still held back to the payer. */
export const agreementRefund = z.strictObject({ agreement: bytes32 })
/** Ends the agreement when both parties have asked for the same split: `release` to the provider, the rest back. */
export const agreementCancel = z.strictObject({ agreement: bytes32, release: amount })
/** Takes back one's signature from a negotiation that has not been opened. */
export const agreementWithdraw = z.strictObject({ negotiation: bytes16 })
/** `sig` is the device's signature over the receipt's digest (core/agreements/receipt.ts). */
export const receiptSign = z.strictObject({ agreement: bytes32, digest: bytes32, sig: signature })
