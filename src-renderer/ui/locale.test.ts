import { expect, it } from 'vitest'
import { isolated, localeOf, numberText } from './locale.ts'
import { absoluteTime, relativeTime } from './When.tsx'

it('a value is set apart where the sentence runs from right to left, and nowhere else', () => {
  expect(isolated('-12.50 OAK', 'ar')).toBe('\u2068-12.50 OAK\u2069')
  expect(isolated('-12.50 OAK', 'de')).toBe('-12.50 OAK')
})

it.each([
  ['en', '1,234,567'],
  ['de', '1.234.567'],
  ['ar', '1,234,567'],
])('in %s a number is %s', (language, text) => expect(numberText(1_234_567, language)).toBe(text))

it('dates are in the words of the language, and Arabic ones in the digits of amounts', () => {
  const noon = Date.UTC(2026, 10, 23, 12)
  expect(absoluteTime(noon, 'fr')).toMatch(/23 nov\. 2026/)
  expect(absoluteTime(noon, 'ar')).toMatch(/2026/)
  expect(relativeTime(noon + 3 * 86_400_000, noon, 'es')).toBe('dentro de 3 días')
  expect(relativeTime(noon + 3 * 86_400_000, noon, 'ar')).toBe('خلال 3 أيام')
  expect(localeOf('ar')).toContain('latn')
})
