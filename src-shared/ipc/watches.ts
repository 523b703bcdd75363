/** What a person wants to hear of: saved searches, people and spaces they follow, notices they keep. All of it stays on this node. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { WATCH_NAME_CHARS_MAX } from '../core/notices/watch.ts'
import { category, near, notice, price, purpose } from './notices.ts'
import { did, failures, hex16, hex32, instant, units } from './values.ts'

const base = oc.errors(failures)

/** The filters of the board that a notice can be told by when it arrives. */
export const sought = z.strictObject({
  text: z.string().max(200).default(''),
  purpose: purpose.optional(),
  category: category.optional(),
  priceKind: z.enum(['tokens', 'barter']).optional(),
  minPrice: units.optional(),
  maxPrice: units.optional(),
  place: z.string().max(60).optional(),
  near: near.optional(),
  who: z.enum(['known', 'trusted']).optional(),
  days: z.number().int().min(1).max(366).optional(),
})
export type SoughtForm = z.infer<typeof sought>

const common = {
  id: hex16,
  hub: hex32,
  name: z.string(),
  since: instant,
  /** The desktop is told as well. */
  desktop: z.boolean(),
  /** What came since it was last looked at. */
  fresh: z.number().int(),
  /** There is more than was counted. */
  atLeast: z.boolean().optional(),
}

export const watch = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('search'), sought }),
  z.object({ ...common, kind: z.literal('person'), did }),
  z.object({ ...common, kind: z.literal('space'), space: hex32 }),
  z.object({
    ...common,
    kind: z.literal('wish'),
    notice,
    /** What it was when it was kept, where that is something else by now. */
    was: z.object({ price: price.optional(), quantity: z.number().optional() }),
  }),
])
export type Watch = z.infer<typeof watch>

const one = z.strictObject({ id: hex16 })
const made = z.object({ id: hex16 })

export const watchesContract = {
  list: base.input(z.strictObject({ hub: hex32 })).output(z.array(watch)),
  /** What it has found, newest first, each once; `fresh` ones came since it was last looked at. Of a kept notice nothing. */
  found: base.input(one).output(z.object({ watch, items: z.array(notice.extend({ fresh: z.boolean() })) })),
  /** Keeps a search; saved again, it is the one that was saved. What stands on the board now is not told of. */
  save: base
    .input(
      z.strictObject({ hub: hex32, name: z.string().min(1).max(WATCH_NAME_CHARS_MAX), desktop: z.boolean(), sought }),
    )
    .output(made),
  follow: base.input(z.strictObject({ hub: hex32, did })).output(made),
  /** Keeps a notice: a change of its price or stock, and its end, are told. */
  wish: base.input(z.strictObject({ notice: hex32 })).output(made),
  change: base
    .input(
      one.extend({ name: z.string().min(1).max(WATCH_NAME_CHARS_MAX).optional(), desktop: z.boolean().optional() }),
    )
    .output(z.object({})),
  drop: base.input(one).output(z.object({})),
  /** What came until now was looked at. */
  look: base.input(one).output(z.object({})),
}
