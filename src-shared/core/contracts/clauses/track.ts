/** Sent on its way: the doer says with which carrier and under which number, privately; the receiver looks when it has come. */
import * as z from 'zod'
import { bytes32, line } from '#shared/wire/shape.ts'
import { gate } from './gate.ts'

export const track = gate({
  kind: 'track',
  v: 1,
  params: z.strictObject({ carrier: line(40) }),
  shown: z.strictObject({ evidence: bytes32 }),
  reviewed: true,
  deliver: () => ({ verdict: 'review' }),
  words: ({ carrier }, { receiver, review: span }) =>
    `sent by ${carrier} with a tracking note, and ${receiver} has ${span} from then to accept it`,
})
