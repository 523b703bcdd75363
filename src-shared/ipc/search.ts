/** One search over everything a person can open: what the command palette asks at every key. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { purpose } from './notices.ts'
import { failures, hex32, token, units } from './values.ts'

const base = oc.errors(failures)

/** Told in this order. */
export const FOUND_KINDS = ['notice', 'person', 'trade', 'contract', 'case', 'space', 'pool', 'entry'] as const

export const found = z.object({
  kind: z.enum(FOUND_KINDS),
  /** What its page is opened with: a did of a person, the talk of a trade or agreement, the signed event of an entry. */
  id: z.string(),
  hub: hex32,
  title: z.string(),
  /** Of a notice its author, of a deal the others, of an entry the other side. */
  who: z.string(),
  purpose: purpose.optional(),
  /** Of an entry: what came in, or went out where negative. */
  delta: units.optional(),
  token: token.optional(),
})
export type Found = z.infer<typeof found>

export const searchContract = {
  /** A few of each kind, of all hubs here; every word is taken for a beginning. Nothing for text without a word. */
  everything: base.input(z.strictObject({ text: z.string().max(200) })).output(z.array(found)),
}
