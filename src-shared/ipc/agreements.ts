/** Trades: negotiation, signed acts, escrow, delivery, and what may happen next. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { REASON_CHARS_MAX } from '../core/hubs/reason.ts'
import { contractActs, dealQuery } from './contracts.ts'
import { courtActs } from './court.ts'
import { deviceActs } from './devices.ts'
import { governanceActs } from './governance.ts'
import { guardActs } from './guards.ts'
import { checks, receipt } from './hubs.ts'
import { mandateActs } from './mandates.ts'
import { blob } from './notices.ts'
import { poolActs } from './pools.ts'
import { ratingActs } from './reputation.ts'
import { trustActs } from './standing.ts'
import { tokenActs } from './tokens.ts'
import { did, failures, hex16, hex32, instant, person, positiveUnits, token, units } from './values.ts'

const base = oc.errors(failures)
const ms = z.number().int().nonnegative()

/** What two people settle on, in a form a person edits. */
export const termsForm = z.strictObject({
  hub: hex32,
  notice: hex32.optional(),
  /** Which side I am on. */
  side: z.enum(['payer', 'provider']),
  counterparty: did,
  /** Absent: the hub's first. */
  token: z.string().max(8).optional(),
  amount: positiveUnits,
  quantity: z.number().int().min(1),
  title: z.string(),
  text: z.string(),
  notes: z.string(),
  openWithin: ms,
  fundWithin: ms,
  deliverWithin: ms,
  onDeliverDue: z.enum(['refund', 'release']),
  reviewWithin: ms,
  onReviewDue: z.enum(['release', 'refund']),
})
export type TermsForm = z.infer<typeof termsForm>

export const tradeState = z.enum([
  'offered',
  'declined',
  'lapsed',
  'withdrawn',
  'agreed',
  'funded',
  'delivered',
  'settled',
  'cancelled',
  'refunded',
  'expired',
])
export type TradeState = z.infer<typeof tradeState>

/** Everything a person could do now; the window shows a button for each and nothing else. */
export const tradeAct = z.enum([
  'agree',
  'counter',
  'decline',
  'withdraw',
  'fund',
  'deliver',
  'release',
  'accept',
  'refund',
  'cancel',
  'message',
])
export type TradeAct = z.infer<typeof tradeAct>

/** For one party: what comes next, until when, and the worst that can happen by doing nothing. */
export const outlook = z.object({ next: z.string(), deadline: instant.optional(), worst: z.string() })

export const proposal = z.object({
  /** The agreement id these terms would have. */
  id: hex32,
  by: did,
  at: instant,
  form: termsForm,
  sentence: z.string(),
  /** open: may still be agreed to · superseded: a newer proposal by the same side · lapsed, withdrawn. */
  state: z.enum(['open', 'superseded', 'lapsed', 'withdrawn', 'agreed']),
})

export const tradeEntry = z.object({
  at: instant,
  by: did.optional(),
  kind: z.enum([
    'proposal',
    'counter',
    'decline',
    'text',
    'agreed',
    'funded',
    'delivered',
    'released',
    'settled',
    'refunded',
    'cancel-asked',
    'cancelled',
    'expired',
    'withdrawn',
    'receipt',
  ]),
  text: z.string(),
  files: z.array(blob).optional(),
  /** The signed event behind this line, when it is on the ledger, and whether it is certified. */
  event: hex32.optional(),
  finality: z.enum(['pending', 'secured', 'final', 'refused']).optional(),
})

export const tradeSummary = z.object({
  negotiation: hex16,
  agreement: hex32.optional(),
  hub: hex32,
  title: z.string(),
  state: tradeState,
  side: z.enum(['payer', 'provider']),
  counterparty: person,
  amount: units,
  token,
  outlook,
  /** True when the next move is mine. */
  needsMe: z.boolean(),
  /** I have blocked the other side: shown all the same, because it binds me or still may. */
  blocked: z.boolean(),
  /** I have put it away. */
  archived: z.boolean(),
  updated: instant,
  finality: z.enum(['pending', 'secured', 'final', 'refused']),
})
export type TradeSummary = z.infer<typeof tradeSummary>

export const trade = tradeSummary.extend({
  sentence: z.string(),
  held: units,
  released: units,
  refunded: units,
  proposals: z.array(proposal),
  history: z.array(tradeEntry),
  acts: z.array(tradeAct),
  theirOutlook: outlook,
  /** Messages of a blocked other side that are kept and not shown. */
  unshown: z.number(),
  cancelAsked: z.object({ by: did, release: units }).optional(),
  receipt: receipt.optional(),
})
export type Trade = z.infer<typeof trade>

