import '#ui/ui/theme.css'
import { createRoot } from 'react-dom/client'
import { connectSheet } from './bridge.ts'
import { SheetApp } from './SheetApp.tsx'
import { startSheetWords } from './words.ts'

document.documentElement.dataset.theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
startSheetWords()
const root = document.getElementById('root')
if (!root) throw new Error('sheet.html has no #root')
createRoot(root).render(<SheetApp client={connectSheet()} />)
