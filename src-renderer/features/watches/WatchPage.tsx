import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { BellRing } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '#shared/ipc/notices.ts'
import type { Watch } from '#shared/ipc/watches.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { filtersOf, useBoard } from '#ui/features/board/filters.ts'
import { NoticeGrid } from '#ui/features/board/NoticeGrid.tsx'
import { useToken } from '#ui/features/hubs/current.ts'
import { BackLink } from '#ui/ui/BackLink.tsx'
import { buttonClass } from '#ui/ui/Button.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { askedWords } from './asked.ts'

/** What a saved search, a person or a space that is followed has brought, with marks on what is new since the last look. */
export function WatchPage() {
  const { t } = useTranslation('watches')
  const { id } = useParams({ from: '/shell/watches/$id' })
  const query = useQuery(ask.watches.found({ id }))
  return (
    <div className="mx-auto max-w-6xl">
      <Loaded query={query} title={t('missing')}>
        {({ watch, items }) => <Found key={id} watch={watch} items={items} />}
      </Loaded>
    </div>
  )
}

/** Ids that were new at any time since this page was opened: looking at them takes no mark off while one looks. */
function useFreshHere(items: readonly { id: string; fresh: boolean }[]): ReadonlySet<string> {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const more = items.filter(({ id, fresh }) => fresh && !seen.has(id))
  if (more.length > 0) setSeen(new Set([...seen, ...more.map(({ id }) => id)]))
  return seen
}

function Found({ watch, items }: { watch: Watch; items: readonly (Notice & { fresh: boolean })[] }) {
  const { t } = useTranslation(['watches', 'board', 'places'])
  const { id, name, fresh } = watch
  const here = useFreshHere(items)
  const token = useToken(watch.hub)
  useEffect(() => {
    if (fresh === 0) return
    const seen = (): void => void rpc.watches.look({ id })
    if (document.hasFocus()) return seen()
    window.addEventListener('focus', seen, { once: true })
    return () => window.removeEventListener('focus', seen)
  }, [fresh, id])
  return (
    <>
      <PageHeader
        title={name}
        lead={watch.kind === 'search' ? askedWords(t, watch.sought, token) : t(watch.kind)}
        back={<BackLink to="/watches">{t('backAll')}</BackLink>}
        actions={<Whence watch={watch} />}
      />
      {items.length === 0 ? (
        <EmptyState icon={<BellRing aria-hidden />} title={t('none')}>
          {t('noneText')}
        </EmptyState>
      ) : (
        <>
          <p role="status" className="mb-3 text-sm text-ink-faint">
            {t('count', { count: items.length })} · {t('fresh', { count: here.size })}
          </p>
          <NoticeGrid
            notices={items.map((item) => ({ ...item, fresh: here.has(item.id) }))}
            total={items.length}
            more={undefined}
          />
        </>
      )}
    </>
  )
}

/** Where all of it stands. */
function Whence({ watch }: { watch: Watch }) {
  const { t } = useTranslation('watches')
  const className = buttonClass('secondary')
  if (watch.kind === 'search')
    return (
      <Link to="/board" className={className} onClick={() => useBoard.getState().change(filtersOf(watch.sought))}>
        {t('onBoard')}
      </Link>
    )
  if (watch.kind === 'person')
    return (
      <Link to="/people/$did" params={{ did: watch.did }} className={className}>
        {t('toPerson')}
      </Link>
    )
  if (watch.kind === 'space')
    return (
      <Link to="/spaces/$id" params={{ id: watch.space }} className={className}>
        {t('toSpace')}
      </Link>
    )
  return null
}
