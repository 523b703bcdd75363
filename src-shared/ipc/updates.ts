/** New versions of the application on this computer. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { failures, instant } from './values.ts'

const base = oc.errors(failures)

export const updateState = z.object({
  /** none: this copy knows no address for new versions · idle: this is the newest as far as is known · found: there is a newer one · fetching · ready: fetched and checked. */
  state: z.enum(['none', 'idle', 'found', 'fetching', 'ready']),
  /** The one that runs. */
  version: z.string(),
  newer: z.object({ version: z.string(), bytes: z.number() }).optional(),
  /** Of what is being fetched: from 0 to 1. */
  part: z.number().optional(),
  /** Why it could not be fetched. */
  trouble: z.object({ code: z.string(), text: z.string() }).optional(),
  /** When the address was last asked and answered. */
  looked: instant.optional(),
  /** Who vouched for the newer one has to be two of so many. */
  keys: z.number().optional(),
})
export type UpdateState = z.infer<typeof updateState>

export const updatesContract = {
  state: base.output(updateState),
  /** Asks the release's address now. Codes: update.none, update.unreachable, update.unsigned, update.shape. */
  look: base.output(updateState),
  /** Fetches the newer version, after asking anew what it is; `state` tells how far it is. Codes: those of look, update.nothing. */
  fetch: base.output(updateState),
  /** Installs what was fetched and ends the application. Codes: update.nothing, update.not-installed. */
  install: base.output(updateState),
}
