import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY } from '../kernel/index.ts'
import { fitOf, type Place, type Suiting } from './fit.ts'

const NOW: Suiting = { place: 'any', settled: false, walks: 0, age: 0 }

test.each([
  ['a stranger’s, just posted', {}, [1, 0.5, 1]],
  ['a partner’s', { settled: true }, [1, 1, 1]],
  ['a close neighbour’s', { walks: 0.02 }, [1, 1, 1]],
  ['of somebody a few walks come by', { walks: 0.005 }, [1, 0.75, 1]],
  ['two weeks old', { age: 14 * DAY }, [1, 0.5, 0.75]],
  ['with the words in its text', { place: 'text' }, [0.5, 0.5, 1]],
  ['by a clock that runs ahead', { age: -DAY }, [1, 0.5, 1]],
] as const)('%s', (_, change, [place, trust, fresh]) => {
  expect(fitOf({ ...NOW, ...change })).toEqual({ place, trust, fresh, product: place * trust * fresh })
})

test.each([
  [0, 1],
  [25, 0.75],
  [50, 0.625],
  [20_000, 0.5],
])('%i km away where one asked around a place', (km, near) => {
  const { product } = fitOf(NOW)
  expect(fitOf({ ...NOW, km })).toEqual({ ...fitOf(NOW), near, product: product * near })
})

const suiting = fc.record({
  place: fc.constantFrom<Place>('title', 'beginning', 'text', 'any'),
  settled: fc.boolean(),
  walks: fc.double({ min: 0, max: 1, noNaN: true }),
  age: fc.integer({ min: 0, max: 400 * DAY }),
})

test('more trust, a better place or less age never put a notice lower', () => {
  fc.assert(
    fc.property(suiting, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(100 * DAY), (one, more, older) => {
      const { product } = fitOf(one)
      expect(product).toBeGreaterThan(0)
      expect(product).toBeLessThanOrEqual(1)
      expect(fitOf({ ...one, walks: Math.min(1, one.walks + more) }).product).toBeGreaterThanOrEqual(product)
      expect(fitOf({ ...one, settled: true }).product).toBeGreaterThanOrEqual(product)
      expect(fitOf({ ...one, place: 'title' }).product).toBeGreaterThanOrEqual(product)
      expect(fitOf({ ...one, age: one.age + older }).product).toBeLessThanOrEqual(product)
    }),
  )
})
