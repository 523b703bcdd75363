import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Facets, Notice, Why } from '#shared/ipc/notices.ts'
import { ask } from '#ui/bridge/queries.ts'
import { type BoardFilters, findingOf, searchOf, sortOf } from './filters.ts'

/** A notice of a list; among the best it says why it stands there; of a saved search, whether it is new. */
export type FoundNotice = Notice & { readonly why?: Why; readonly fresh?: boolean }

/** What the first page says of the whole list. */
export interface About {
  readonly total: number
  readonly atLeast?: boolean | undefined
  readonly lookedAt?: number | undefined
  readonly meant?: readonly { typed: string; used: string }[] | undefined
  readonly facets?: Facets | undefined
}

const NOTHING: readonly FoundNotice[] = []

/** The list that the filters mean: by the order asked for, or the best for whoever looks. */
export function useFound(hub: string | undefined, filters: BoardFilters) {
  const best = sortOf(filters) === 'best'
  const search = searchOf(hub ?? '', filters)
  const finding = findingOf(hub ?? '', filters)
  const common = { placeholderData: keepPreviousData }
  const searched = useInfiniteQuery({ ...ask.notices.search(search), ...common, enabled: hub !== undefined && !best })
  const found = useInfiniteQuery({ ...ask.notices.find(finding), ...common, enabled: hub !== undefined && best })
  const query = best ? found : searched
  const pages: readonly { items: readonly FoundNotice[] }[] | undefined = query.data?.pages
  const about: About | undefined = query.data?.pages[0]
  return {
    query,
    items: pages?.flatMap((page) => page.items) ?? NOTHING,
    about,
    /** Names the question: another one starts afresh. */
    asked: JSON.stringify(best ? finding : search),
  }
}
