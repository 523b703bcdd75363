import { expect, it } from 'vitest'
import { spanText } from './span.ts'

const HOUR = 3_600_000

it.each([
  ['en', 53 * HOUR, '2 days 5 h'],
  ['de', 53 * HOUR, '2 Tage 5 Std.'],
  ['de', 48 * HOUR, '2 Tage'],
  ['fr', HOUR, '1 heure'],
  ['es', 90_000, '1 minuto'],
  ['es', -5, '0 segundos'],
  ['ar', 72 * HOUR, '3 أيام'],
])('in %s %i ms are “%s”', (language, span, text) =>
  expect(spanText(span, language).replaceAll('\u00a0', ' ')).toBe(text),
)
