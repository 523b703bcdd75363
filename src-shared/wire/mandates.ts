/** Mandates: agreements that a member has signed beforehand with whoever takes one, within limits (decision 035). */
import * as z from 'zod'
import { COMMITMENTS_MAX, commitment, contractTerms, PAYEES_MAX, PAYMENTS_MAX, payment, share } from './contracts.ts'
import { contractProse } from './mail.ts'
import { bytes16, bytes32, counter, did, duration, instant } from './shape.ts'

/** Of the text, all its parts together: everybody in the hub keeps it. */
export const PROSE_CHARS_MAX = 4000
/** People that a mandate may be meant for. */
export const WHO_MAX = 64
/** A rate is of a minute at least: batches are not closer than seconds. */
const SPAN_MS_MIN = 60_000
/** Of the two parties: who gives the mandate and who takes it. */
const side = counter.max(1)
const units = counter.min(1).max(1_000_000)

/** A payee without a did is whoever takes it. */
const openPayment = payment.extend({
  to: z
    .array(z.strictObject({ did: did.optional(), share }))
    .min(1)
    .max(PAYEES_MAX),
})

/** Terms for one unit, without what is only known once somebody takes it. */
export const openTerms = contractTerms
  .omit({ negotiation: true, parties: true, openBy: true, fundWithin: true })
  .extend({
    commitments: z
      .array(commitment.extend({ by: side, to: side, pay: z.array(openPayment).max(PAYMENTS_MAX) }))
      .min(1)
      .max(COMMITMENTS_MAX),
  })

const charsOf = ({ title, text, notes, titles }: z.infer<typeof contractProse>): number =>
  [title, text, notes, ...titles].reduce((sum, part) => sum + part.length, 0)

export const mandate = z.strictObject({
  terms: openTerms,
  /** Open to everybody in the hub, as an offer is. */
  prose: contractProse.refine((prose) => charsOf(prose) <= PROSE_CHARS_MAX, 'too long'),
  /** Which of the two parties whoever takes it becomes. */
  taker: side,
  /** Units there are in all. */
  stock: units,
  /** Most units in one agreement. */
  each: units,
  /** Most units in any `span` (ms). */
  rate: z.strictObject({ units, span: duration.min(SPAN_MS_MIN) }).optional(),
  /** Whom it is meant for; absent: any member. */
  who: z.array(did).min(1).max(WHO_MAX).optional(),
  /** Hub time up to which it can be taken. */
  until: instant,
})
export type Mandate = z.infer<typeof mandate>

/** Ends it; what was taken before goes on. */
export const contractRecall = z.strictObject({ mandate: bytes32 })
/** Agrees to so many units: both sides' money goes into escrow and the agreement begins. */
export const contractTake = z.strictObject({ mandate: bytes32, units, negotiation: bytes16 })
