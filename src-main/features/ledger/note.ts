/** Certified batches in the form that others compare and witness. */
import { checkpointNote } from '#shared/core/hub/index.ts'
import type { HubLog } from '../../ports/log.ts'

/** More witnesses say nothing more, and a note has a size that everybody reads. */
const WITNESSES_MAX = 128

/** The signed note of batch `h`; undefined where this device has no such batch. */
export function noteAt(log: HubLog, h: number): string | undefined {
  const batch = log.batch(h)
  return batch && checkpointNote(batch.header, batch.cert, batch.validators, log.witnesses(h).slice(0, WITNESSES_MAX))
}
