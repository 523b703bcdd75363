import { useTranslation } from 'react-i18next'
import { formatter, localeOf } from './locale.ts'
import { useNow } from './useNow.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** Unit, its length, and from how many on it is used: "next week" would be too vague for a deadline. */
const STEPS: readonly [Intl.RelativeTimeFormatUnit, number, number][] = [
  ['year', 365 * DAY_MS, 2],
  ['month', 30 * DAY_MS, 2],
  ['week', 7 * DAY_MS, 2],
  ['day', DAY_MS, 1],
  ['hour', 3_600_000, 1],
]

/** "in 3 days", "2 hours ago", "this minute". To the nearest minute: three days less a moment are three days. */
export function relativeTime(at: number, now: number, language: string): string {
  const distance = Math.round((at - now) / MINUTE_MS) * MINUTE_MS
  const found = STEPS.find(([, ms, from]) => Math.abs(distance) >= ms * from)
  const [unit, size] = found ?? (['minute', MINUTE_MS] as const)
  const words = formatter(
    'relative time',
    language,
    () => new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' }),
  )
  return words.format(Math.trunc(distance / size), unit)
}

export const absoluteTime = (at: number, language: string): string =>
  formatter(
    'date and time',
    language,
    () => new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' }),
  ).format(at)

/** A moment, relative in words and absolute on hover; `full` writes both out. */
export function When({ at, full = false, className }: { at: number; full?: boolean; className?: string }) {
  const { i18n } = useTranslation()
  const now = useNow()
  const exact = absoluteTime(at, i18n.language)
  const words = relativeTime(at, now, i18n.language)
  return (
    <time dateTime={new Date(at).toISOString()} title={exact} className={className}>
      {full ? `${words} · ${exact}` : words}
    </time>
  )
}
