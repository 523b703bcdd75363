import i18next from 'i18next'
import { directionOf, type LanguageChoice } from '#shared/ipc/languages.ts'
import { languageOf, wordsOf } from './languages.ts'

/** From now on everything on screen is in this language, and runs its way. Whatever was chosen last holds, however long its words take. */
export async function speak(choice: LanguageChoice): Promise<void> {
  const language = languageOf(choice)
  const page = document.documentElement
  // Even the same value would have the whole page styled anew.
  if (page.lang !== language) page.lang = language
  if (i18next.language === language) return
  const words = await wordsOf(language)
  if (page.lang !== language) return
  for (const [feature, tree] of Object.entries(words ?? {})) i18next.addResourceBundle(language, feature, tree)
  page.dir = directionOf(language)
  await i18next.changeLanguage(language)
}
