/** Studies, their versions, what came of repeating them, and who builds on them (decision 053). */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import {
  ANSWER_CHARS_MAX,
  CITES_MAX,
  REPLICATION_REASON_CHARS_MAX,
  STUDY_CHANGE_CHARS_MAX,
  STUDY_FILES_MAX,
  STUDY_METHOD_CHARS_MAX,
  STUDY_QUESTION_CHARS_MAX,
  STUDY_RESULT_CHARS_MAX,
  STUDY_TITLE_CHARS_MAX,
  VERDICTS,
} from '../core/research/limits.ts'
import { LICENCES } from '../core/spaces/limits.ts'
import { blob } from './notices.ts'
import { did, failures, hex32, instant } from './values.ts'

const base = oc.errors(failures)
const inHub = z.strictObject({ hub: hex32 })
const version = z.number().int().nonnegative()
const studyAt = z.strictObject({ study: hex32, version })
const who = z.object({ did, nick: z.string() })
const verdict = z.enum(VERDICTS)
const tie = z.enum(['self', 'kin'])

const file = z.strictObject(blob.shape)
const files = z.array(file).max(STUDY_FILES_MAX)
export const studyForm = z.strictObject({
  title: z.string().max(STUDY_TITLE_CHARS_MAX),
  question: z.string().max(STUDY_QUESTION_CHARS_MAX),
  method: z.string().max(STUDY_METHOD_CHARS_MAX),
  /** `was`: the root of the file of the version before that it takes the place of. */
  data: z.array(file.extend({ was: hex32.optional() })).max(STUDY_FILES_MAX),
  code: files,
  result: z.string().max(STUDY_RESULT_CHARS_MAX),
  licence: z.enum(LICENCES),
  cites: z.array(studyAt).max(CITES_MAX),
})
export type StudyForm = z.infer<typeof studyForm>

export const replicationForm = z.strictObject({
  /** Roots of the study's data it was done on. */
  on: z.array(hex32).max(STUDY_FILES_MAX),
  verdict,
  reason: z.string().max(REPLICATION_REASON_CHARS_MAX),
  data: files,
  code: files,
  result: z.string().max(STUDY_RESULT_CHARS_MAX),
  /** The agreement whose bounty it is done for. */
  bounty: hex32.optional(),
})
export type ReplicationForm = z.infer<typeof replicationForm>

const tally = z.object({ confirmed: z.number(), failed: z.number(), inconclusive: z.number() })
/** Of one version: by those who have nothing to do with the author, and by the others. The sentence says the first. */
const outcome = z.object({ independent: tally, tied: tally, sentence: z.string() })

export const studySummary = z.object({
  id: hex32,
  space: hex32,
  title: z.string(),
  question: z.string(),
  by: who,
  published: instant,
  /** The newest, from 0, and what came of repeating it. */
  version,
  outcome,
  /** Independent replications that failed of earlier versions. */
  failedBefore: z.number(),
  /** How many studies of others who are independent of the author cite it. */
  cited: z.number(),
})
export type StudySummary = z.infer<typeof studySummary>

export const replication = replicationForm.extend({
  id: hex32,
  version,
  by: who,
  at: instant,
  /** What its author is to the study's; absent: independent, as far as the hub knows. */
  tie: tie.optional(),
  answer: z.object({ text: z.string(), at: instant }).optional(),
})
export type ReplicationView = z.infer<typeof replication>

/** A study that cites. */
export const citation = z.object({
  study: hex32,
  title: z.string(),
  by: who,
  /** The version of the cited study. */
  version,
  at: instant,
  tie: tie.optional(),
  extends: z.boolean(),
})

export const study = studySummary.extend({
  versions: z.array(
    z.object({
      version,
      since: instant,
      change: z.string().optional(),
      content: studyForm,
      outcome,
    }),
  ),
  extends: studyAt.extend({ title: z.string() }).optional(),
  replications: z.array(replication),
  citations: z.array(citation),
  mine: z.boolean(),
  /** I have repeated the newest version. */
  replicated: z.boolean(),
})
export type StudyView = z.infer<typeof study>

const revised = { study: hex32, version, form: studyForm, change: z.string().max(STUDY_CHANGE_CHARS_MAX) }

export const researchContract = {
  /** Of a hub, or of one space, or of one person; newest first, 300 at most. */
  list: base.input(inHub.extend({ space: hex32.optional(), by: did.optional() })).output(z.array(studySummary)),
  get: base.input(inHub.extend({ study: hex32 })).output(study),
  publish: base
    .input(inHub.extend({ space: hex32, form: studyForm, extends: studyAt.optional() }))
    .output(z.object({ id: hex32 })),
  /** The study as a whole, in place of `version`, which stays. */
  revise: base.input(inHub.extend(revised)).output(z.object({})),
  /** Fetches the data of a version from whoever has it, and reads it against its hashes. */
  check: base
    .input(inHub.extend(studyAt.shape))
    .output(z.array(z.object({ root: hex32, name: z.string(), state: z.enum(['same', 'unreachable']) }))),
  /** For good: nobody takes it back. Each file of `on` has to be here and agree with its hashes (research.check). */
  replicate: base.input(inHub.extend({ ...studyAt.shape, form: replicationForm })).output(z.object({ id: hex32 })),
  /** What I say, once, to a replication of a study of mine. */
  answer: base.input(inHub.extend({ replication: hex32, text: z.string().max(ANSWER_CHARS_MAX) })).output(z.object({})),
}
