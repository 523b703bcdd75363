/** What validators say to each other about the next batch (docs/decisions/019). */
import * as z from 'zod'
import { batchHeader, certificate } from './ledger.ts'
import { bytes32, counter, signature } from './shape.ts'

/** Rounds are counted within one height; far more of them than any height needs. */
export const ROUNDS_MAX = 1_000_000
const round = z.number().int().min(0).max(ROUNDS_MAX)

/** A signed statement about one round of one height. `header` is the hash of the batch's header; a skip names none, so its is all zeros. */
export const vote = z.strictObject({
  epoch: counter,
  h: counter,
  round,
  phase: z.enum(['validate', 'confirm', 'skip']),
  header: bytes32,
  dev: bytes32,
  sig: signature,
})
export type Vote = z.infer<typeof vote>

/** Proof that a quorum validated a header in a round: the only thing that moves a lock. */
export const lock = z.strictObject({ header: bytes32, cert: certificate })
export type Lock = z.infer<typeof lock>

/** Events of one proposed batch, at most. */
export const PROPOSED_EVENTS_MAX = 4096

/** A batch somebody would have certified: its events are named, and asked for by whoever lacks them. `vote` is the proposer's own. */
export const proposal = z.strictObject({
  header: batchHeader,
  ids: z.array(bytes32).max(PROPOSED_EVENTS_MAX),
  vote,
})
export type Proposal = z.infer<typeof proposal>

/**
 * A batch as it lies in a replicated log (docs/decisions/026), put there by the device `by`. No vote goes with it: a validator signs
 * what it has read there, and nobody knows before whose batch it will be.
 */
export const logEntry = proposal.omit({ vote: true }).extend({ by: bytes32 })
export type LogEntry = z.infer<typeof logEntry>
