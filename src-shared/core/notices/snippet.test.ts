import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexable, matchOf, snippetOf } from './index.ts'

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
      const text = indexable(raw)
      const plain = snippetOf([text], typed)?.replace(/[\uE000\uE001]/g, '')
      if (plain !== undefined) expect(text).toContain(plain.replace(/^…/, '').replace(/…$/, ''))
    }),
  )
})

test('typed text becomes quoted words and nothing else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      const match = matchOf(typed)
      if (match !== undefined) expect(match).toMatch(/^("[\p{L}\p{N}\p{M}]+" )*"[\p{L}\p{N}\p{M}]+"\*$/u)
    }),
  )
})
