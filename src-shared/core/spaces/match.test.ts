import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldValue } from '#shared/wire/spaces.ts'
import { type Aspect, type Candidate, type Judged, matchesOf, together } from './match.ts'
import { LEVELS, skills } from './types/skills.ts'

const { fields: SPECS } = skills.begins
const tuesday = [{ day: 1, from: 16 * 60, to: 19 * 60 }]
const tokens = (amount: bigint, per = 'hour'): Candidate['price'] => ({ kind: 'tokens', token: 'HRS', amount, per })
const of = (
  id: string,
  purpose: 'offer' | 'need',
  fields: Record<string, FieldValue> = {},
  over: Partial<Candidate> = {},
): Candidate => ({
  id,
  did: `did:${id}`,
  purpose,
  title: '',
  price: tokens(2000n),
  fields: { skill: 'Algebra', kind: ['Tutoring'], ...fields },
  ...over,
})
const need = of('need', 'need', { level: ['Practised'], free: tuesday, way: ['Online'] })

describe('a need and one offer', () => {
  it.each<[Aspect, Judged, Record<string, FieldValue>, Partial<Candidate>?]>([
    ['skill', 'fits', {}],
    ['skill', 'fits', { skill: 'algébra lessons' }],
    ['skill', 'misses', { skill: 'Geometry' }],
    ['skill', 'fits', { skill: 'Mathematics' }, { title: 'Algebra and more' }],
    ['kind', 'misses', { kind: ['Task'] }],
    ['kind', 'fits', { kind: ['Task', 'Tutoring'] }],
    ['level', 'open', {}],
    ['level', 'fits', { level: ['Practised'] }],
    ['level', 'fits', { level: ['Expert'] }],
    ['level', 'misses', { level: ['Beginner'] }],
    ['budget', 'fits', {}],
    ['budget', 'misses', {}, { price: tokens(2001n) }],
    ['budget', 'open', {}, { price: tokens(10n, 'session') }],
    ['budget', 'open', {}, { price: { kind: 'barter' } }],
    ['free', 'open', {}],
    ['free', 'fits', { free: [{ day: 1, from: 18 * 60, to: 22 * 60 }] }],
    ['free', 'misses', { free: [{ day: 1, from: 18 * 60 + 31, to: 22 * 60 }] }],
    ['free', 'misses', { free: [{ day: 2, from: 16 * 60, to: 19 * 60 }] }],
    ['way', 'fits', { way: ['In person', 'Online'] }],
    ['way', 'misses', { way: ['In person'] }],
  ])('%s %s', (aspect, is, fields, over) => {
    const { found } = matchesOf(need, [of('one', 'offer', fields, over)], SPECS)
    const judged = found[0]?.reasons.find((reason) => reason.aspect === aspect)?.is
    const keeps = is === 'misses' && ['skill', 'kind', 'level'].includes(aspect)
    expect(judged).toBe(keeps ? undefined : is)
  })
})

describe('a board', () => {
  const board = [
    of('dear', 'offer', { free: tuesday }, { price: tokens(9000n) }),
    of('good', 'offer', { free: tuesday, level: ['Expert'], way: ['Online'] }),
    of('also', 'offer', { free: tuesday }),
    of('cheap', 'offer', { free: [{ day: 4, from: 0, to: 600 }] }, { price: tokens(500n) }),
    of('other', 'offer', { skill: 'Baking' }),
    of('alsoagain', 'offer', { free: tuesday }, { did: 'did:also' }),
    of('asks', 'need', {}),
  ]
  it('counts people, not notices, and says how many are within the budget and free when', () => {
    const { able, within, ready, days, found } = matchesOf(need, board, SPECS)
    expect({ able, within, ready, days }).toEqual({ able: 4, within: 3, ready: 2, days: [1] })
    expect(found.map(({ id }) => id)).toEqual(['good', 'also', 'alsoagain', 'cheap', 'dear'])
  })

  it('answers an offer in the same words, from the other side', () => {
    const [dear, good] = board as [Candidate, Candidate]
    expect(matchesOf(good, [need], SPECS)).toMatchObject({ able: 1, ready: 1, found: [{ id: 'need' }] })
    expect(matchesOf(dear, [need], SPECS)).toMatchObject({ able: 1, within: 0 })
    const [there] = matchesOf(need, [good], SPECS).found
    const [back] = matchesOf(good, [need], SPECS).found
    expect(back?.reasons).toEqual(there?.reasons)
  })

  it('matches nobody with themselves', () => {
    expect(matchesOf(need, [of('mine', 'offer', {}, { did: need.did })], SPECS).found).toEqual([])
  })
})

const slot = fc
  .record({
    day: fc.integer({ min: 0, max: 6 }),
    from: fc.integer({ min: 0, max: 1400 }),
    long: fc.integer({ min: 1, max: 600 }),
  })
  .map(({ day, from, long }) => ({ day, from, to: Math.min(1440, from + long) }))
const candidate = (purpose: 'offer' | 'need') =>
  fc
    .record({
      id: fc.uuid(),
      skill: fc.constantFrom('Algebra', 'Algebra lessons', 'Baking', 'Bread baking'),
      level: fc.option(fc.constantFrom(...LEVELS), { nil: undefined }),
      free: fc.array(slot, { maxLength: 3 }),
      amount: fc.bigInt({ min: 0n, max: 5000n }),
    })
    .map(({ id, skill, level, free, amount }) =>
      of(
        id,
        purpose,
        { skill, ...(level && { level: [level] }), ...(free.length > 0 && { free }) },
        { price: tokens(amount) },
      ),
    )

it('two notices match from both sides or from neither, for the same reasons; the order they come in changes nothing', () => {
  fc.assert(
    fc.property(
      candidate('need'),
      fc.uniqueArray(candidate('offer'), { selector: ({ id }) => id, maxLength: 6 }),
      (asks, gives) => {
        const all = matchesOf(asks, gives, SPECS)
        expect(matchesOf(asks, [...gives].reverse(), SPECS)).toEqual(all)
        expect(all.ready <= all.within && all.within <= all.able && all.able <= all.found.length).toBe(true)
        for (const offer of gives) {
          const there = all.found.find(({ id }) => id === offer.id)?.reasons
          expect(matchesOf(offer, [asks], SPECS).found[0]?.reasons).toEqual(there)
        }
      },
    ),
  )
})

it('two people’s hours together lie within both, and are long enough', () => {
  fc.assert(
    fc.property(fc.array(slot, { maxLength: 4 }), fc.array(slot, { maxLength: 4 }), (a, b) => {
      const both = together(a, b)
      const inside = (all: typeof a) =>
        both.every(({ day, from, to }) => all.some((one) => one.day === day && one.from <= from && to <= one.to))
      expect(inside(a) && inside(b) && both.every(({ from, to }) => to - from >= 30)).toBe(true)
      expect(together(b, a)).toEqual(both)
    }),
  )
})
