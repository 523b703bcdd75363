import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { BellRing } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Watch } from '#shared/ipc/watches.ts'
import { ask } from '#ui/bridge/queries.ts'
import { NoHub, OfHub } from '#ui/features/hubs/OfHub.tsx'
import { BackLink } from '#ui/ui/BackLink.tsx'
import { buttonClass } from '#ui/ui/Button.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { WatchLine } from './WatchLine.tsx'

const KINDS = ['search', 'wish', 'person', 'space'] as const

/** Everything that is watched in the hub, each to be changed or dropped. */
export function WatchesPage() {
  const { t } = useTranslation('watches')
  const none = (
    <NoHub icon={<BellRing aria-hidden />} title={t('noHub')} go={t('toHub')}>
      {t('noHubText')}
    </NoHub>
  )
  return (
    <div className="mx-auto max-w-4xl">
      <OfHub title={t('title')} none={none}>
        {({ hub }) => <InHub key={hub} hub={hub} />}
      </OfHub>
    </div>
  )
}

function InHub({ hub }: { hub: string }) {
  const { t } = useTranslation('watches')
  const query = useQuery(ask.watches.list({ hub }))
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} back={<BackLink to="/board">{t('back')}</BackLink>} />
      <Loaded query={query}>{(all) => (all.length === 0 ? <Empty /> : <All watches={all} />)}</Loaded>
    </>
  )
}

function All({ watches }: { watches: readonly Watch[] }) {
  const { t } = useTranslation('watches')
  return (
    <div className="grid gap-7">
      {KINDS.map((kind) => {
        const these = watches.filter((watch) => watch.kind === kind)
        return (
          these.length > 0 && (
            <section key={kind} aria-labelledby={`watches-${kind}`}>
              <h2 id={`watches-${kind}`} className="mb-2 font-serif text-lg">
                {t(kind)}
              </h2>
              <ul className="m-0 grid list-none gap-2 p-0">
                {these.map((watch) => (
                  <li key={watch.id}>
                    <WatchLine watch={watch} />
                  </li>
                ))}
              </ul>
            </section>
          )
        )
      })}
    </div>
  )
}

function Empty() {
  const { t } = useTranslation('watches')
  return (
    <EmptyState
      icon={<BellRing aria-hidden />}
      title={t('empty')}
      actions={
        <Link to="/board" className={buttonClass('primary')}>
          {t('toBoard')}
        </Link>
      }
    >
      {t('emptyText')}
    </EmptyState>
  )
}
