import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { ArrowUp } from 'lucide-react'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '#shared/ipc/notices.ts'
import { useView } from '#ui/app/view.ts'
import { failureOf } from '#ui/bridge/errors.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useCurrentHub, useHubs } from '#ui/features/hubs/current.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { BoardEmpty, Offline } from './BoardEmpty.tsx'
import { BoardSkeleton } from './BoardSkeleton.tsx'
import { searchOf, useBoard } from './filters.ts'
import { NoticeGrid } from './NoticeGrid.tsx'
import { useScrolled } from './useScrolled.ts'
import { useSteady } from './useSteady.ts'

const NOTHING: readonly Notice[] = []

/** The notices themselves, with every honest way of having none. */
export function BoardList() {
  const { t } = useTranslation('board')
  const hub = useCurrentHub()
  const { query: hubs } = useHubs()
  const remembered = useView((view) => view.hub)
  const filters = useDeferredValue(useBoard((board) => board.filters))
  const id = hub?.hub ?? remembered
  const search = searchOf(id ?? '', filters)
  const query = useInfiniteQuery({
    ...ask.notices.search(search),
    enabled: id !== undefined,
    placeholderData: keepPreviousData,
  })
  const scrolled = useScrolled()
  const items = query.data?.pages.flatMap((page) => page.items) ?? NOTHING
  const { shown, waiting, showAll } = useSteady(items, scrolled, JSON.stringify(search))
  if (query.error && !query.data)
    return <ErrorNote failure={failureOf(query.error)} onRetry={() => void query.refetch()} />
  if (!query.data && id === undefined && hubs.error)
    return <ErrorNote failure={failureOf(hubs.error)} onRetry={() => void hubs.refetch()} />
  if (!query.data) return <BoardSkeleton />
  // A page that failed is asked for again by hand, or a failing node would be asked without end.
  const canGoOn = query.hasNextPage && !query.isFetchingNextPage && !query.isFetchNextPageError
  const { total = 0, atLeast = false, lookedAt } = query.data.pages[0] ?? {}
  return (
    <>
      <Offline />
      <p role="status" className="mb-3 text-sm text-ink-faint">
        {hub?.state === 'joining' ? '' : t(atLeast ? 'countAtLeast' : 'count', { count: total })}
        {lookedAt !== undefined && <span className="block">{t('lookedAt', { count: lookedAt })}</span>}
      </p>
      {waiting > 0 && (
        <div className="sticky top-2 z-10 -mt-2 mb-2 grid h-0 justify-items-center">
          <Button
            variant="primary"
            size="sm"
            className="rise rounded-full shadow-float"
            icon={<ArrowUp aria-hidden className="size-4" />}
            onClick={() => {
              showAll()
              document.getElementById('page')?.scrollTo({ top: 0 })
            }}
          >
            {t('fresh', { count: waiting })}
          </Button>
        </div>
      )}
      {shown.length === 0 ? (
        <BoardEmpty />
      ) : (
        <NoticeGrid
          notices={shown}
          total={atLeast ? undefined : total}
          more={canGoOn ? () => void query.fetchNextPage() : undefined}
        />
      )}
      {query.isFetchingNextPage && <p className="py-4 text-center text-sm text-ink-faint">{t('loadingMore')}</p>}
      {query.isFetchNextPageError && (
        <ErrorNote failure={failureOf(query.error)} onRetry={() => void query.fetchNextPage()} />
      )}
    </>
  )
}
