/** Agreements of several commitments: drafted, proposed, signed by every party, carried out step by step (decision 031). */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { COMMITMENTS_MAX, PARTIES_MAX, WHOLE } from '../wire/contracts.ts'
import { disputeForm } from './dispute-form.ts'
import { blob } from './notices.ts'
import { did, failures, hex16, hex32, instant, person, positiveUnits, token, units } from './values.ts'

const base = oc.errors(failures)
const ms = z.number().int().nonnegative()
const place = z.number().int().nonnegative()
/** What the door lets through, as for files; what is read of it is less. */
const DOCUMENT_CHARS_MAX = 22_500_000
/** Thousandths. */
const share = z.number().int().min(0).max(WHOLE)

/** How a commitment is shown to be done, in a form a person edits; each kind is a clause of the registry, version 1. */
const keyForm = z.strictObject({
  kind: z.literal('key'),
  file: blob.optional(),
  cipher: hex32.optional(),
  leaves: hex32.optional(),
  lock: hex32.optional(),
})
/** A file that is handed over by its key, as contracts.offerFile makes it ready; `lock` is what its key is held to. */
export type KeyForm = z.infer<typeof keyForm>

export const gateForm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('review') }),
  z.strictObject({ kind: z.literal('countersign') }),
  /** The receiver's app draws the code and keeps it; `lock` is filled in when the proposal is signed. */
  z.strictObject({ kind: z.literal('code'), lock: hex32.optional() }),
  keyForm,
  z.strictObject({ kind: z.literal('track'), carrier: z.string().max(40) }),
  z.strictObject({ kind: z.literal('time') }),
  z.strictObject({
    kind: z.literal('attest'),
    attesters: z.array(did).max(16),
    quorum: z.number().int(),
    measure: z.string().max(80),
    full: z.number().int(),
    least: z.number().int(),
  }),
  /** A replication of that version, done for this agreement; without a study it is no clause yet. */
  z.strictObject({ kind: z.literal('replication'), study: hex32.optional(), version: z.number().int().nonnegative() }),
])
export type GateForm = z.infer<typeof gateForm>

export const paymentForm = z.strictObject({
  by: place,
  token: z.string().max(8),
  amount: positiveUnits,
  to: z.array(z.strictObject({ did, share })).max(8),
})

export const commitmentForm = z.strictObject({
  title: z.string(),
  /** Places in the list of parties. */
  by: place,
  to: place,
  what: z.enum(['work', 'service', 'thing', 'loan', 'knowledge', 'licence', 'favour', 'money']),
  quantity: z.number().int(),
  unit: z.string().max(3),
  /** Places of earlier commitments that have to be kept first. */
  after: z.array(place).max(COMMITMENTS_MAX),
  wait: ms,
  within: ms,
  onLate: z.enum(['refund', 'release']),
  review: ms,
  onSilence: z.enum(['release', 'refund']),
  gate: gateForm,
  pay: z.array(paymentForm).max(4),
  bond: z.strictObject({ token: z.string().max(8), amount: positiveUnits }).optional(),
  callOff: share.optional(),
})
export type CommitmentForm = z.infer<typeof commitmentForm>

export const partyForm = z.strictObject({
  did,
  group: z.strictObject({ members: z.array(did).max(PARTIES_MAX), quorum: z.number().int() }).optional(),
})

/** The whole draft. The one who proposes is one of the parties. */
export const contractForm = z.strictObject({
  hub: hex32,
  notice: hex32.optional(),
  title: z.string(),
  text: z.string(),
  notes: z.string(),
  parties: z.array(partyForm).max(PARTIES_MAX),
  commitments: z.array(commitmentForm).max(COMMITMENTS_MAX),
  together: z.boolean(),
  dispute: disputeForm.optional(),
  /** So long after the end what was paid can still be put right; absent: not at all. */
  redress: ms.optional(),
  openWithin: ms,
  fundWithin: ms,
})
export type ContractForm = z.infer<typeof contractForm>

