import { ArrowUp } from 'lucide-react'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { useView } from '#ui/app/view.ts'
import { failureOf } from '#ui/bridge/errors.ts'
import { useCurrentHub, useHubs } from '#ui/features/hubs/current.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { BoardEmpty, Offline } from './BoardEmpty.tsx'
import { BoardSkeleton } from './BoardSkeleton.tsx'
import { FacetBar } from './FacetBar.tsx'
import { useBoard } from './filters.ts'
import { NoticeGrid } from './NoticeGrid.tsx'
import { type About, useFound } from './useFound.ts'
import { useScrolled } from './useScrolled.ts'
import { useSteady } from './useSteady.ts'

/** The notices themselves, with every honest way of having none. */
export function BoardList() {
  const { t } = useTranslation('board')
  const hub = useCurrentHub()
  const { query: hubs } = useHubs()
  const remembered = useView((view) => view.hub)
  const filters = useDeferredValue(useBoard((board) => board.filters))
  const id = hub?.hub ?? remembered
  const { query, items, about, asked } = useFound(id, filters)
  const scrolled = useScrolled()
  const { shown, waiting, showAll } = useSteady(items, scrolled, asked)
  if (query.error && !query.data)
    return <ErrorNote failure={failureOf(query.error)} onRetry={() => void query.refetch()} />
  if (!query.data && id === undefined && hubs.error)
    return <ErrorNote failure={failureOf(hubs.error)} onRetry={() => void hubs.refetch()} />
  if (!query.data) return <BoardSkeleton />
  // A page that failed is asked for again by hand, or a failing node would be asked without end.
  const canGoOn = query.hasNextPage && !query.isFetchingNextPage && !query.isFetchNextPageError
  return (
    <>
      <Offline />
      {about?.facets && <FacetBar facets={about.facets} />}
      <Heading about={about} joining={hub?.state === 'joining'} />
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
          total={about?.atLeast ? undefined : about?.total}
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

/** How many there are, and what was done with the words to find them. */
function Heading({ about, joining }: { about: About | undefined; joining: boolean }) {
  const { t } = useTranslation('board')
  const { total = 0, atLeast = false, lookedAt, meant = [] } = about ?? {}
  return (
    <p role="status" className="mb-3 text-sm text-ink-faint">
      {joining ? '' : t(atLeast ? 'countAtLeast' : 'count', { count: total })}
      {lookedAt !== undefined && (
        <span className="block">{t(about?.facets ? 'weighed' : 'lookedAt', { count: lookedAt })}</span>
      )}
      {meant.map((one) => (
        <span key={one.typed} className="block font-medium text-ink">
          {t('meant', one)}
        </span>
      ))}
    </p>
  )
}
