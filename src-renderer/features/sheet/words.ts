/** The sheet's own small set of words, so that its bundle does not carry the market's. */
import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en as ui } from '#ui/ui/en.ts'
import { en as sheet } from './en.ts'

/** Starts translation synchronously, so the first paint already has words. */
export function startSheetWords(language = 'en'): i18n {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'sheet',
    resources: { en: { sheet, ui } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return i18next
}
