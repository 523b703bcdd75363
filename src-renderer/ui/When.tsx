import { useTranslation } from 'react-i18next'
import { useNow } from './useNow.ts'

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/** "in 3 days", "2 hours ago", "now". */
export function relativeTime(at: number, now: number, language: string): string {
  const distance = at - now
  const [unit, size] = STEPS.find(([, ms]) => Math.abs(distance) >= ms) ?? (['minute', 60_000] as const)
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.trunc(distance / size), unit)
}

export const absoluteTime = (at: number, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at)

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
