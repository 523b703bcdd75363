/** The sheet's own small set of words, so that its bundle does not carry the market's. */
import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '#shared/ipc/languages.ts'
import { type Catalogue, gather } from '#ui/app/languages/gather.ts'
import { en as ui } from '#ui/ui/en.ts'
import { en as sheet } from './en.ts'

const FILES = import.meta.glob<Record<string, object>>(['./{de,es,fr,ar}.ts', '../../ui/{de,es,fr,ar}.ts'])

/** The sheet's words in a language; undefined for English, which is always here. */
export async function sheetWordsOf(language: Language): Promise<Catalogue | undefined> {
  if (language === 'en') return undefined
  const of = async (file: string) => (await FILES[file]?.())?.[language] ?? {}
  const [sheet, ui] = await Promise.all([of(`./${language}.ts`), of(`../../ui/${language}.ts`)])
  return gather(language, { 'sheet/': sheet, 'ui/': ui })
}

/** Starts translation synchronously, so the first paint already has words; `words` are those of `language`, beside the English. */
export function startSheetWords(language: Language = 'en', words?: Catalogue): i18n {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'sheet',
    resources: { en: { sheet, ui }, ...(words && { [language]: words }) },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return i18next
}
