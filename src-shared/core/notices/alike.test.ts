import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAlike, resemblance, sketchOf } from './alike.ts'

const lamp = {
  title: 'Brass lamp from the harbour office',
  text: 'Cleaned and rewired last winter, with a green glass shade and a cloth cord. It stands forty centimetres high and can be seen at work on Saturdays.',
}
const said = (text: string) => ({ title: lamp.title, text })

describe('alike', () => {
  it.each<[string, { title: string; text: string }, boolean]>([
    ['the same', lamp, true],
    ['in other letters', { title: lamp.title.toUpperCase(), text: lamp.text.replaceAll(',', ' !!') }, true],
    ['with accents', said(lamp.text.replace('rewired', 'réwired')), true],
    ['one word changed', said(lamp.text.replace('winter', 'summer')), true],
    ['a few words more', said(`${lamp.text} Write me today.`), true],
    ['another title', { ...lamp, title: 'Lamp' }, true],
    [
      'half of it changed',
      said('Cleaned and rewired last winter, with a shade of paper that my sister folded when we were young.'),
      false,
    ],
    ['the same words in another order', said(lamp.text.split(' ').reverse().join(' ')), false],
    [
      'another thing',
      {
        title: 'Bicycle repair',
        text: 'I come to you and mend what is broken, brakes and gears and lights, for a fair price.',
      },
      false,
    ],
  ])('%s: %j is %s', (_, other, alike) => {
    expect(isAlike(lamp, other)).toBe(alike)
  })

  it('nothing is told of what is short: everybody offers bread', () => {
    const bread = { title: 'Fresh bread', text: 'Baked this morning.' }
    expect(sketchOf(bread)).toBeUndefined()
    expect(isAlike(bread, bread)).toBe(false)
  })
})

const word = fc.integer({ min: 0, max: 5000 }).map((n) => `w${n}`)
const long = fc.array(word, { minLength: 30, maxLength: 200 })
const texts = (words: readonly string[]) => ({ title: 'A', text: words.join(' ') })
const meet = (a: string[], b: string[]) => {
  const [ours, theirs] = [sketchOf(texts(a)), sketchOf(texts(b))]
  return ours?.some((band, at) => band === theirs?.[at]) === true
}

describe('sketches', () => {
  it('say the same of the same, and fit a column of 48 bits', () => {
    fc.assert(
      fc.property(long, (words) => {
        const sketch = sketchOf(texts(words)) ?? []
        expect(sketchOf(texts(words))).toEqual(sketch)
        expect(sketch.every((band) => Number.isInteger(band) && band >= 0 && band < 2 ** 48)).toBe(true)
        expect(resemblance(texts(words), texts(words))).toBe(1)
      }),
    )
  })

  it('resemblance is the same from both sides, and a share', () => {
    fc.assert(
      fc.property(long, long, (a, b) => {
        const share = resemblance(texts(a), texts(b))
        expect(share).toBe(resemblance(texts(b), texts(a)))
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      }),
    )
  })

  /** Numbers that look drawn by lot and are the same at every run. */
  const drawn = (seed: number, at: number) =>
    Math.imul(Math.imul(seed * 4099 + at, 0x9e3779b1) ^ 0x5bd1e995, 0x85ebca6b) >>> 8
  const post = (seed: number) => Array.from({ length: 60 }, (_, at) => `w${drawn(seed, at) % 5000}`)

  it('of a thousand copies with three words changed nearly all are met, and of a thousand others next to none', () => {
    let found = 0
    let alike = 0
    let chance = 0
    for (let seed = 0; seed < 1000; seed++) {
      const words = post(seed)
      const copy = words.map((one, at) => (at % 25 === seed % 25 ? `x${at}` : one))
      if (isAlike(texts(words), texts(copy))) alike++
      if (meet(words, copy)) found++
      if (meet(words, post(seed + 5000))) chance++
    }
    expect(alike).toBeGreaterThan(950)
    expect(found).toBeGreaterThan(900)
    expect(chance).toBe(0)
  })
})
