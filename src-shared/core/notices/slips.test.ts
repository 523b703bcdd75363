import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { slipsAllowed, slipsBetween, Vocabulary } from './slips.ts'

test.each([
  ['bike', 'bike', 0],
  ['bike', 'bikes', 1],
  ['bike', 'bke', 1],
  ['bike', 'bake', 1],
  ['bike', 'ibke', 1],
  ['bycicle', 'bicycle', 2],
  ['repair', 'rpeiar', 2],
  ['', 'ab', 2],
  ['kitten', 'sitting', 3],
])('from %s to %s there are %i slips', (a, b, slips) => {
  expect(slipsBetween(a, b, 9)).toBe(slips)
  for (const max of [0, 1, 2]) expect(slipsBetween(a, b, max)).toBe(Math.min(slips, max + 1))
})

describe('what was meant', () => {
  const words = new Vocabulary(['bicycle', 'bike', 'bake', 'bikes', 'cake', 'repair', 'lessons'])
  it.each([
    ['bycicle', ['bicycle']],
    ['bjke', ['bake', 'bike']],
    ['repiar', ['repair']],
    ['epair', ['repair']],
    ['xyzzyx', []],
    ['bik', []],
    ['fake', ['bake', 'cake']],
    ['beke', ['bake', 'bike']],
    ['lesons', ['lessons']],
  ])('by %s: %o', (typed, meant) => expect(words.meant(typed)).toEqual(meant))
})

const word = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 4, maxLength: 9 })

/** The textbook recursion, without bounds. */
function plain(a: string, b: string): number {
  const known = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j))
  const at = (i: number, j: number) => known[i]?.[j] as number
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const turned = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && i > 1 && j > 1 ? at(i - 2, j - 2) + 1 : changed
      ;(known[i] as number[])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, changed, turned)
    }
  return at(a.length, b.length)
}

test('bounded, it counts as without bounds, both ways', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, max) => {
      expect(slipsBetween(a, b, max)).toBe(Math.min(plain(a, b), max + 1))
      expect(slipsBetween(b, a, max)).toBe(slipsBetween(a, b, max))
    }),
  )
})

test('nothing nearer is passed over, and nothing too far is meant', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 40 }), word, (all, typed) => {
      const meant = new Vocabulary(all).meant(typed)
      const distances = all.map((one) => plain(typed, one))
      const nearest = Math.min(...distances)
      const near = nearest <= slipsAllowed(typed.length) ? distances.filter((one) => one === nearest) : []
      expect(meant.length).toBe(Math.min(5, near.length))
      for (const one of meant) expect(plain(typed, one)).toBe(nearest)
    }),
  )
})
