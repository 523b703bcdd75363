/** How a language writes what is not words: dates, numbers, and values that stand inside a sentence. */
import { directionOf } from '#shared/ipc/languages.ts'

/** For Intl. Arabic is written with the digits amounts have, so that no line mixes two kinds. */
export const localeOf = (language: string): string => (language === 'ar' ? 'ar-u-nu-latn' : language)

const made = new Map<string, unknown>()

/** The formatter of this name for a language, made once: making one takes as long as a hundred dates do. */
export function formatter<F>(name: string, language: string, make: () => F): F {
  const key = `${name} ${language}`
  const known = made.get(key) as F | undefined
  if (known !== undefined) return known
  const fresh = make()
  made.set(key, fresh)
  return fresh
}

export const numberText = (value: number, language: string): string =>
  formatter('number', language, () => new Intl.NumberFormat(localeOf(language))).format(value)

/** A value inside a sentence from right to left keeps its own order: “−12.50 OAK” would else change places with what is beside it (UAX 9, FSI and PDI). */
export const isolated = (value: string, language: string): string =>
  directionOf(language) === 'rtl' ? `\u2068${value}\u2069` : value
