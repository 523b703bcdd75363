/** Trust on the ledger: personal, directed, and nobody's but the giver's (DESIGN §8). */
import * as z from 'zod'
import { amount, did } from './shape.ts'

/** "I trust `to` with up to `line`", in the smallest unit of the hub's first token; 0 takes it back. */
export const trustSet = z.strictObject({ v: z.literal(1), to: did, line: amount })
