/** What the ledger sees of an agreement of several commitments among several parties, and the acts on it (DESIGN §6, decision 031). */
import * as z from 'zod'
import type { CborValue } from '../core/kernel/index.ts'
import { partySignature } from './agreements.ts'
import { tokenCode } from './hubs.ts'
import { bytes16, bytes32, counter, did, duration, instant, positiveAmount } from './shape.ts'

export const PARTIES_MAX = 16
export const COMMITMENTS_MAX = 32
export const PAYMENTS_MAX = 4
export const PAYEES_MAX = 8
/** Shares are whole thousandths. */
export const WHOLE = 1000

/** A place in the list of parties or of commitments. */
const place = (max: number) => counter.max(max - 1)
export const share = counter.max(WHOLE)

/** Whoever pays and is paid from one account. A group speaks by `quorum` of its members; the account's owner is one of them. */
export const party = z.strictObject({
  did,
  group: z.strictObject({ members: z.array(did).min(2).max(PARTIES_MAX), quorum: counter.min(1) }).optional(),
})
export type Party = z.infer<typeof party>

/** A clause of the registry: which one, which version of it, and what it is told. */
const record = z.custom<Record<string, CborValue>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array),
  'expected a record',
)
export const clause = z.strictObject({ kind: z.string().max(32), v: counter, params: record })
export type Clause = z.infer<typeof clause>

/** Money held for a commitment: `by` puts it into escrow, `to` are paid in thousandths of it. */
export const payment = z.strictObject({
  by: place(PARTIES_MAX),
  token: tokenCode,
  amount: positiveAmount,
  to: z.array(z.strictObject({ did, share })).min(1).max(PAYEES_MAX),
})
export type Payment = z.infer<typeof payment>

/** What one party does for another, by when, how it is shown, and what happens in silence. */
export const commitment = z.strictObject({
  by: place(PARTIES_MAX),
  to: place(PARTIES_MAX),
  /** What changes hands, in Valueflows' sense; a payment alone is `money`. */
  what: z.enum(['work', 'service', 'thing', 'loan', 'knowledge', 'licence', 'favour', 'money']),
  /** Delivered, accepted and paid unit by unit. */
  quantity: counter.min(1).max(1_000_000),
  /** UN/CEFACT Rec 20 code of the unit, e.g. HUR; C62 is "one". */
  unit: z.string().regex(/^[A-Z0-9]{2,3}$/),
  /** Begins when all of these, earlier ones in the list, are kept; with none, when the agreement does. */
  after: z.array(place(COMMITMENTS_MAX)).max(COMMITMENTS_MAX),
  /** Nothing can be delivered before this long after its beginning. */
  wait: duration,
  within: duration,
  onLate: z.enum(['refund', 'release']),
  review: duration,
  onSilence: z.enum(['release', 'refund']),
  gate: clause,
  pay: z.array(payment).max(PAYMENTS_MAX),
  /** The doer's own money: back when the promise is kept, the receiver's when it is broken. */
  bond: z.strictObject({ token: tokenCode, amount: positiveAmount }).optional(),
  /** What the receiver pays, in thousandths, to call it off before anything is delivered or measured; absent: only with consent. */
  callOff: share.optional(),
})
export type Commitment = z.infer<typeof commitment>

/** Named arbiters; `otherwise` is the doer's share of what was delivered where they do not rule in time. */
export const namedClause = z.strictObject({
  arbiters: z.array(did).min(1).max(7),
  quorum: counter.min(1),
  within: duration,
  otherwise: share,
  /** Those of the arbiters that are programs, as everybody signs. */
  software: z.array(did).min(1).max(7).optional(),
})

/** Nobody waits longer than that for one step of a court. */
const courtSpan = duration.max(90 * 86_400_000)

/** Before any panel both sides have `span` to agree on a split. A mediator who has proposed one has earned `fee`, out of what the filer puts up (decision 052). */
export const mediation = z.strictObject({
  span: courtSpan.min(1),
  mediator: did.optional(),
  fee: positiveAmount.optional(),
  /** The mediator is a program. */
  software: z.literal(true).optional(),
})

