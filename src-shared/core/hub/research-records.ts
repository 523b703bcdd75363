/** State records of studies (record.ts joins them to the rest). */
import * as z from 'zod'
import { researchReplicate, studyAt, studyContent } from '#shared/wire/research.ts'
import { bytes32, counter, did, instant } from '#shared/wire/shape.ts'

const text = z.string()
const tally = z.object({ confirmed: counter, failed: counter, inconclusive: counter })
const tie = z.enum(['self', 'kin']).optional()

export const RESEARCH_RECORDS = {
  study: z.object({
    by: did,
    space: bytes32,
    published: instant,
    version: counter,
    extends: studyAt.optional(),
  }),
  'study-version': z.object({
    content: studyContent,
    since: instant,
    change: text.optional(),
    independent: tally,
    tied: tally,
  }),
  'study-count': z.object({ count: counter }),
  replication: researchReplicate.omit({ v: true }).extend({
    by: did,
    at: instant,
    tie,
    answer: z.object({ text, at: instant }).optional(),
  }),
  replicated: z.object({ id: bytes32 }),
  citation: z.object({ by: did, version: counter, at: instant, tie, extends: z.literal(true).optional() }),
}
