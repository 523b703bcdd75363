/** The court as windows and agents see it: the bench, cases and what each person may do in them (decision 042). */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { WHOLE } from '../wire/contracts.ts'
import { REASONS } from '../wire/disputes.ts'
import { blob } from './notices.ts'
import { failures, hex16, hex32, instant, person, positiveUnits, token, units } from './values.ts'

const base = oc.errors(failures)
const place = z.number().int().nonnegative()
/** Thousandths. */
const share = z.number().int().min(0).max(WHOLE)
const TEXT_MAX = 4000
const FILES_MAX = 8

/** Of what is in dispute to those it was for, and of the doer's bond to the receiver. */
export const awardForm = z.strictObject({ share, bond: share })
export const findingForm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('award'), award: awardForm }),
  z.strictObject({ kind: z.literal('refuse') }),
])
export const statementForm = z.strictObject({
  text: z.string().min(1).max(TEXT_MAX),
  files: z.array(blob).max(FILES_MAX),
})

export const casePhase = z.enum(['mediation', 'evidence', 'calling', 'drawing', 'voting', 'opening', 'ruled', 'closed'])
export const caseEnd = z.enum(['ruled', 'refused', 'unheard', 'settled'])
/** filer, other: a side · mediator: named to help both agree · juror: on the present panel or drawable · past-juror: on an earlier one · member: none of these. */
export const caseRole = z.enum(['filer', 'other', 'mediator', 'juror', 'past-juror', 'member'])

/** What I could do now; the window shows a button for each and nothing else. `concede`: give the other side what it asks for, by signing that. `answer`: my app could not answer the draw by itself. */
export const caseAct = z.enum([
  'propose',
  'split',
  'take-back',
  'waive',
  'evidence',
  'answer',
  'vote',
  'open',
  'appeal',
  'concede',
])

export const caseSummary = z.object({
  id: hex32,
  hub: hex32,
  agreement: hex32,
  /** The agreement's talk, where I have a part in it. */
  negotiation: hex16.optional(),
  commitment: place,
  /** What the agreement and the commitment are called, where I may know; else "Commitment 2 of …". */
  title: z.string(),
  role: caseRole,
  reason: z.enum(REASONS),
  sides: z.tuple([person, person]),
  phase: casePhase,
  /** 0 for the first panel. */
  round: z.number(),
  rounds: z.number(),
  end: caseEnd.optional(),
  next: z.string(),
  worst: z.string(),
  deadline: instant.optional(),
  needsMe: z.boolean(),
  acts: z.array(caseAct),
  filed: instant,
  ended: instant.optional(),
  /** It was paid before the case was brought: `held` is what was paid, and what of it goes back is in dispute. */
  late: z.boolean(),
  /** What is held and in dispute. */
  held: z.array(z.object({ amount: units, token })),
  finality: z.enum(['pending', 'secured', 'final', 'refused']),
})
export type CaseSummary = z.infer<typeof caseSummary>

/** A piece of evidence. Without a text it has not arrived here, or is not mine to read. */
export const evidenceEntry = z.object({
  by: person,
  at: instant,
  what: z.enum(['filing', 'evidence', 'appeal']),
  text: z.string().optional(),
  files: z.array(blob),
  event: hex32.optional(),
})

export const seatView = z.object({
  juror: person,
  state: z.enum(['seated', 'voted', 'opened', 'absent']),
  finding: findingForm.optional(),
  reason: z.string().optional(),
  /** What this juror gained or lost by it, once the case is closed; in the hub's first token. */
  outcome: units.optional(),
})

export const roundView = z.object({
  size: z.number(),
  payer: person,
  fee: units,
  seats: z.array(seatView),
  /** Who said that they were there and kept their number back. */
  withheld: z.array(person),
  result: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('award'), award: awardForm }),
      z.object({ kind: z.literal('refused') }),
      z.object({ kind: z.literal('unheard') }),
    ])
    .optional(),
})