/** How a drawn panel rules, pinned in the terms: no later rule of the hub changes a case (decision 042). Spans are of the running clock. */
export const courtRules = z.strictObject({
  /** Jurors of the first panel; each appeal draws twice as many and one. */
  panel: z.union([z.literal(1), z.literal(3), z.literal(5), z.literal(7)]),
  /** Panels at most, the appeals counted. */
  rounds: counter.min(1).max(5),
  /** The hub's first: what a juror is paid, and what each has at risk, are of it. */
  token: tokenCode,
  fee: positiveAmount,
  lock: positiveAmount,
  /** Of the lock, in thousandths: what a finding far from the ruling costs. */
  loss: share,
  /** Nobody sits who is within so many lines of trust of a party. */
  hops: counter.max(3),
  /** To talk, and to bring evidence; then to say that one is there, and as long again for each draw; to vote, to open the votes, and to appeal. */
  evidence: courtSpan,
  draw: courtSpan,
  vote: courtSpan,
  open: courtSpan,
  appeal: courtSpan,
  mediation: mediation.optional(),
})
export type CourtRules = z.infer<typeof courtRules>

/** A panel drawn by lot; `otherwise` is the doer's share of what was delivered where none can rule. */
export const courtClause = z.strictObject({ court: courtRules, otherwise: share })

export const disputeClause = z.union([namedClause, courtClause])
export type DisputeClause = z.infer<typeof disputeClause>

export const contractTerms = z.strictObject({
  v: z.literal(2),
  hub: bytes32,
  /** One negotiation ends in at most one agreement. */
  negotiation: bytes16,
  parties: z.array(party).min(2).max(PARTIES_MAX),
  commitments: z.array(commitment).min(1).max(COMMITMENTS_MAX),
  /** All or nothing: nobody is paid before everything is done, and then everybody at once. */
  together: z.boolean(),
  dispute: disputeClause.optional(),
  /** So long after its end the receiver can still prove a wrong delivery, or bring what was paid to the court the terms name (decision 051); ms. */
  redress: courtSpan.optional(),
  /** The notice this grew from, when there was one. */
  notice: bytes32.optional(),
  /** Signatures lapse unless the agreement is opened on the ledger by then. */
  openBy: instant,
  /** Everybody's money is in escrow by then, or all goes back. */
  fundWithin: duration,
  /** Salted commitment to the prose that only the parties hold. */
  prose: bytes32,
})
export type ContractTerms = z.infer<typeof contractTerms>

/** What changes a running agreement when everybody concerned asks for the same. */
export const wish = z.discriminatedUnion('kind', [
  /** Ends what has not ended: of what is still held for each commitment, so many thousandths to those it was for. */
  z.strictObject({ kind: z.literal('end'), shares: z.array(share).min(1).max(COMMITMENTS_MAX) }),
  /** Moves the deadline that runs for one commitment. */
  z.strictObject({ kind: z.literal('extend'), commitment: place(COMMITMENTS_MAX), by: duration.min(1) }),
  /** Takes an earlier wish back. */
  z.strictObject({ kind: z.literal('none') }),
])
export type Wish = z.infer<typeof wish>

const at = { agreement: bytes32, commitment: place(COMMITMENTS_MAX) }
const units = counter.min(1).max(1_000_000)

export const contractOpen = z.strictObject({
  terms: contractTerms,
  signatures: z
    .array(partySignature)
    .min(2)
    .max(PARTIES_MAX * 2),
})
export const contractFund = z.strictObject({ agreement: bytes32 })
/** `shown` is what the commitment's gate asks for. */
export const contractDeliver = z.strictObject({ ...at, units, shown: record })
/** `before`: how many were accepted so far. So what is said twice counts once. */
export const contractAccept = z.strictObject({ ...at, units, before: counter })
/** The doer gives up, or the receiver calls it off as the terms allow. */
export const contractStop = z.strictObject(at)
export const contractAsk = z.strictObject({ agreement: bytes32, wish })
/** A named third says what was measured. */
export const contractAttest = z.strictObject({ ...at, value: counter })
/** The receiver shows that what was delivered is not what was promised; `evidence` is what the commitment's gate asks for. */
export const contractProve = z.strictObject({ ...at, evidence: record })
/** `reason` is a salted commitment. */
export const contractDispute = z.strictObject({ ...at, reason: bytes32 })
/** `share` of what is held to those it was for, `bond` of the doer's bond to the receiver; thousandths. */
export const contractRule = z.strictObject({ ...at, share, bond: share })
