/** Which language the window has, and its words: English is bundled, the others are one file each that is fetched when it is wanted. */
import { isLanguage, type Language, type LanguageChoice } from '#shared/ipc/languages.ts'
import type { Catalogue } from './languages/gather.ts'

/** Each named in itself, so that whoever cannot read this window finds the way out. */
export const NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  ar: 'العربية',
}

const CATALOGUES: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ words: Catalogue }>>> = {
  de: () => import('./languages/de.ts'),
  es: () => import('./languages/es.ts'),
  fr: () => import('./languages/fr.ts'),
  ar: () => import('./languages/ar.ts'),
}

const known = (text: string | undefined): Language => (isLanguage(text) ? text : 'en')

/** The language this page was served in (main's pages.ts writes it into the page). */
export const languageOfPage = (): Language => known(document.documentElement.lang)

/** What a choice comes to on this computer. */
export const languageOf = (choice: LanguageChoice): Language =>
  choice === 'system' ? known(document.documentElement.dataset.systemLanguage) : choice

/** All words of a language; undefined for English, which is always here. */
export const wordsOf = async (language: Language): Promise<Catalogue | undefined> =>
  language === 'en' ? undefined : (await CATALOGUES[language]()).words
