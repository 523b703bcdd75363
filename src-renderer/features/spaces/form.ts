/** What the form of a space's rules holds, and what a notice says in its fields. */
import { askedOf, fits } from '#shared/core/spaces/fields.ts'
import type { SpaceTypeName } from '#shared/core/spaces/limits.ts'
import { TYPES } from '#shared/core/spaces/types/index.ts'
import type { FieldSpec, FieldValue, RulesForm, SpaceView } from '#shared/ipc/spaces.ts'

export type Values = Readonly<Record<string, FieldValue>>

/** Where the rules of a type begin, for somebody who has said nothing yet. */
export function rulesFor(
  type: SpaceTypeName,
  before?: Pick<RulesForm, 'name' | 'about' | 'who' | 'curators'>,
): RulesForm {
  const { price, ...begins } = TYPES[type].begins
  const { min: _min, max: _max, ...free } = price
  const { name = '', about = '', who = { by: 'anybody' }, curators = [] } = before ?? {}
  return { ...begins, price: free, name, about, who, curators, type }
}

/** A field of a kind, keeping what the kinds have in common. */
export function fieldOf(
  kind: FieldSpec['kind'],
  { id, label, hint, of, required }: Omit<FieldSpec, 'kind'>,
): FieldSpec {
  const common = { id, label, hint, of, required }
  if (kind === 'text') return { kind, ...common, max: 200 }
  if (kind === 'choice') return { kind, ...common, options: [], several: false }
  if (kind === 'number') return { kind, ...common, unit: '', min: 0, max: 1000 }
  return { kind, ...common }
}

/** A name for a new field that no other has. */
export function freshId(fields: readonly FieldSpec[]): string {
  const taken = new Set(fields.map(({ id }) => id))
  let n = fields.length + 1
  while (taken.has(`field-${n}`)) n++
  return `field-${n}`
}

/** Parts of a text between commas, without space around them. */
export const commaList = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
]

export type RulesProblem = 'name' | 'what' | 'price' | 'range' | 'list' | 'fields'

/** What is missing before the rules can be signed. */
export function rulesProblems({ name, purposes, categories, price, who, fields }: RulesForm): RulesProblem[] {
  const { min, max } = price
  const found: [RulesProblem, boolean][] = [
    ['name', name.trim() === ''],
    ['what', purposes.length === 0 || categories.length === 0],
    ['price', !price.tokens && !price.barter],
    ['range', min !== undefined && max !== undefined && BigInt(min) > BigInt(max)],
    ['list', who.by === 'listed' && who.dids.length === 0],
    [
      'fields',
      fields.some((field) => field.label.trim() === '' || (field.kind === 'choice' && field.options.length < 2)),
    ],
  ]
  return found.filter(([, wrong]) => wrong).map(([problem]) => problem)
}

const isEmpty = (value: FieldValue): boolean =>
  value === '' || (Array.isArray(value) && value.length === 0) || (typeof value === 'string' && value.trim() === '')

/** The values that a notice of this purpose is asked for, without those left empty. */
export function filledIn(
  fields: readonly FieldSpec[],
  purpose: 'offer' | 'need',
  values: Values,
): Record<string, FieldValue> {
  const asked = askedOf(fields, purpose).flatMap(({ id }) => {
    const value = values[id]
    return value === undefined || isEmpty(value)
      ? []
      : [[id, typeof value === 'string' ? value.trim() : value] as const]
  })
  return Object.fromEntries(asked)
}

export type ValueProblem = 'missing' | 'wrong'

/** What is wrong with the values of a notice, by field. */
export function valueProblems(
  fields: readonly FieldSpec[],
  purpose: 'offer' | 'need',
  values: Values,
): Record<string, ValueProblem> {
  const filled = filledIn(fields, purpose, values)
  const found = askedOf(fields, purpose).flatMap((spec): [string, ValueProblem][] => {
    const value = filled[spec.id]
    if (value === undefined) return spec.required ? [[spec.id, 'missing']] : []
    return fits(spec, value) ? [] : [[spec.id, 'wrong']]
  })
  return Object.fromEntries(found)
}

type Priced = { readonly priceKind: 'tokens' | 'barter'; readonly amount: string; readonly unit: string }

/** The bound of the space that a price is beyond. */
export function priceBound(
  { price }: Pick<RulesForm, 'price'>,
  { priceKind, amount, unit }: Priced,
): 'priceLow' | 'priceHigh' | 'pricePer' | undefined {
  if (priceKind === 'barter' || amount === '') return undefined
  if (price.min !== undefined && BigInt(amount) < BigInt(price.min)) return 'priceLow'
  if (price.max !== undefined && BigInt(amount) > BigInt(price.max)) return 'priceHigh'
  return price.per.length > 0 && !price.per.includes(unit.trim()) ? 'pricePer' : undefined
}

/** A post form as this space would have it begin. */
export function startIn({ rules }: Pick<SpaceView, 'rules'>, wanted: 'offer' | 'need' | undefined) {
  const [first = 'offer'] = rules.purposes
  const [category = 'skill'] = rules.categories
  return {
    purpose: wanted && rules.purposes.includes(wanted) ? wanted : first,
    category,
    priceKind: rules.price.tokens ? ('tokens' as const) : ('barter' as const),
    unit: rules.price.per[0] ?? '',
  }
}
