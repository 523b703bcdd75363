/** Spans of time as integers of milliseconds; the clock itself is an input. */
/** Milliseconds. */
export type Duration = number

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

const plural = (n: number, unit: string) => `${n} ${unit}${n === 1 ? '' : 's'}`

/** "3 days", "2 days 5 h", "2 h 10 min", "45 s": at most two units, rounded down; a span below zero is "0 s". */
export function formatDuration(span: Duration): string {
  const days = Math.floor(span / DAY)
  const hours = Math.floor((span % DAY) / HOUR)
  const minutes = Math.floor((span % HOUR) / MINUTE)
  if (days > 0) return hours > 0 ? `${plural(days, 'day')} ${hours} h` : plural(days, 'day')
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : plural(hours, 'hour')
  return minutes > 0 ? plural(minutes, 'minute') : `${Math.max(0, Math.floor(span / SECOND))} s`
}
