/** A person's own decisions about other people. They stay on this node: nothing here is signed, sent or seen by anybody. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { did, failures, hex32, instant } from './values.ts'

const base = oc.errors(failures)

/** Somebody whose notices and messages are not shown, in any hub; the name is the one they had when they were blocked. */
export const blockedPerson = z.object({ did, nick: z.string(), since: instant })
export type BlockedPerson = z.infer<typeof blockedPerson>

export const peopleContract = {
  blocked: base.output(z.array(blockedPerson)),
  /** Repeating is harmless. `hub` is where the person was met and gives the name to remember. */
  block: base.input(z.strictObject({ did, hub: hex32 })).output(blockedPerson),
  /** Everything that arrived meanwhile is shown again. */
  unblock: base.input(z.strictObject({ did })).output(z.object({})),
}
