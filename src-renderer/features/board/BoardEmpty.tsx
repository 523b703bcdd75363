import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Hourglass, RefreshCw, SearchX, Sprout, Store } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ask } from '#ui/bridge/queries.ts'
import { useCurrentHub } from '#ui/features/hubs/current.ts'
import { NoHub } from '#ui/features/hubs/OfHub.tsx'
import { Button, buttonClass } from '#ui/ui/Button.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { isNarrowed, useBoard } from './filters.ts'

/** Why there is nothing: still waiting, nothing matches, or nobody has posted. Each says what to do. */
export function BoardEmpty() {
  const { t } = useTranslation('board')
  const hub = useCurrentHub()
  const { filters, clear } = useBoard()
  if (isNarrowed(filters)) {
    return (
      <EmptyState
        icon={<SearchX />}
        title={t(filters.hidden ? 'noneHidden' : filters.mine ? 'noneMine' : 'noMatch')}
        actions={<Button onClick={clear}>{t('clear')}</Button>}
      >
        {t('noMatchText')}
      </EmptyState>
    )
  }
  if (hub?.state === 'joining') {
    return (
      <EmptyState icon={<Hourglass />} title={t('joining')}>
        {t('joiningText', { hub: hub.name })}
      </EmptyState>
    )
  }
  if (hub?.state === 'syncing') {
    return (
      <EmptyState icon={<RefreshCw />} title={t('syncing')}>
        {t('syncingText', { hub: hub.name })}
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={<Sprout />} title={t('empty')} actions={<First alone={hub?.members === 1} />}>
      <p>{t('emptyText')}</p>
      {hub?.members === 1 && <p className="mt-2">{t('emptyInvite')}</p>}
    </EmptyState>
  )
}

function First({ alone }: { alone: boolean }) {
  const { t } = useTranslation('board')
  return (
    <>
      {alone && (
        <Link to="/people" className={buttonClass('secondary')}>
          {t('invite')}
        </Link>
      )}
      <Link to="/post" className={buttonClass('primary')}>
        {t('post')}
      </Link>
    </>
  )
}

export function NotInAHub() {
  const { t } = useTranslation('board')
  return (
    <NoHub icon={<Store />} title={t('noHub')} go={t('noHubAction')}>
      {t('noHubText')}
    </NoHub>
  )
}

/** Said only once the network is up and nobody is there: starting is not the same as being alone. */
export function Offline() {
  const { t } = useTranslation('board')
  const { data } = useQuery(ask.app.status())
  const hub = useCurrentHub()
  if (data?.network.state === 'starting' || !data || data.network.peers > 0 || (hub?.members ?? 1) === 1) return null
  return (
    <Note className="mb-3" kind="info">
      {t('alone')}
    </Note>
  )
}
