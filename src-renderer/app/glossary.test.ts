import { expect, it } from 'vitest'
import { GLOSSARY } from './glossary.ts'
import { startI18n } from './i18n.ts'

/** Said of formats and markets outside, by the names they have there; or searched by and never shown. */
const ELSEWHERE = /^(palette\.also\.|notice\.save|post\.fromFile)/

function sentences(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : sentences(value, `${path}${key}.`),
  )
}

const SAID = sentences(startI18n().options.resources?.en ?? {})

it('every screen says the one word for a thing', () => {
  expect(SAID.length).toBeGreaterThan(1000)
  const second = SAID.filter(([path]) => !ELSEWHERE.test(path)).flatMap(([path, text]) =>
    // Names of values are no words.
    GLOSSARY.filter(({ never }) => never?.test(text.replace(/\{\{\w+\}\}/g, '').toLowerCase())).map(
      ({ word }) => `${path}: “${text}” is called ${word}`,
    ),
  )
  expect(second).toEqual([])
})

it('no word is forbidden that the glossary itself uses', () =>
  expect(GLOSSARY.filter(({ never }) => GLOSSARY.some(({ word }) => never?.test(word)))).toEqual([]))

it.each([
  ['an ad', 'notice'],
  ['sign the contract', 'agreement'],
  ['your seed phrase', 'recovery words'],
  ['the jury', 'juror, panel'],
])('“%s” is a second word for %s', (text, word) =>
  expect(GLOSSARY.filter(({ never }) => never?.test(text)).map((one) => one.word)).toEqual([word]),
)
