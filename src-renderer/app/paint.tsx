/** Everything that is seen: React, the words, and the Board. */
import type { QueryClient } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { startI18n } from './i18n.ts'

export function paint(queries: QueryClient): void {
  startI18n()
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  createRoot(root).render(<App queries={queries} />)
}
