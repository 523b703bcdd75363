/** The doer says it is done; the receiver looks. `shown.evidence` commits, salted, to a private note and the files' contents. */
import * as z from 'zod'
import { bytes32 } from '#shared/wire/shape.ts'
import { gate } from './gate.ts'

export const review = gate({
  kind: 'review',
  v: 1,
  params: z.strictObject({}),
  shown: z.strictObject({ evidence: bytes32 }),
  reviewed: true,
  deliver: () => ({ verdict: 'review' }),
  words: (_, { receiver, review: span }) => `until ${receiver} accepts it, with ${span} to look at it`,
})
