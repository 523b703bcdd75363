/** Nothing counts as done without the receiver's own signature: silence pays nobody. */
import * as z from 'zod'
import { bytes32 } from '#shared/wire/shape.ts'
import { gate } from './gate.ts'

export const countersign = gate({
  kind: 'countersign',
  v: 1,
  params: z.strictObject({}),
  misfit: (_, { onLate, onSilence }) =>
    onSilence === 'refund' && onLate === 'refund' ? null : 'contract.countersign-silence',
  shown: z.strictObject({ evidence: bytes32 }),
  reviewed: true,
  deliver: () => ({ verdict: 'review' }),
  words: (_, { receiver, review: span }) => `until ${receiver} countersigns, within ${span}`,
})
