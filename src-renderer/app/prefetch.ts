/** Asks for everything the first screen shows before React has rendered anything: the answers arrive while it does. */
import type { QueryClient } from '@tanstack/react-query'
import { ask } from '#ui/bridge/queries.ts'
import { FRESH_BOARD, searchOf } from '#ui/features/board/filters.ts'
import { useView } from './view.ts'

export function prefetchFirstScreen(queries: QueryClient): void {
  void queries.prefetchQuery(ask.app.status())
  void queries.prefetchQuery(ask.hubs.list())
  const hub = useView.getState().hub
  if (hub !== undefined) void queries.prefetchInfiniteQuery(ask.notices.search(searchOf(hub, FRESH_BOARD)))
}
