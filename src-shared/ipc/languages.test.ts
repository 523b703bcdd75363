import { expect, test } from 'vitest'
import { isLanguageChoice, languageAmong } from './languages.ts'

test.each([
  [['de-AT', 'en-US'], 'de'],
  [['pt-BR', 'es-419', 'en'], 'es'],
  [['AR_EG'], 'ar'],
  [['nl', 'ja'], 'en'],
  [['arz', 'frp'], 'en'],
  [[], 'en'],
])('a computer that speaks %j has its windows in %s', (preferred, language) =>
  expect(languageAmong(preferred)).toBe(language),
)

test.each([
  ['system', true],
  ['fr', true],
  ['FR', false],
  ['xx', false],
  [undefined, false],
])('%j is a choice: %s', (text, is) => expect(isLanguageChoice(text)).toBe(is))
