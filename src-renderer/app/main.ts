/** Asks before it shows: this chunk is small, so the first answers come while the rest of the page is compiled (decision 017). */
import '#ui/ui/theme.css'
import { createQueries, followChanges } from '#ui/bridge/live.ts'
import { languageOfPage, wordsOf } from './languages.ts'
import { prefetchFirstScreen } from './prefetch.ts'
import { startTheme } from './theme.ts'

/** To draw a frame of skeletons takes as long as the answers do as a rule, which then would wait for it. */
const PATIENCE_MS = 150

const queries = createQueries()
const answered = Promise.race([prefetchFirstScreen(queries), new Promise((go) => setTimeout(go, PATIENCE_MS))])
startTheme()
const words = wordsOf(languageOfPage())
void Promise.all([import('./paint.tsx'), words, answered]).then(([{ paint }, words]) => paint(queries, words))
void followChanges(queries, new AbortController().signal)
