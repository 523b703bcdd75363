import '#ui/ui/theme.css'
import { createRoot } from 'react-dom/client'
import { createQueries, followChanges } from '#ui/bridge/live.ts'
import { App } from './App.tsx'
import { startI18n } from './i18n.ts'
import { prefetchFirstScreen } from './prefetch.ts'
import { startTheme } from './theme.ts'

const queries = createQueries()
prefetchFirstScreen(queries)
startTheme()
startI18n()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(<App queries={queries} />)
void followChanges(queries, new AbortController().signal)
