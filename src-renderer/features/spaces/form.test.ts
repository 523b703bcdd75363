import { describe, expect, it } from 'vitest'
import { SPACE_TYPES } from '#shared/core/spaces/limits.ts'
import type { RulesForm } from '#shared/ipc/spaces.ts'
import { rulesForm } from '#shared/ipc/spaces.ts'
import {
  commaList,
  fieldOf,
  filledIn,
  freshId,
  priceBound,
  type RulesProblem,
  rulesFor,
  rulesProblems,
  startIn,
  valueProblems,
} from './form.ts'
import { clockText, minutesOf } from './words.ts'

const board: RulesForm = { ...rulesFor('skills'), name: 'Tutors' }

describe('rules', () => {
  it.each(SPACE_TYPES)('of type %s are ready to sign once they have a name', (type) => {
    const rules = rulesFor(type, { name: 'A', about: 'b', who: { by: 'anybody' }, curators: [] })
    expect(rulesProblems(rules)).toEqual([])
    expect(rulesForm.safeParse(rules).success).toBe(true)
    expect(rulesProblems(rulesFor(type))).toEqual(['name'])
  })

  const blank = { id: 'x', label: 'X', hint: '', of: 'both' as const, required: false }
  it.each<[RulesProblem, Partial<RulesForm>]>([
    ['name', { name: ' ' }],
    ['what', { purposes: [] }],
    ['what', { categories: [] }],
    ['price', { price: { tokens: false, barter: false, per: [] } }],
    ['range', { price: { tokens: true, barter: false, per: [], min: '10', max: '9' } }],
    ['list', { who: { by: 'listed', dids: [] } }],
    ['fields', { fields: [fieldOf('choice', blank)] }],
    ['fields', { fields: [fieldOf('text', { ...blank, label: ' ' })] }],
  ])('want %s', (problem, over) => {
    expect(rulesProblems({ ...board, ...over })).toEqual([problem])
  })

  it('name a new field as no other is named', () => {
    const fields = board.fields.map((field, i) => ({ ...field, id: `field-${i + 2}` }))
    expect(freshId([])).toBe('field-1')
    expect(fields.map(({ id }) => id)).not.toContain(freshId(fields))
  })
})

it('a list between commas has neither empty parts nor one twice', () => {
  expect(commaList(' hour, , session,hour ,')).toEqual(['hour', 'session'])
})

describe('a notice', () => {
  it('says what it is asked for, and nothing that was left empty', () => {
    const values = { skill: ' Algebra ', kind: [], level: ['Expert'], other: 'x' }
    expect(filledIn(board.fields, 'offer', values)).toEqual({ skill: 'Algebra', level: ['Expert'] })
    expect(filledIn(rulesFor('creative').fields, 'need', { licence: 'MIT' })).toEqual({})
  })

  it('is told which field wants what', () => {
    expect(valueProblems(board.fields, 'need', { kind: ['Task'], free: [{ day: 0, from: 60, to: 30 }] })).toEqual({
      skill: 'missing',
      free: 'wrong',
    })
    expect(valueProblems(board.fields, 'need', { skill: 'Algebra', kind: ['Task'] })).toEqual({})
  })

  it.each([
    ['priceLow', { amount: '99' }],
    [undefined, { amount: '100' }],
    [undefined, { amount: '' }],
    ['priceHigh', { amount: '501' }],
    ['pricePer', { unit: 'day' }],
    [undefined, { amount: '1', priceKind: 'barter' as const }],
  ])('is told of the bound %s', (bound, over) => {
    const price = { tokens: true, barter: true, min: '100', max: '500', per: ['hour'] }
    expect(priceBound({ price }, { priceKind: 'tokens', amount: '300', unit: 'hour', ...over })).toBe(bound)
  })

  it('begins as the space would have it', () => {
    const rules: RulesForm = { ...board, purposes: ['need'], price: { tokens: false, barter: true, per: [] } }
    expect(startIn({ rules }, 'offer')).toEqual({ purpose: 'need', category: 'skill', priceKind: 'barter', unit: '' })
    expect(startIn({ rules: board }, 'need')).toMatchObject({ purpose: 'need', priceKind: 'tokens', unit: 'hour' })
  })
})

it.each([
  ['09:05', false, 545],
  ['00:00', false, 0],
  ['00:00', true, 1440],
  ['', false, undefined],
])('reads %s (end: %s) as %s minutes', (text, end, minutes) => {
  expect(minutesOf(text, end)).toBe(minutes)
  if (minutes !== undefined && minutes < 1440) expect(clockText(minutes)).toBe(text)
})
