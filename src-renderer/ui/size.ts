/** Sizes of files and stores for people. */
import { localeOf } from './locale.ts'

const STEP = 1000
const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const

/** "1.4 MB"; what is less than a kilobyte is one. */
export function sizeText(bytes: number, language: string): string {
  let size = Math.max(1, bytes / STEP)
  let unit = 0
  for (; size >= STEP && unit < UNITS.length - 1; unit++) size /= STEP
  return new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit: UNITS[unit],
    maximumFractionDigits: size < 10 ? 1 : 0,
  }).format(bytes === 0 ? 0 : size)
}