/** What needs a person's signature. Each becomes one sign sheet. */
export const act = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('propose'), terms: termsForm }),
  z.strictObject({ act: z.literal('counter'), negotiation: hex16, terms: termsForm }),
  z.strictObject({ act: z.literal('agree'), negotiation: hex16, proposal: hex32 }),
  z.strictObject({ act: z.literal('withdraw'), negotiation: hex16 }),
  z.strictObject({ act: z.literal('fund'), agreement: hex32 }),
  z.strictObject({ act: z.literal('release'), agreement: hex32, amount: positiveUnits }),
  z.strictObject({ act: z.literal('accept'), agreement: hex32 }),
  z.strictObject({ act: z.literal('refund'), agreement: hex32 }),
  z.strictObject({ act: z.literal('cancel'), agreement: hex32, release: positiveUnits, text: z.string().max(2000) }),
  z.strictObject({
    act: z.literal('pay'),
    hub: hex32,
    to: did,
    /** Absent: the hub's first. */
    token: z.string().max(8).optional(),
    amount: positiveUnits,
  }),
  ...contractActs,
  ...courtActs,
  ...mandateActs,
  ...tokenActs,
  z.strictObject({ act: z.literal('remove'), hub: hex32, did, reason: z.string().max(REASON_CHARS_MAX) }),
  z.strictObject({ act: z.literal('readmit'), hub: hex32, did }),
  z.strictObject({ act: z.literal('leaving'), hub: hex32 }),
  z.strictObject({ act: z.literal('stay'), hub: hex32 }),
  z.strictObject({ act: z.literal('leave'), hub: hex32 }),
  ...deviceActs,
  ...guardActs,
  /** A favour that counts once the other has signed it too. */
  z.strictObject({
    act: z.literal('favour'),
    hub: hex32,
    with: did,
    owes: z.enum(['they', 'me']),
    amount: positiveUnits,
    note: z.string().max(200),
  }),
  z.strictObject({ act: z.literal('favour-settle'), hub: hex32, with: did, amount: positiveUnits }),
  z.strictObject({ act: z.literal('favour-sign'), hub: hex32, with: did, digest: hex32 }),
  z.strictObject({ act: z.literal('reserve'), hub: hex32, to: did, amount: positiveUnits, lasts: ms }),
  z.strictObject({
    act: z.literal('spend'),
    hub: hex32,
    reserve: hex32,
    amount: positiveUnits,
    text: z.string().max(200),
  }),
  z.strictObject({ act: z.literal('reserve-close'), hub: hex32, reserve: hex32 }),
  ...poolActs,
  ...governanceActs,
  ...trustActs,
  ...ratingActs,
])
export type Act = z.infer<typeof act>

/** What main's own window shows before anything is signed (UX.md: one plain sentence per signature). */
export const sheet = z.object({
  digest: hex32,
  act: z.string(),
  hub: hex32,
  hubName: z.string(),
  sentence: z.string(),
  counterparty: person.optional(),
  /** Mine, before and after signing. */
  balances: z.array(z.object({ label: z.string(), before: units, after: units, token })),
  deadline: instant.optional(),
  deadlineText: z.string().optional(),
  worst: z.string(),
  warnings: z.array(z.object({ code: z.string(), text: z.string() })),
  /** Play money of the practice town. */
  practice: z.boolean().optional(),
  /** Seconds between the press and the signature, in which it can be taken back. */
  hold: z.number().optional(),
  /** The exact signed content, as readable JSON and as hex. */
  raw: z.object({ json: z.string(), hex: z.string() }),
})
export type Sheet = z.infer<typeof sheet>

/** `waiting` is answered by a headless node: its operator approves by digest over the control socket. */
export const actResult = z.object({
  outcome: z.enum(['signed', 'declined', 'waiting']),
  digest: hex32,
  negotiation: hex16.optional(),
  agreement: hex32.optional(),
  event: hex32.optional(),
  sentence: z.string(),
})

export const agreementsContract = {
  list: base.input(dealQuery).output(z.array(tradeSummary)),
  get: base.input(z.strictObject({ negotiation: hex16 })).output(trade),
  /** Puts a trade that has ended away, or takes it out again: on this computer, for nobody else. */
  archive: base.input(z.strictObject({ negotiation: hex16, archived: z.boolean() })).output(z.object({})),
  /** The sentence, outlook and problems of terms being edited: nothing is signed or sent. */
  preview: base.input(z.strictObject({ terms: termsForm })).output(
    z.object({
      sentence: z.string(),
      worst: z.string(),
      problems: z.array(z.object({ field: z.string(), text: z.string() })),
    }),
  ),
  request: base.input(z.strictObject({ act })).output(actResult),
  message: base
    .input(z.strictObject({ negotiation: hex16, text: z.string().min(1).max(8000) }))
    .output(z.object({ id: hex32 })),
  decline: base
    .input(z.strictObject({ negotiation: hex16, text: z.string().max(2000) }))
    .output(z.object({ id: hex32 })),
  /** Marks the work as delivered and starts the review; files were stored with notices.addBlob. */
  deliver: base
    .input(
      z.strictObject({
        agreement: hex32,
        note: z.string().max(8000),
        inPerson: z.boolean(),
        files: z.array(blob).max(16),
      }),
    )
    .output(z.object({ event: hex32 })),
  /**
   * All that happened to an agreement, as one file that anybody can check by itself (docs/decisions/033): base64, with the checks made on it.
   * `stated`: what the reader has to take its exporter's word for.
   */
  bundle: base
    .input(
      z.strictObject({ negotiation: hex16, prose: z.boolean().default(true), messages: z.boolean().default(false) }),
    )
    .output(
      z.object({
        name: z.string(),
        data: z.string(),
        /** Of the file. */
        sha256: hex32,
        /** Of what happened: the same in every bundle, and on paper, until something more happens. */
        fingerprint: hex32,
        checks,
        stated: z.array(z.string()),
      }),
    ),
  /** The same in words, as a page to print: PDF, base64. Its fingerprint is that of the bundle. */
  paper: base.input(z.strictObject({ negotiation: hex16 })).output(z.object({ name: z.string(), data: z.string() })),
  /** A delivered file, decrypted and checked against its root: base64. */
  file: base
    .input(z.strictObject({ agreement: hex32, root: hex32 }))
    .output(z.object({ name: z.string(), type: z.string(), data: z.string() })),
}