/** `path` names the field, e.g. "commitments.1.within". */
export const formProblem = z.object({ path: z.string(), text: z.string() })

/** One course the agreement can take when it is left alone from some point on, played to its end by the rules themselves. */
export const course = z.object({
  /** E.g. "If nobody does anything", "If Ben delivers “Sketches” and Ana says nothing". */
  what: z.string(),
  /** One sentence for each thing that then happens by itself. */
  steps: z.array(z.string()),
  /** What each party has gained or lost at the end, by place, as words with amounts. */
  ends: z.array(z.object({ party: place, text: z.string() })),
})

export const contractPreview = z.object({
  /** The one sentence people sign. */
  sentence: z.string(),
  /** The same, commitment by commitment. */
  lines: z.array(z.string()),
  /** The worst that can happen to each party by signing and then doing nothing, by place. */
  worst: z.array(z.string()),
  problems: z.array(formProblem),
  /** Empty while there are problems. */
  courses: z.array(course),
})
export type ContractPreview = z.infer<typeof contractPreview>

export const contractPhase = z.enum([
  'offered',
  'declined',
  'lapsed',
  'withdrawn',
  'agreed',
  'running',
  'done',
  'cancelled',
  'expired',
])

export const commitmentPhase = z.enum([
  'waiting',
  'open',
  'delivered',
  'disputed',
  'ready',
  'kept',
  'broken',
  'waived',
  'ruled',
  'ended',
])

/** What I could do now with one commitment; the window shows a button for each and nothing else. */
export const commitmentAct = z.enum([
  'deliver',
  'show-code',
  'accept',
  'give-up',
  'call-off',
  'attest',
  'dispute',
  'file',
  'rule',
  'extend',
])
/** And with the whole. */
export const contractAct = z.enum(['agree', 'counter', 'decline', 'withdraw', 'fund', 'end', 'message'])

export const outlookView = z.object({ next: z.string(), worst: z.string(), deadline: instant.optional() })

export const commitmentView = z.object({
  place,
  title: z.string(),
  form: commitmentForm,
  /** In plain language, what it is and how it ends. */
  sentence: z.string(),
  phase: commitmentPhase,
  /** Wall time of the declared default, the hub's outages so far included. */
  due: instant.optional(),
  /** Before this nothing can be delivered. */
  from: instant.optional(),
  delivered: z.number(),
  accepted: z.number(),
  share: share.optional(),
  /** Of each payment, what has been paid out. */
  paid: z.array(units),
  /** For me; absent where it is none of my business now. */
  outlook: outlookView.optional(),
  acts: z.array(commitmentAct),
  measured: z.array(z.object({ by: person, value: z.number() })),
  rulings: z.array(z.object({ by: person, share, bond: share })),
  /** What was delivered, as far as I was told: the note and the files of each delivery. */
  deliveries: z.array(
    z.object({ at: instant, note: z.string(), inPerson: z.boolean(), files: z.array(blob), units: z.number() }),
  ),
  /** The file whose key is handed over here: whether its sealed form has come, and whether its key has. */
  goods: z.object({ file: blob, here: z.boolean(), opened: z.boolean() }).optional(),
  /** The code I give when it is handed over, where this is my secret. */
  code: z.string().optional(),
})
export type CommitmentView = z.infer<typeof commitmentView>

export const wishForm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('end'), shares: z.array(share).max(COMMITMENTS_MAX) }),
  z.strictObject({ kind: z.literal('extend'), commitment: place, by: ms }),
  z.strictObject({ kind: z.literal('none') }),
])
export type WishForm = z.infer<typeof wishForm>

export const contractEntry = z.object({
  at: instant,
  by: person.optional(),
  kind: z.string(),
  text: z.string(),
  commitment: place.optional(),
  event: hex32.optional(),
  finality: z.enum(['pending', 'secured', 'final', 'refused']).optional(),
})

