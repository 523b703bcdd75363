/** Everything that is seen: React, the words, and the Board. */
import type { QueryClient } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { startI18n } from './i18n.ts'
import type { Catalogue } from './languages/gather.ts'
import { languageOfPage } from './languages.ts'

export function paint(queries: QueryClient, words: Catalogue | undefined): void {
  startI18n(languageOfPage(), words)
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  createRoot(root).render(<App queries={queries} />)
}
