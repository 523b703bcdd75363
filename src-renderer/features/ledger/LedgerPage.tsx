import { useQuery } from '@tanstack/react-query'
import { Landmark } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { failureOf } from '#ui/bridge/errors.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useCurrentHub, useHubs } from '#ui/features/hubs/current.ts'
import { NoHub } from '#ui/features/hubs/OfHub.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { Skeleton, SkeletonRows } from '#ui/ui/Skeleton.tsx'
import { Tabs } from '#ui/ui/Tabs.tsx'
import { BatchList } from './BatchList.tsx'
import { Checkpoint } from './Checkpoint.tsx'
import { Conservation } from './Conservation.tsx'
import { EventFilters } from './EventFilters.tsx'
import { EventList } from './EventList.tsx'
import { useLedgerView } from './filters.ts'
import { HeadCard } from './HeadCard.tsx'
import { Kept } from './Kept.tsx'

export function LedgerPage() {
  const { t } = useTranslation('ledger')
  const hub = useCurrentHub()
  const { loaded } = useHubs()
  if (!hub)
    return loaded ? (
      <NoHub icon={<Landmark aria-hidden />} title={t('noHub')} go={t('toHub')}>
        {t('noHubText')}
      </NoHub>
    ) : (
      <SkeletonRows />
    )
  return (
    <div className="mx-auto max-w-6xl">
      <PageHeader title={t('title')} lead={t('lead', { hub: hub.name })} />
      {hub.state === 'joining' ? (
        <EmptyState icon={<Landmark aria-hidden />} title={t('joining')}>
          {t('joiningText')}
        </EmptyState>
      ) : (
        <Whole hub={hub} />
      )}
    </div>
  )
}

function Whole({ hub }: { hub: HubSummary }) {
  const { t } = useTranslation('ledger')
  const tab = useLedgerView((view) => view.tab)
  const head = useQuery(ask.ledger.head({ hub: hub.hub }))
  if (!head.data && head.error && failureOf(head.error).code === 'ledger.empty')
    return <NothingYet alone={hub.members === 1} />
  return (
    <>
      <div className="mb-6">
        <Loaded query={head} skeleton={<HeadSkeleton />}>
          {(data) => (
            <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
              <HeadCard head={data} />
              <Conservation head={data} />
            </div>
          )}
        </Loaded>
      </div>
      <Tabs
        label={t('tabs.label')}
        value={tab}
        onValue={(next) => useLedgerView.setState({ tab: next })}
        tabs={[
          {
            value: 'events',
            label: t('tabs.events'),
            panel: (
              <>
                <EventFilters hub={hub} />
                <EventList hub={hub.hub} />
              </>
            ),
          },
          { value: 'batches', label: t('tabs.batches'), panel: <BatchList hub={hub.hub} /> },
          {
            value: 'checkpoint',
            label: t('tabs.checkpoint'),
            panel: <Loaded query={head}>{(data) => <Checkpoint hub={hub.hub} head={data} />}</Loaded>,
          },
          { value: 'kept', label: t('tabs.kept'), panel: <Kept hub={hub} /> },
        ]}
      />
    </>
  )
}

/** A new hub: its first batch comes with the first signed event, or with the first member who has it. */
function NothingYet({ alone }: { alone: boolean }) {
  const { t } = useTranslation('ledger')
  return (
    <EmptyState icon={<Landmark aria-hidden />} title={t('empty')}>
      {t(alone ? 'emptyAlone' : 'emptyText')}
    </EmptyState>
  )
}

const HeadSkeleton = () => (
  <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
    <Skeleton className="h-56" />
    <Skeleton className="h-56" />
  </div>
)
