/** A person's own decisions about other people. They stay on this node: nothing here is signed, sent or seen by anybody. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { did, failures, hex32, instant } from './values.ts'

const base = oc.errors(failures)

/** Somebody a decision is about, in any hub; the name is the one they had when it was made. */
export const keptPerson = z.object({ did, nick: z.string(), since: instant })
export type KeptPerson = z.infer<typeof keptPerson>

const everybody = base.output(z.array(keptPerson))
/** Repeating is harmless. `hub` is where the person was met and gives the name to remember. */
const decide = base.input(z.strictObject({ did, hub: hex32 })).output(keptPerson)
/** Everything that arrived meanwhile is shown again. */
const undo = base.input(z.strictObject({ did })).output(z.object({}))

export const peopleContract = {
  /** Their notices and messages are not shown, and nothing new is begun with them. */
  blocked: everybody,
  block: decide,
  unblock: undo,
  /** Their notices are not shown; messages and trades go on. */
  muted: everybody,
  mute: decide,
  unmute: undo,
}
