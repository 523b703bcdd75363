import { useQuery } from '@tanstack/react-query'
import { Plus, Target } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { useWish } from '#ui/app/wish.ts'
import { ask } from '#ui/bridge/queries.ts'
import { NoHub, OfHub } from '#ui/features/hubs/OfHub.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { FoundDialog } from './FoundDialog.tsx'
import { PoolRow } from './PoolRow.tsx'

/** The pools of the hub on screen, those that still run first. */
export function PoolsPage() {
  const { t } = useTranslation('pools')
  const none = (
    <NoHub icon={<Target aria-hidden />} title={t('noHub')} go={t('toHub')}>
      {t('noHubText')}
    </NoHub>
  )
  return (
    <div className="mx-auto max-w-5xl">
      <OfHub title={t('title')} none={none}>
        {(hub) => (hub.height < 0 && hub.state === 'joining' ? <Joining /> : <InHub key={hub.hub} hub={hub} />)}
      </OfHub>
    </div>
  )
}

function Joining() {
  const { t } = useTranslation('pools')
  return (
    <EmptyState page icon={<Target aria-hidden />} title={t('joining')}>
      {t('joiningText')}
    </EmptyState>
  )
}

function InHub({ hub }: { hub: HubSummary }) {
  const { t } = useTranslation('pools')
  const [founding, setFounding] = useState(false)
  useWish(
    'pool',
    useCallback(() => setFounding(true), []),
  )
  const query = useQuery(ask.pools.list({ hub: hub.hub }))
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { hub: hub.name })}
        actions={
          hub.state !== 'joining' &&
          !hub.standing && (
            <Button variant="primary" icon={<Plus aria-hidden className="size-4" />} onClick={() => setFounding(true)}>
              {t('add')}
            </Button>
          )
        }
      />
      <Loaded query={query}>
        {(pools) =>
          pools.length === 0 ? (
            <EmptyState icon={<Target aria-hidden />} title={t('none')}>
              {t('noneText')}
            </EmptyState>
          ) : (
            <ul className="m-0 grid list-none gap-3 p-0">
              {pools.map((pool) => (
                <li key={pool.id}>
                  <PoolRow pool={pool} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {founding && <FoundDialog hub={hub} onClose={() => setFounding(false)} />}
    </>
  )
}
