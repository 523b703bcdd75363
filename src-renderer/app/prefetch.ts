/** Asks for everything the first screen shows before React has rendered anything. */
import type { QueryClient } from '@tanstack/react-query'
import { ask } from '#ui/bridge/queries.ts'
import { FRESH_BOARD, searchOf } from '#ui/features/board/filters.ts'
import { freshOf } from '#ui/features/home/questions.ts'
import { useView } from './view.ts'

/** Resolves when all of it was answered, or refused. */
export async function prefetchFirstScreen(queries: QueryClient): Promise<void> {
  const { hub, first } = useView.getState()
  await Promise.all([
    queries.prefetchQuery(ask.app.status()),
    queries.prefetchQuery(ask.hubs.list()),
    ...(hub === undefined ? [] : first === 'board' ? [prefetchBoard(queries, hub)] : prefetchHome(queries, hub)),
  ])
}

const prefetchBoard = (queries: QueryClient, hub: string): Promise<void> =>
  queries.prefetchInfiniteQuery(ask.notices.search(searchOf(hub, FRESH_BOARD)))

const prefetchHome = (queries: QueryClient, hub: string): Promise<void>[] => [
  queries.prefetchInfiniteQuery(freshOf(hub)),
  queries.prefetchQuery(ask.activity.list()),
  queries.prefetchQuery(ask.ledger.wallet({ hub })),
]
