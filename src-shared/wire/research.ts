/** Studies, what came of repeating them, and who builds on whom (docs/decisions/053). On the ledger, so that nobody can take a failed replication back. */
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
  STUDY_VERSIONS_MAX,
  VERDICTS,
} from '../core/research/limits.ts'
import { LICENCES } from '../core/spaces/limits.ts'
import { blobRef } from './notices.ts'
import { bytes32, line, plainText } from './shape.ts'

const one = z.literal(1)
const version = z
  .number()
  .int()
  .min(0)
  .max(STUDY_VERSIONS_MAX - 1)

/** One version of a study. */
export const studyAt = z.strictObject({ study: bytes32, version })
export type StudyAt = z.infer<typeof studyAt>

/** A file by its content; of data, `was` is the root of the file of the version before that it takes the place of. */
export const dataFile = blobRef.extend({ was: bytes32.optional() })
const files = z.array(blobRef).max(STUDY_FILES_MAX)

export const studyContent = z.strictObject({
  title: line(STUDY_TITLE_CHARS_MAX).min(1),
  question: plainText(STUDY_QUESTION_CHARS_MAX).min(1),
  method: plainText(STUDY_METHOD_CHARS_MAX).min(1),
  data: z.array(dataFile).max(STUDY_FILES_MAX),
  code: files,
  result: plainText(STUDY_RESULT_CHARS_MAX).min(1),
  licence: z.enum(LICENCES),
  /** Studies it builds on. */
  cites: z.array(studyAt).max(CITES_MAX),
})
export type StudyContent = z.infer<typeof studyContent>

/** The study is named by the id of this event. */
export const researchPublish = z.strictObject({
  v: one,
  space: bytes32,
  content: studyContent,
  /** What it extends, which it cites by this. */
  extends: studyAt.optional(),
})
/** Another version; `version` is the one it takes the place of, which stays. */
export const researchRevise = z.strictObject({
  v: one,
  ...studyAt.shape,
  content: studyContent,
  change: plainText(STUDY_CHANGE_CHARS_MAX).min(1),
})
/** What came of repeating one version of a study. */
export const researchReplicate = z.strictObject({
  v: one,
  ...studyAt.shape,
  /** Roots of the study's data it was done on; empty where only data of its own was taken. */
  on: z.array(bytes32).max(STUDY_FILES_MAX),
  verdict: z.enum(VERDICTS),
  reason: plainText(REPLICATION_REASON_CHARS_MAX).min(1),
  data: files,
  code: files,
  result: plainText(STUDY_RESULT_CHARS_MAX),
  /** The agreement whose bounty it is done for. */
  bounty: bytes32.optional(),
})
export type ReplicationContent = Omit<z.infer<typeof researchReplicate>, 'v' | 'study' | 'version'>
/** What the author of a study says to a replication, once. */
export const researchAnswer = z.strictObject({ v: one, replication: bytes32, text: plainText(ANSWER_CHARS_MAX).min(1) })
