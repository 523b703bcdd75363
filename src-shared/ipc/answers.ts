/** What others have proposed to a notice of mine, side by side, and what I noted of each (decision 067). Notes stay on this computer. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { NOTE_CHARS_MAX } from '../core/agreements/note.ts'
import { tradeState } from './agreements.ts'
import { contractPhase } from './contracts.ts'
import { failures, hex16, hex32, instant, person, token, units } from './values.ts'

const base = oc.errors(failures)

export const answer = z.object({
  negotiation: hex16,
  by: person,
  at: instant,
  title: z.string(),
  /** What they wrote with it. */
  text: z.string(),
  /** What would leave me (below zero) or reach me in each token. */
  sums: z.array(z.object({ amount: units, token })),
  /** trade: of one payment · contract: of several commitments. */
  is: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('trade'), state: tradeState }),
    z.object({ kind: z.literal('contract'), state: contractPhase }),
  ]),
  needsMe: z.boolean(),
  mayDecline: z.boolean(),
  /** On my shortlist. */
  listed: z.boolean(),
  note: z.string(),
})
export type Answer = z.infer<typeof answer>

/** At most 200, and five of each person beside those that were marked; `total` counts what was left out as well. */
export const answers = z.object({ items: z.array(answer), total: z.number() })
export type Answers = z.infer<typeof answers>

export const answersContract = {
  /** Those on the shortlist first, then what waits for me, then the newest. */
  list: base.input(z.strictObject({ notice: hex32 })).output(answers),
  /** Changes what is named, and leaves the rest as it is. */
  mark: base
    .input(
      z.strictObject({
        negotiation: hex16,
        listed: z.boolean().optional(),
        note: z.string().max(NOTE_CHARS_MAX).optional(),
      }),
    )
    .output(z.object({})),
}
