import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY } from '../kernel/index.ts'
import { countRatings, type GivenRating, RATING_HALF_LIFE_MS, summarise } from './summary.ts'

const NOW = 3 * RATING_HALF_LIFE_MS
const given = (from: string, score: number, over: Partial<GivenRating> = {}): GivenRating => ({
  from,
  score,
  at: NOW,
  voice: 1,
  ...over,
})

describe('ratings of one person come to', () => {
  const rows: [string, GivenRating[], Partial<ReturnType<typeof summarise>>][] = [
    ['nothing without any', [], { raters: 0, mean: undefined }],
    ['their mean', [given('a', 10), given('b', -5)], { raters: 2, against: 1, mean: 2.5 }],
    [
      'one word a person, the newest',
      [given('a', -10, { at: NOW - 1 }), given('a', 10), given('b', 10)],
      { raters: 2, against: 0, mean: 10 },
    ],
    [
      'half as much after a half-life',
      [given('a', 10), given('b', 1, { at: NOW - RATING_HALF_LIFE_MS })],
      { mean: 10.5 / 1.5 },
    ],
    [
      'what those say whom trust leads to, by how far it does; the rest are counted apart',
      [given('a', -10, { voice: 0.1 }), given('b', 4, { voice: 0.3 }), given('s', 10, { voice: 0 })],
      { raters: 3, reached: 2, against: 1, mean: 0.2 / 0.4 },
    ],
  ]
  it.each(rows)('%s', (_, ratings, expected) => {
    const { mean, ...rest } = summarise(ratings, countRatings(ratings, NOW))
    const { mean: wanted, ...others } = expected
    expect(rest).toMatchObject(others)
    if ('mean' in expected) {
      if (wanted === undefined) expect(mean).toBeUndefined()
      else expect(mean).toBeCloseTo(wanted, 10)
    }
  })

  it('says of each which counts, in their order', () => {
    const [old, apart, newest] = countRatings(
      [given('a', 1, { at: NOW - DAY }), given('s', 1, { voice: 0 }), given('a', 5)],
      NOW,
    )
    expect(old).toEqual({ weight: 0, superseded: true, reached: true })
    expect(apart).toEqual({ weight: 0, superseded: false, reached: false })
    expect(newest).toEqual({ weight: 1, superseded: false, reached: true })
  })
})

it('nobody weighs more than one by saying it often, whatever is said', () => {
  const rating = fc.record({
    from: fc.constantFrom('a', 'b', 'c'),
    score: fc.integer({ min: -10, max: 10 }),
    at: fc.integer({ min: 0, max: NOW * 2 }),
    voice: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(rating, { maxLength: 20 }), (ratings) => {
      const counted = countRatings(ratings, NOW)
      for (const from of ['a', 'b', 'c']) {
        const own = counted.filter((_, at) => ratings[at]?.from === from)
        expect(own.filter(({ superseded }) => !superseded)).toHaveLength(own.length > 0 ? 1 : 0)
        expect(own.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThanOrEqual(1)
      }
      const { mean, raters } = summarise(ratings, countRatings(ratings, NOW))
      expect(raters).toBe(new Set(ratings.map(({ from }) => from)).size)
      if (mean !== undefined) expect(Math.abs(mean)).toBeLessThanOrEqual(10 + 1e-9)
    }),
  )
})
