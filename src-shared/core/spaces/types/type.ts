/** What a type of space is: where its rules begin, and what it asks beyond what they say. Data and pure functions, so that a new type is one file and a row. */
import type { FieldSpec, SpaceRules } from '#shared/wire/spaces.ts'
import type { Listing } from '../admit.ts'

export interface SpaceType {
  /** Where the rules of a new space of this type begin; all of it may be changed. */
  begins: Pick<SpaceRules, 'purposes' | 'categories' | 'fields' | 'price' | 'days'>
  /** Fields without which it would be no space of this type: they stay, of this kind. */
  keeps: readonly Pick<FieldSpec, 'id' | 'kind'>[]
  /** What is wrong with a notice whose fields are each fine: a code, or null. */
  check(listing: Listing): string | null
}

const FREE = { tokens: true, barter: true, per: [] }

/** In which a type begins where it says nothing else. */
export const BEGINS: SpaceType['begins'] = {
  purposes: ['offer', 'need'],
  categories: ['skill', 'work', 'thing', 'knowledge', 'compute', 'favour'],
  fields: [],
  price: FREE,
  days: 90,
}

type Common = Pick<FieldSpec, 'id' | 'label' | 'hint' | 'of' | 'required'>
type Asked = [id: string, label: string, more?: Partial<Pick<FieldSpec, 'hint' | 'of' | 'required'>>]

const common = ([id, label, more]: Asked): Common => ({ id, label, hint: '', of: 'both', required: false, ...more })

export const text = (max: number, ...asked: Asked): FieldSpec => ({ kind: 'text', ...common(asked), max })
export const choice = (options: string[], several: boolean, ...asked: Asked): FieldSpec => ({
  kind: 'choice',
  ...common(asked),
  options,
  several,
})
export const number = (unit: string, [min, max]: [number, number], ...asked: Asked): FieldSpec => ({
  kind: 'number',
  ...common(asked),
  unit,
  min,
  max,
})
export const plain = (kind: 'times' | 'licence' | 'hash', ...asked: Asked): FieldSpec => ({ kind, ...common(asked) })
