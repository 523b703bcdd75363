/** The node refuses in English; every window says it in its own language (decision 063). */
import { describe, expect, it } from 'vitest'
import { ar } from '../../src-renderer/ui/refusals/ar.ts'
import { de } from '../../src-renderer/ui/refusals/de.ts'
import { es } from '../../src-renderer/ui/refusals/es.ts'
import { fr } from '../../src-renderer/ui/refusals/fr.ts'
import { refusals } from './refusals.ts'

const english = refusals()
const values = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).toSorted()

it('the refusals are found', () => {
  expect(english.size).toBeGreaterThan(600)
  expect(english).toContain('Refused: this would pay oneself. Nothing moved.')
  expect(english).toContain('There is no file {1}. Nothing was changed.')
})

describe.each(Object.entries({ ar, de, es, fr }))('%s', (_language, words: Readonly<Record<string, string>>) => {
  it('has words for each', () => expect([...english].filter((text) => !words[text])).toEqual([]))
  it('has none for what nobody says', () => expect(Object.keys(words).filter((text) => !english.has(text))).toEqual([]))
  it('puts the same values in', () =>
    expect([...english].filter((text) => values(text).join() !== values(words[text] ?? '').join())).toEqual([]))
  it('is not English', () => expect(Object.entries(words).filter(([text, said]) => text === said)).toEqual([]))
})
