/** What a field of a space's notices may hold. Each kind is one row here. */
import type { FieldSpec, FieldValue, Slot } from '#shared/wire/spaces.ts'
import { LICENCES, MINUTES_A_DAY } from './limits.ts'

const DAYS = 7
const HASH = /^[0-9a-f]{64}$/

type Fits = { [K in FieldSpec['kind']]: (spec: Extract<FieldSpec, { kind: K }>, value: FieldValue) => boolean }

const isTexts = (value: FieldValue): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

/** Stretches of one day may touch and not overlap, or the same hour would be offered twice. */
function areTimes(value: FieldValue): value is Slot[] {
  if (!Array.isArray(value) || value.length === 0) return false
  const slots = value.filter((one): one is Slot => typeof one === 'object')
  if (slots.length !== value.length) return false
  return slots.every(
    (one, i) =>
      one.day >= 0 &&
      one.day < DAYS &&
      one.from >= 0 &&
      one.from < one.to &&
      one.to <= MINUTES_A_DAY &&
      slots.every((other, j) => i === j || other.day !== one.day || other.to <= one.from || other.from >= one.to),
  )
}

const FITS: Fits = {
  text: ({ max }, value) => typeof value === 'string' && value.trim() !== '' && value.length <= max,
  choice: ({ options, several }, value) =>
    isTexts(value) &&
    value.length > 0 &&
    (several || value.length === 1) &&
    new Set(value).size === value.length &&
    value.every((one) => options.includes(one)),
  number: ({ min, max }, value) => typeof value === 'number' && value >= min && value <= max,
  times: (_spec, value) => areTimes(value),
  licence: (_spec, value) => (LICENCES as readonly FieldValue[]).includes(value),
  hash: (_spec, value) => typeof value === 'string' && HASH.test(value),
}

/** Whether a value is one the field takes. */
export const fits = (spec: FieldSpec, value: FieldValue): boolean =>
  (FITS[spec.kind] as Fits['text'])(spec as never, value)

/** The fields that a notice of this purpose is asked for. */
export const askedOf = (fields: readonly FieldSpec[], purpose: 'offer' | 'need'): FieldSpec[] =>
  fields.filter(({ of }) => of === 'both' || of === purpose)

/** The value of a field as words; times are left to whoever knows the reader's language. */
export const fieldText = (value: FieldValue | undefined): string =>
  value === undefined ? '' : isTexts(value) ? value.join(', ') : Array.isArray(value) ? '' : String(value)

export const timesOf = (value: FieldValue | undefined): Slot[] => (value !== undefined && areTimes(value) ? value : [])
