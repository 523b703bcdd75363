/** Who decides where the parties to an agreement cannot, as a person drafts it. */
import * as z from 'zod'
import { WHOLE } from '../wire/contracts.ts'
import { did, positiveUnits } from './values.ts'

const ms = z.number().int().nonnegative()
/** Thousandths. */
const share = z.number().int().min(0).max(WHOLE)

/** Named arbiters, or a panel drawn by lot under these rules; spans in ms. */
export const disputeForm = z.union([
  z.strictObject({
    arbiters: z.array(did).max(7),
    quorum: z.number().int(),
    within: ms,
    otherwise: share,
    /** Those of them that are programs. */
    software: z.array(did).min(1).max(7).optional(),
  }),
  z.strictObject({
    court: z.strictObject({
      panel: z.union([z.literal(1), z.literal(3), z.literal(5), z.literal(7)]),
      rounds: z.number().int().min(1).max(5),
      token: z.string().max(8),
      fee: positiveUnits,
      lock: positiveUnits,
      loss: share,
      hops: z.number().int().min(0).max(3),
      evidence: ms,
      draw: ms,
      vote: ms,
      open: ms,
      appeal: ms,
      /** Before any panel both sides talk for `span`, with a mediator where one is named. */
      mediation: z
        .strictObject({
          span: ms.min(1),
          mediator: did.optional(),
          fee: positiveUnits.optional(),
          software: z.literal(true).optional(),
        })
        .optional(),
    }),
    otherwise: share,
  }),
])
export type DisputeForm = z.infer<typeof disputeForm>
