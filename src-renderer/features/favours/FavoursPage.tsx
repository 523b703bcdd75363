import { useQuery } from '@tanstack/react-query'
import { HeartHandshake, Plus } from 'lucide-react'
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
import { FavourDialog } from './FavourDialog.tsx'
import { PairCard } from './PairCard.tsx'
import { sum, totals } from './words.ts'

export function FavoursPage() {
  const { t } = useTranslation('favours')
  const none = (
    <NoHub icon={<HeartHandshake aria-hidden />} title={t('noHub')} go={t('toHub')}>
      {t('noHubText')}
    </NoHub>
  )
  return (
    <OfHub title={t('title')} none={none}>
      {(hub) => <InHub key={hub.hub} hub={hub} />}
    </OfHub>
  )
}

function InHub({ hub }: { hub: HubSummary }) {
  const { t } = useTranslation('favours')
  const [writing, setWriting] = useState(false)
  useWish(
    'favour',
    useCallback(() => setWriting(true), []),
  )
  const query = useQuery(ask.favours.list({ hub: hub.hub }))
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader
        title={t('title')}
        lead={t('lead', { hub: hub.name })}
        actions={
          hub.state !== 'joining' &&
          !hub.standing && (
            <Button variant="primary" icon={<Plus aria-hidden className="size-4" />} onClick={() => setWriting(true)}>
              {t('add')}
            </Button>
          )
        }
      />
      <Loaded query={query}>
        {(pairs) =>
          pairs.length === 0 ? (
            <EmptyState icon={<HeartHandshake aria-hidden />} title={t('none')}>
              {t('noneText')}
            </EmptyState>
          ) : (
            <div className="grid gap-4">
              <p className="text-ink-soft">
                {t('totals', {
                  theirs: sum(totals(pairs).theirs, hub.token),
                  mine: sum(totals(pairs).mine, hub.token),
                })}
              </p>
              <ul className="m-0 grid list-none gap-4 p-0">
                {pairs.map((pair) => (
                  <li key={pair.with.did}>
                    <PairCard pair={pair} />
                  </li>
                ))}
              </ul>
            </div>
          )
        }
      </Loaded>
      {writing && <FavourDialog hub={hub} onClose={() => setWriting(false)} />}
    </div>
  )
}
