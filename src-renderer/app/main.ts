/** Asks before it shows: this chunk is small, so the first answers come while the rest of the page is compiled (decision 017). */
import '#ui/ui/theme.css'
import { createQueries, followChanges } from '#ui/bridge/live.ts'
import { prefetchFirstScreen } from './prefetch.ts'
import { startTheme } from './theme.ts'

const queries = createQueries()
prefetchFirstScreen(queries)
startTheme()
void import('./paint.tsx').then(({ paint }) => paint(queries))
void followChanges(queries, new AbortController().signal)
