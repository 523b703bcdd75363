/** The languages of the windows: which there are, which way they are read, and which one a computer's wishes come to. */

/** English is bundled with the first page; each of the others is fetched when it is chosen. */
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]
/** `system`: whatever the computer speaks. */
export const LANGUAGE_CHOICES = ['system', ...LANGUAGES] as const
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number]

export const isLanguage = (text: unknown): text is Language => LANGUAGES.some((one) => one === text)
export const isLanguageChoice = (text: unknown): text is LanguageChoice => text === 'system' || isLanguage(text)

export const directionOf = (language: string): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')

/** The first of these languages (BCP 47 tags such as `de-AT`, best first) that there are words in; English where there is none. */
export function languageAmong(preferred: readonly string[]): Language {
  const first = preferred.map((tag) => tag.toLowerCase().split(/[-_]/, 1)[0]).find(isLanguage)
  return first ?? 'en'
}
