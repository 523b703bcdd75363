/** Works of a hub that somebody has put together under a name (decision 068). All of it stays on this node. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { COLLECTION_ABOUT_CHARS_MAX, COLLECTION_NAME_CHARS_MAX } from '../core/notices/collection.ts'
import { notice } from './notices.ts'
import { failures, hex16, hex32, instant } from './values.ts'

const base = oc.errors(failures)

const collection = z.object({
  id: hex16,
  hub: hex32,
  name: z.string(),
  about: z.string(),
  since: instant,
  /** In the order somebody gave them. */
  works: z.array(hex32),
})
export const collectionRow = collection.extend({
  /** The first of them that is known here. */
  cover: notice.optional(),
})
export type CollectionRow = z.infer<typeof collectionRow>
export const collectionView = collection.extend({
  /** As `works`; without a notice where it is not known here any more. */
  items: z.array(z.object({ id: hex32, notice: notice.optional() })),
})
export type CollectionView = z.infer<typeof collectionView>

const words = z.strictObject({
  name: z.string().min(1).max(COLLECTION_NAME_CHARS_MAX),
  about: z.string().max(COLLECTION_ABOUT_CHARS_MAX),
})
const one = z.strictObject({ id: hex16 })
const placed = one.extend({ work: hex32 })

export const collectionsContract = {
  /** By name. */
  list: base.input(z.strictObject({ hub: hex32 })).output(z.array(collectionRow)),
  get: base.input(one).output(collectionView),
  begin: base.input(words.extend({ hub: hex32 })).output(one),
  name: base.input(words.extend({ id: hex16 })).output(z.object({})),
  /** At the end of it; repeating is harmless. */
  put: base.input(placed).output(z.object({})),
  take: base.input(placed).output(z.object({})),
  /** To another place among them, from 0; beyond the end is the end. */
  move: base.input(placed.extend({ to: z.number().int().nonnegative() })).output(z.object({})),
  /** The collection, not the works. */
  drop: base.input(one).output(z.object({})),
}