export const caseView = caseSummary.extend({
  /** The sentence both signed, and the line of the commitment, where I may read the agreement. */
  sentence: z.string(),
  line: z.string(),
  asks: z.tuple([awardForm, awardForm]),
  /** The doer has put up a bond, so that an award speaks of it too. */
  bond: z.object({ amount: units, token }).optional(),
  doer: person,
  receiver: person,
  evidence: z.array(evidenceEntry),
  roundViews: z.array(roundView),
  /** The rules pinned in the agreement. */
  rules: z.object({
    panel: z.number(),
    fee: units,
    lock: units,
    token,
    loss: share,
    hops: z.number(),
    otherwise: share,
    evidence: z.number(),
    draw: z.number(),
    vote: z.number(),
    open: z.number(),
    appeal: z.number(),
  }),
  /** What the draw of the present round hangs on, once it is certified: anybody can check it. */
  draw: z
    .object({
      header: hex32,
      height: z.number(),
      /** How many could come, came, and have shown their number; and how often it was drawn. */
      drawable: z.number(),
      there: z.number(),
      answered: z.number(),
      draws: z.number(),
    })
    .optional(),
  /** Where the agreement has it: both sides may sign a split before any panel. */
  mediation: z
    .object({
      /** Undefined where nobody is named to help them. */
      mediator: person.optional(),
      /** The mediator is a program. */
      software: z.boolean(),
      fee: units.optional(),
      span: z.number(),
      /** What the mediator proposes; it binds nobody. */
      proposed: awardForm.optional(),
      signed: z.array(z.object({ by: person, split: awardForm })),
      waived: z.array(person),
    })
    .optional(),
  /** What an appeal costs now. */
  appealFee: units.optional(),
  /** What each answer would bring or cost me as a juror, in sentences. */
  payoff: z.array(z.string()),
  history: z.array(z.object({ at: instant, text: z.string(), event: hex32.optional() })),
})
export type CaseView = z.infer<typeof caseView>

export const benchView = z.object({
  hub: hex32,
  token,
  /** How many sit on it. */
  jurors: z.number(),
  me: z
    .object({
      lock: units,
      busy: units,
      /** Cases I have judged, and how often my finding agreed with the ruling. */
      judged: z.number(),
      agreed: z.number(),
      earned: units,
      lost: units,
      /** The key of this device answers draws; another device of mine named another one. */
      here: z.boolean(),
    })
    .optional(),
})
export type BenchView = z.infer<typeof benchView>

/** Acts that need a signature, each one sign sheet (agreements.request). */
export const courtActs = [
  z.strictObject({ act: z.literal('court-enrol'), hub: hex32, lock: positiveUnits.optional() }),
  z.strictObject({ act: z.literal('court-retire'), hub: hex32 }),
  z.strictObject({
    act: z.literal('court-file'),
    agreement: hex32,
    commitment: place,
    reason: z.enum(REASONS),
    statement: statementForm,
    ask: awardForm,
  }),
  z.strictObject({
    act: z.literal('court-evidence'),
    case: hex32,
    statement: statementForm,
    ask: awardForm.optional(),
  }),
  /** The mediator's word on how to split it; binds nobody. */
  z.strictObject({ act: z.literal('court-propose'), case: hex32, split: awardForm }),
  /** Without a split, takes back what I have signed. */
  z.strictObject({ act: z.literal('court-split'), case: hex32, split: awardForm.optional() }),
  z.strictObject({ act: z.literal('court-waive'), case: hex32 }),
  /** Closed; this node opens it by itself when all have voted. */
  z.strictObject({
    act: z.literal('court-vote'),
    case: hex32,
    finding: findingForm,
    reasons: z.string().min(1).max(TEXT_MAX),
  }),
  z.strictObject({ act: z.literal('court-appeal'), case: hex32, statement: statementForm }),
] as const

export const courtContract = {
  bench: base.input(z.strictObject({ hub: hex32 })).output(benchView),
  /** `mine`: I am a side · `duty`: I judge or judged · `hub`: every case of the hub, as far as members may know. */
  list: base
    .input(
      z.strictObject({
        hub: hex32.optional(),
        filter: z.enum(['mine', 'duty', 'hub']).default('mine'),
        open: z.boolean().default(false),
      }),
    )
    .output(z.array(caseSummary)),
  get: base.input(z.strictObject({ case: hex32 })).output(caseView),
  /** A file of the evidence, decrypted and checked against its root: base64. */
  file: base
    .input(z.strictObject({ case: hex32, root: hex32 }))
    .output(z.object({ name: z.string(), type: z.string(), data: z.string() })),
  /** What the rules would let drawn panels cost and take, as a sensible beginning for a draft. */
  usual: base.input(z.strictObject({ hub: hex32 })).output(
    z.object({
      token,
      fee: units,
      lock: units,
      /** How many on the bench could be drawn for these people now. */
      jurors: z.number(),
    }),
  ),
}