export const contractSummary = z.object({
  negotiation: hex16,
  agreement: hex32.optional(),
  hub: hex32,
  title: z.string(),
  phase: contractPhase,
  parties: z.array(person),
  /** Which of them I speak for; −1 for an attester or arbiter. */
  mine: z.number().int(),
  next: z.string(),
  deadline: instant.optional(),
  /** Every one that runs now, of the whole or of one commitment, and what it asks for. */
  deadlines: z.array(
    z.object({
      at: instant,
      next: z.string(),
      of: z.object({ place, title: z.string(), phase: commitmentPhase }).optional(),
    }),
  ),
  needsMe: z.boolean(),
  /** Commitments that are over and how many there are. */
  over: z.number(),
  count: z.number(),
  updated: instant,
  /** I have put it away. */
  archived: z.boolean(),
  finality: z.enum(['pending', 'secured', 'final', 'refused']),
})
export type ContractSummary = z.infer<typeof contractSummary>

export const contractProposal = z.object({
  /** The agreement id these terms would have. */
  id: hex32,
  by: person,
  at: instant,
  form: contractForm,
  sentence: z.string(),
  lines: z.array(z.string()),
  /** Dids whose signature under it is known here. */
  signed: z.array(did),
  state: z.enum(['open', 'superseded', 'lapsed', 'withdrawn', 'agreed', 'invalid']),
  problem: z.string().optional(),
})

export const contractView = contractSummary.extend({
  sentence: z.string(),
  form: contractForm,
  commitments: z.array(commitmentView),
  /** What each party has in escrow now, and whether its money is there, by place. */
  escrow: z.array(z.object({ party: place, funded: z.boolean(), sums: z.array(z.object({ amount: units, token })) })),
  /** What reached whom. */
  flows: z.array(z.object({ from: person, to: person, amount: units, token })),
  /** Where the terms let what was paid be asked back, once it is over or was asked back. */
  redress: z
    .object({
      /** Something can still be asked back before then; absent where nothing can. */
      until: instant.optional(),
      claims: z.array(
        z.object({
          commitment: place,
          case: hex32.optional(),
          /** split: what both signed in mediation · conceded: one side gave the other what it asked for. */
          done: z.object({ by: z.enum(['proof', 'ruling', 'split', 'conceded']), at: instant }).optional(),
        }),
      ),
      /** What had to go back in all, between whom, what the hub's pool has paid of it, and what is still owed to them. */
      moved: z.array(z.object({ from: person, to: person, amount: units, covered: units, left: units, token })),
    })
    .optional(),
  wishes: z.array(z.object({ party: place, by: person, wish: wishForm, sentence: z.string() })),
  proposals: z.array(contractProposal),
  history: z.array(contractEntry),
  acts: z.array(contractAct),
  /** Every way it can still end when it is left alone from now on. */
  courses: z.array(course),
  receipt: z.object({ signed: z.array(did), of: z.number() }).optional(),
  tokens: z.array(token),
})
export type ContractView = z.infer<typeof contractView>

/** Acts that need a signature, each one sign sheet (agreements.request). */
export const contractActs = [
  z.strictObject({ act: z.literal('contract-propose'), form: contractForm }),
  z.strictObject({ act: z.literal('contract-counter'), negotiation: hex16, form: contractForm }),
  z.strictObject({ act: z.literal('contract-agree'), negotiation: hex16, proposal: hex32 }),
  z.strictObject({ act: z.literal('contract-withdraw'), negotiation: hex16 }),
  z.strictObject({ act: z.literal('contract-fund'), agreement: hex32 }),
  z.strictObject({
    act: z.literal('contract-accept'),
    agreement: hex32,
    commitment: place,
    units: z.number().int().min(1),
  }),
  z.strictObject({ act: z.literal('contract-stop'), agreement: hex32, commitment: place }),
  z.strictObject({ act: z.literal('contract-ask'), agreement: hex32, wish: wishForm, text: z.string().max(2000) }),
  z.strictObject({
    act: z.literal('contract-attest'),
    agreement: hex32,
    commitment: place,
    value: z.number().int().min(0),
  }),
  z.strictObject({
    act: z.literal('contract-dispute'),
    agreement: hex32,
    commitment: place,
    reason: z.string().min(1).max(2000),
  }),
  z.strictObject({ act: z.literal('contract-rule'), agreement: hex32, commitment: place, share, bond: share }),
] as const

