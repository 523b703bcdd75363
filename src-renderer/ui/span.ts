import i18next from 'i18next'
import { DAY, type Duration, formatDuration, HOUR, MINUTE, SECOND } from '#shared/core/kernel/instant.ts'
import { localeOf } from './locale.ts'

const UNITS = [
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', SECOND],
] as const

/**
 * A span of time in the language on screen: at most two units, rounded down. English as the node's own sentences say it.
 * `span` in milliseconds.
 */
export function spanText(span: Duration, language = i18next.language): string {
  if (language === 'en') return formatDuration(span)
  const first = UNITS.findIndex(([, ms]) => span >= ms)
  const from = first < 0 ? UNITS.length - 1 : first
  const write = ([unit, ms]: (typeof UNITS)[number], of: number, unitDisplay: 'long' | 'short') =>
    new Intl.NumberFormat(localeOf(language), { style: 'unit', unit, unitDisplay }).format(
      Math.floor(Math.max(0, of) / ms),
    )
  const large = UNITS[from] as (typeof UNITS)[number]
  const small = UNITS[from + 1]
  const rest = span % large[1]
  const two = small !== undefined && small[0] !== 'second' && rest >= small[1]
  return two ? `${write(large, span, 'long')} ${write(small, rest, 'short')}` : write(large, span, 'long')
}
