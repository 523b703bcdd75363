/** Files of any size between a person's disk and a trade: added and saved by the system's own dialogs, with progress. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { blob } from './notices.ts'
import { failures, hex16, hex32 } from './values.ts'

const base = oc.errors(failures)

export const transfer = z.object({
  id: hex16,
  kind: z.enum(['add', 'save', 'fetch']),
  name: z.string(),
  /** Bytes; 0 until it is known. */
  size: z.number(),
  /**
   * working: read and sealed, or opened and saved · fetching: on its way from a holder · waiting: nobody who has the rest is online, and it
   * goes on by itself · done · failed: `problem` says why.
   */
  state: z.enum(['working', 'fetching', 'waiting', 'done', 'failed']),
  /** Bytes done of the current state's work. */
  done: z.number(),
  /** Bytes a second over the last seconds. */
  perSecond: z.number(),
  problem: z.string().optional(),
  /** Of what is fetched: the talk or the standing offer it is for. */
  negotiation: hex16.optional(),
  mandate: hex32.optional(),
  commitment: z.number().optional(),
  /** Of what is saved: where it was delivered, and its root. */
  agreement: hex32.optional(),
  root: hex32.optional(),
  /** Of what was added: what a delivery names. */
  file: blob.optional(),
})
export type Transfer = z.infer<typeof transfer>

export const filesContract = {
  /** Opens the system's dialog; each file chosen is read, sealed and kept for a delivery. */
  add: base.output(z.object({ started: z.number() })),
  /** Opens the system's dialog for a place and saves a delivered file there, fetching it first where it is not here. */
  save: base.input(z.strictObject({ agreement: hex32, root: hex32 })).output(z.object({ started: z.boolean() })),
  /** Fetches a sealed file whose key is sold, so that it is here before anybody signs. */
  fetch: base
    .input(
      z.strictObject({
        /** One of the two: a talk, or a standing offer. */
        negotiation: hex16.optional(),
        mandate: hex32.optional(),
        commitment: z.number().int().nonnegative(),
      }),
    )
    .output(z.object({ id: hex16 })),
  /** What is under way or was ended since the start. */
  transfers: base.output(z.array(transfer)),
  /** Ends a transfer and forgets what it made: what came of a file, and what was sealed and is not delivered. */
  cancel: base.input(z.strictObject({ id: hex16 })).output(z.object({})),
}
