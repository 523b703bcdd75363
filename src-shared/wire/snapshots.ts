/** A hub's state at one height, how somebody new is shown that it is the hub's, and batches of before it (decision 025). */
import * as z from 'zod'
import { PIECES_MAX } from '../core/kernel/state-cut.ts'
import { batch, batchHeader, certificate } from './ledger.ts'
import { bytes32, bytesUpTo } from './shape.ts'

/** A record of the state as one event may have filled it, twice over. */
const RECORD_BYTES_MAX = 131_072
/** As deep as a map over 256-bit hashes can be. */
const SIBLINGS_MAX = 256
/** Of a tree of 2^53 leaves. */
const PEAKS_MAX = 53

/** Where a map is cut: a byte of depth and 32 bytes of hash for each piece, in their order (core/kernel/state-cut.ts). */
export const stateCut = z
  .strictObject({ depths: bytesUpTo(PIECES_MAX), hashes: bytesUpTo(32 * PIECES_MAX) })
  .refine(({ depths, hashes }) => depths.length > 0 && hashes.length === 32 * depths.length, 'a hash for each depth')
export type StateCut = z.infer<typeof stateCut>

/** What a batch was appended to: the header before it (absent of the first), and the peaks of the tree over all ids before its own. */
const standsOn = z.strictObject({ before: batchHeader.optional(), peaks: z.array(bytes32).max(PEAKS_MAX) })
export type StandsOn = z.infer<typeof standsOn>

/** A certified header and the cut through the state that it names. */
export const snapshot = standsOn.extend({ header: batchHeader, cert: certificate, cut: stateCut })
export type SnapshotWire = z.infer<typeof snapshot>

/**
 * The last batch of an epoch, and the hub's record after it under that batch's state root: who certifies the next epoch, and how. Where
 * others took over after a silence it is the first batch of theirs, and `before` the last one before it.
 */
export const handover = z.strictObject({
  before: z.strictObject({ header: batchHeader, cert: certificate }).optional(),
  header: batchHeader,
  cert: certificate,
  record: bytesUpTo(RECORD_BYTES_MAX),
  siblings: z.array(bytes32).max(SIBLINGS_MAX),
})
export type HandoverWire = z.infer<typeof handover>

/** A batch that is checked by itself. */
export const pastBatch = standsOn.extend({ batch })
export type PastBatchWire = z.infer<typeof pastBatch>
