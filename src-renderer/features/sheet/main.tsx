import '#ui/ui/theme.css'
import { createRoot } from 'react-dom/client'
import { languageOfPage } from '#ui/app/languages.ts'
import { connectSheet } from './bridge.ts'
import { SheetApp } from './SheetApp.tsx'
import { sheetWordsOf, startSheetWords } from './words.ts'

document.documentElement.dataset.theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
const client = connectSheet()
const language = languageOfPage()
void sheetWordsOf(language).then((words) => {
  startSheetWords(language, words)
  const root = document.getElementById('root')
  if (!root) throw new Error('sheet.html has no #root')
  createRoot(root).render(<SheetApp client={client} />)
})
