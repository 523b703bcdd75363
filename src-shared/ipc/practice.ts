/** The practice town: a world of play money beside the real one. A window is in one of them at a time. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { failures, hex32 } from './values.ts'

const base = oc.errors(failures)

export const practiceStatus = z.object({
  /** closed: nothing of it runs. */
  state: z.enum(['closed', 'opening', 'open', 'closing']),
  /** A town from an earlier visit waits on this computer. */
  exists: z.boolean(),
  /** While it opens: which of the neighbours are there already, by name. */
  arrived: z.array(z.string()),
  neighbours: z.array(z.string()),
})
export type PracticeStatus = z.infer<typeof practiceStatus>

/** Told in `app.status` by the node of the town itself, and only there. */
export const insidePractice = z.object({
  /** The town's clock: what it shows is `from + (machine time − since) × speed`. */
  clock: z.object({ from: z.number(), since: z.number(), speed: z.number() }),
  /** The notice that a first trade is best made with. */
  guide: hex32.optional(),
})

export const practiceContract = {
  status: base.output(practiceStatus),
  /** Opens the town, under a practice identity of its own, and takes the window there; answers when everybody has arrived. */
  enter: base.input(z.strictObject({ nick: z.string() })).output(practiceStatus),
  /** Takes the window back; the town stands still until the next visit. */
  leave: base.output(practiceStatus),
  /** Tears the town down, play money and all. Inside it, a new one opens at once. */
  reset: base.output(practiceStatus),
}
