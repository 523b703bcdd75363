/** Asks for everything the first screen shows before React has rendered anything. */
import type { QueryClient } from '@tanstack/react-query'
import { ask } from '#ui/bridge/queries.ts'
import { FRESH_BOARD, searchOf } from '#ui/features/board/filters.ts'
import { useView } from './view.ts'

/** Resolves when all of it was answered, or refused. */
export async function prefetchFirstScreen(queries: QueryClient): Promise<void> {
  const hub = useView.getState().hub
  await Promise.all([
    queries.prefetchQuery(ask.app.status()),
    queries.prefetchQuery(ask.hubs.list()),
    hub !== undefined && queries.prefetchInfiniteQuery(ask.notices.search(searchOf(hub, FRESH_BOARD))),
  ])
}
