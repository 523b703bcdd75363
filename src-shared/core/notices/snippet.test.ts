import fc from 'fast-check'
import { expect, test } from 'vitest'
import { snippetOf, typedIn, unmarked, wordsIn } from './index.ts'

const show = (texts: string[], typed: string) =>
  snippetOf(texts, typed)?.replaceAll('\uE000', '[').replaceAll('\uE001', ']')

test.each([
  [['Guitar lessons', 'I teach guitar'], 'guit', '[Guitar] lessons'],
  [['Lessons', 'I teach GUITAR and more'], 'guitar', 'I teach [GUITAR] and more'],
  [['Café à Genève'], 'geneve', 'Café à [Genève]'],
  [['a', 'b c b'], 'b c', '[b] [c] [b]'],
  [['nothing here'], 'guitar', undefined],
  [['x'], '!!', undefined],
])('%j searched for %j', (texts, typed, expected) => {
  expect(show(texts, typed)).toBe(expected)
})

test('a long text is cut around its densest match', () => {
  const text = `${'word '.repeat(40)}blue bike ${'tail '.repeat(40)}`
  const shown = show([text], 'blue bike') ?? ''
  expect(shown).toMatch(/^…word .*\[blue\] \[bike\]…$/)
})

test('without its marks a snippet is a piece of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 1, maxLength: 3 }), (raw, typed) => {
      const text = unmarked(raw)
      const plain = snippetOf([text], typed)?.replace(/[\uE000\uE001]/g, '')
      if (plain !== undefined) expect(text).toContain(plain.replace(/^…/, '').replace(/…$/, ''))
    }),
  )
})

test.each([
  ['Café à Genève', ['cafe', 'a', 'geneve']],
  ['ÅNGSTRÖM, 2 kg!', ['angstrom', '2', 'kg']],
  ['don’t x_y', ['don', 't', 'x', 'y']],
  ['हिन्दी', ['हनद']],
  ['İstanbul', ['istanbul']],
  ['a'.repeat(80), ['a'.repeat(64)]],
  ['"title": (x* OR -y)', ['title', 'x', 'or', 'y']],
  ['… – \u0000', []],
])('the words of %j', (text, words) => {
  expect(wordsIn(text)).toEqual(words)
})

test('the last of at most twelve words may be unfinished', () => {
  expect(typedIn('Red bike')).toEqual({ whole: ['red'], last: 'bike' })
  expect(typedIn('!')).toBeUndefined()
  expect(typedIn('a b c d e f g h i j k l m n')).toMatchObject({ last: 'l' })
})

test('whatever is typed, words hold letters and digits only, and are their own words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      for (const word of wordsIn(typed)) {
        expect(word).toMatch(/^[\p{L}\p{N}]+$/u)
        expect(wordsIn(word)).toEqual([word])
      }
    }),
  )
})
