import { expect, it } from 'vitest'
import { listText } from './list.ts'

it.each([
  ['en', 'Ana, Ben'],
  ['de', 'Ana, Ben'],
  ['ar', '\u2068Ana\u2069، \u2068Ben\u2069'],
])('in %s', (language, text) => expect(listText(['Ana', 'Ben'], language)).toBe(text))