/** Which trades or agreements are listed. */
export const dealQuery = z.strictObject({
  hub: hex32.optional(),
  /** `done` leaves out what was put away. */
  filter: z.enum(['all', 'open', 'needs-me', 'done', 'archived']).default('all'),
  /** Words of the text, of what was said, or of the people's names. */
  text: z.string().max(200).default(''),
})
export type DealQuery = z.output<typeof dealQuery>

export const contractsContract = {
  list: base.input(dealQuery).output(z.array(contractSummary)),
  /** Puts an ended one away, or takes it out again. */
  archive: base.input(z.strictObject({ negotiation: hex16, archived: z.boolean() })).output(z.object({})),
  get: base.input(z.strictObject({ negotiation: hex16 })).output(contractView),
  /** The sentences, every course and the problems of a draft: nothing is signed or sent. */
  preview: base.input(z.strictObject({ form: contractForm })).output(contractPreview),
  message: base.input(z.strictObject({ negotiation: hex16, text: z.string().min(1).max(8000) })).output(z.object({})),
  decline: base.input(z.strictObject({ negotiation: hex16, text: z.string().max(2000) })).output(z.object({})),
  /** Says so many units are done and starts the review; files were stored with notices.addBlob. */
  deliver: base
    .input(
      z.strictObject({
        agreement: hex32,
        commitment: place,
        units: z.number().int().min(1),
        note: z.string().max(8000),
        inPerson: z.boolean(),
        files: z.array(blob).max(16),
      }),
    )
    .output(z.object({ event: hex32 })),
  /** Makes a file of this node ready to be sold by its key; it was stored with notices.addBlob or files.add. */
  offerFile: base.input(z.strictObject({ file: blob })).output(keyForm),
  /** The code that was given to me at the hand-over proves it. */
  showCode: base
    .input(
      z.strictObject({ agreement: hex32, commitment: place, units: z.number().int().min(1), code: z.string().max(64) }),
    )
    .output(z.object({ event: hex32 })),
  /** A delivered file, decrypted and checked against its root: base64. */
  file: base
    .input(z.strictObject({ agreement: hex32, root: hex32 }))
    .output(z.object({ name: z.string(), type: z.string(), data: z.string() })),
  /** My own templates: forms kept under a name. */
  templates: base.output(z.array(z.object({ name: z.string(), form: contractForm }))),
  keepTemplate: base
    .input(z.strictObject({ name: z.string().min(1).max(80), form: contractForm }))
    .output(z.object({})),
  dropTemplate: base.input(z.strictObject({ name: z.string().min(1).max(80) })).output(z.object({})),
  /** As Valueflows in JSON-LD: the message of FEP-0837 that carries the agreement, or the proposal it answers (decision 034). */
  exportDocument: base
    .input(z.strictObject({ negotiation: hex16, as: z.enum(['agreement', 'proposal']) }))
    .output(z.object({ name: z.string(), document: z.string() })),
  /** A document of that kind, whoever wrote it, as a draft: nothing is stored, fetched or signed. Too large a one is refused in words. */
  importDocument: base.input(z.strictObject({ hub: hex32, document: z.string().max(DOCUMENT_CHARS_MAX) })).output(
    z.object({
      form: contractForm,
      /** What to look at, as sentences. */
      problems: z.array(z.string()),
      /** Properties that have no place here, by name. */
      ignored: z.array(z.string()),
    }),
  ),
}
