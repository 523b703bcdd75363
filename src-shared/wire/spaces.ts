/** Spaces: places with their own kinds of notices, fields, prices and keepers (docs/decisions/045). Founded and amended on the ledger, so that everybody judges by the same rules. */
import * as z from 'zod'
import {
  CLOSE_REASON_CHARS_MAX,
  CURATORS_MAX,
  FIELD_HINT_CHARS_MAX,
  FIELD_LABEL_CHARS_MAX,
  FIELD_NUMBER_MAX,
  FIELD_TEXT_CHARS_MAX,
  FIELDS_MAX,
  MINUTES_A_DAY,
  OPTION_CHARS_MAX,
  OPTIONS_MAX,
  PERS_MAX,
  POSTERS_MAX,
  SPACE_ABOUT_CHARS_MAX,
  SPACE_NAME_CHARS_MAX,
  SPACE_TYPES,
  TIMES_MAX,
  VERSIONS_MAX,
} from '../core/spaces/limits.ts'
import { TIERS_MAX } from '../core/tiers/limits.ts'
import { amount, bytes32, did, line, plainText } from './shape.ts'

/** Of what a notice is: it stands here because rules of spaces name it, and notices name spaces. */
export const purpose = z.enum(['offer', 'need'])
export const category = z.enum(['skill', 'work', 'thing', 'knowledge', 'compute', 'favour'])

const fieldId = z.string().regex(/^[a-z][a-z0-9-]{0,23}$/)
const whole = z.number().int().min(-FIELD_NUMBER_MAX).max(FIELD_NUMBER_MAX)

const field = {
  id: fieldId,
  label: line(FIELD_LABEL_CHARS_MAX).min(1),
  hint: line(FIELD_HINT_CHARS_MAX),
  /** Of which notices it is asked. */
  of: z.enum(['offer', 'need', 'both']),
  required: z.boolean(),
}

/** One thing a notice says in a form that everybody reads alike. */
export const fieldSpec = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), ...field, max: z.number().int().min(1).max(FIELD_TEXT_CHARS_MAX) }),
  z.strictObject({
    kind: z.literal('choice'),
    ...field,
    options: z.array(line(OPTION_CHARS_MAX).min(1)).min(2).max(OPTIONS_MAX),
    several: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('number'), ...field, unit: line(20), min: whole, max: whole }),
  /** Hours of the week. */
  z.strictObject({ kind: z.literal('times'), ...field }),
  z.strictObject({ kind: z.literal('licence'), ...field }),
  /** A file named by its content: the root of its chunk tree. */
  z.strictObject({ kind: z.literal('hash'), ...field }),
])
export type FieldSpec = z.infer<typeof fieldSpec>

/** A stretch of a weekday, Monday 0, in minutes of the day as clocks on the wall show them there. */
export const slot = z.strictObject({
  day: z.number().int().min(0).max(6),
  from: z
    .number()
    .int()
    .min(0)
    .max(MINUTES_A_DAY - 1),
  to: z.number().int().min(1).max(MINUTES_A_DAY),
})
export type Slot = z.infer<typeof slot>

/** Which of these fits is the field's to say (core/spaces/fields.ts). */
export const fieldValue = z.union([
  plainText(FIELD_TEXT_CHARS_MAX),
  whole,
  z.array(line(OPTION_CHARS_MAX)).max(OPTIONS_MAX),
  z.array(slot).max(TIMES_MAX),
])
export type FieldValue = z.infer<typeof fieldValue>

const fieldValues = z
  .record(fieldId, fieldValue)
  .refine((fields) => Object.keys(fields).length <= FIELDS_MAX, 'too many fields')

const version = z.number().int().min(0).max(VERSIONS_MAX)

/** Where a notice stands, under which version of that space's rules it was written, and what these ask for. */
export const inSpace = z.strictObject({ id: bytes32, rules: version, fields: fieldValues })

export const spaceRules = z.strictObject({
  name: line(SPACE_NAME_CHARS_MAX).min(1),
  about: plainText(SPACE_ABOUT_CHARS_MAX),
  type: z.enum(SPACE_TYPES),
  purposes: z.array(purpose).min(1),
  categories: z.array(category).min(1),
  fields: z.array(fieldSpec).max(FIELDS_MAX),
  price: z.strictObject({
    tokens: z.boolean(),
    barter: z.boolean(),
    /** Of the hub's first token, for one `per`. */
    min: amount.optional(),
    max: amount.optional(),
    /** Units a price may be for; empty: any. */
    per: z.array(line(20)).max(PERS_MAX),
  }),
  who: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('anybody') }),
    z.strictObject({ by: z.literal('listed'), dids: z.array(did).min(1).max(POSTERS_MAX) }),
    /** Whoever stands on this rung of the hub's ladder or above, from the bottom, 0. */
    z.strictObject({
      by: z.literal('tier'),
      rung: z
        .number()
        .int()
        .min(1)
        .max(TIERS_MAX - 1),
    }),
  ]),
  /** How long a notice lasts at most. */
  days: z.number().int().min(1).max(366),
  curators: z.array(did).max(CURATORS_MAX),
})
export type SpaceRules = z.infer<typeof spaceRules>

const one = z.literal(1)
/** The space is named by the id of this event. */
export const spaceFound = z.strictObject({ v: one, rules: spaceRules })
/** The rules as a whole; `version` is the one it takes the place of. */
export const spaceAmend = z.strictObject({ v: one, space: bytes32, version, rules: spaceRules })
export const spaceHandOver = z.strictObject({ v: one, space: bytes32, to: did })
export const spaceClose = z.strictObject({ v: one, space: bytes32, reason: plainText(CLOSE_REASON_CHARS_MAX).min(1) })
