import i18next from 'i18next'
import { isolated } from './locale.ts'

const COMMAS: Readonly<Record<string, string>> = { ar: '، ' }

/** Names one after the other, with the comma of the language on screen; each keeps its own direction. */
export const listText = (items: readonly string[], language = i18next.language): string =>
  items.map((item) => isolated(item, language)).join(COMMAS[language] ?? ', ')
