/** Spaces of a hub: places with rules of their own, whom they let post, who keeps them, and what matches in them. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { CLOSE_REASON_CHARS_MAX, SPACE_TYPES } from '../core/spaces/limits.ts'
import { fieldSpec, fieldValue, spaceRules } from '../wire/spaces.ts'
import { did, failures, hex16, hex32, instant, positiveUnits, token } from './values.ts'

const base = oc.errors(failures)
const inHub = z.strictObject({ hub: hex32 })
const one = inHub.extend({ id: hex32 })
const who = z.object({ did, nick: z.string() })

const { price } = spaceRules.shape
/** As on the ledger, with amounts as text. */
export const rulesForm = spaceRules.extend({
  price: price.extend({ min: positiveUnits.optional(), max: positiveUnits.optional() }),
})
export type RulesForm = z.infer<typeof rulesForm>
export type { FieldSpec, FieldValue, Slot } from '../wire/spaces.ts'

/** What a notice says of itself for the space it stands in; the node names the rules it was written under. */
export const placing = z.strictObject({
  id: hex32,
  rules: z.number().int().optional(),
  fields: z.record(z.string(), fieldValue),
})

const refusal = z.object({ code: z.string(), text: z.string() })

/** Beside a notice: where it stands. `fields` are the space's as of now. */
export const placed = z.object({
  id: hex32,
  name: z.string(),
  type: z.enum(SPACE_TYPES),
  fields: z.array(fieldSpec),
  /** Why it does not count there now; absent: it does. */
  outside: refusal.optional(),
})

export const spaceView = z.object({
  id: hex32,
  rules: rulesForm,
  /** Of the rules, which an amendment has to name. */
  version: z.number(),
  since: instant,
  founded: instant,
  token,
  /** Absent: it has none, and the keepers of the hub may name one. */
  keeper: who.optional(),
  curators: z.array(who),
  /** The list its curators act on (moderation.act). */
  list: hex16,
  /** I may amend, hand over and close it. */
  keep: z.boolean(),
  curate: z.boolean(),
  followed: z.boolean(),
  /** The rung it asks for, by name. */
  rung: z.string().optional(),
  /** Why I may not post in it, whatever I write. */
  mayNot: refusal.optional(),
  /** Open notices. */
  offers: z.number(),
  needs: z.number(),
  closed: z.object({ at: instant, by: who, reason: z.string() }).optional(),
})
export type SpaceView = z.infer<typeof spaceView>

export const spacesContract = {
  /** Where the rules of each type begin. */
  types: base.output(
    z.array(
      z.object({
        type: z.enum(SPACE_TYPES),
        begins: rulesForm.pick({ purposes: true, categories: true, fields: true, price: true, days: true }),
      }),
    ),
  ),
  /** Those I follow first, then the fullest, 300 at most. `text` is looked for in names, purposes and labels of fields. */
  list: base
    .input(inHub.extend({ text: z.string().max(200).default(''), closed: z.boolean().default(false) }))
    .output(z.array(spaceView)),
  get: base.input(one).output(spaceView),
  found: base.input(inHub.extend({ rules: rulesForm })).output(z.object({ id: hex32 })),
  /** The rules as a whole, in place of `version`. */
  amend: base.input(one.extend({ version: z.number().int(), rules: rulesForm })).output(z.object({})),
  handOver: base.input(one.extend({ to: did })).output(z.object({})),
  /** For good. */
  close: base.input(one.extend({ reason: z.string().max(CLOSE_REASON_CHARS_MAX) })).output(z.object({})),
  /** Stays on this node. */
  follow: base.input(one.extend({ on: z.boolean() })).output(z.object({})),
}
