import { Link, useSearch } from '@tanstack/react-router'
import { Luggage } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { useCurrentHub, useHubs } from '#ui/features/hubs/current.ts'
import { buttonClass } from '#ui/ui/Button.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { GiveCard } from './GiveCard.tsx'
import { TakeCard } from './TakeCard.tsx'

export function CarryPage() {
  const { t } = useTranslation('carry')
  const hub = useCurrentHub()
  const { query } = useHubs()
  return (
    <Loaded query={query} title={t('title')}>
      {() => (hub ? <InHub key={hub.hub} hub={hub} /> : <NoHub />)}
    </Loaded>
  )
}

function NoHub() {
  const { t } = useTranslation('carry')
  return (
    <EmptyState
      page
      icon={<Luggage aria-hidden />}
      title={t('noHub')}
      actions={
        <Link to="/welcome" className={buttonClass('primary')}>
          {t('toHub')}
        </Link>
      }
    >
      {t('noHubText')}
    </EmptyState>
  )
}

function InHub({ hub }: { hub: HubSummary }) {
  const { t } = useTranslation('carry')
  const asked = useSearch({ strict: false }) as { to?: string }
  const [to, setTo] = useState(asked.to ?? '')
  return (
    <div className="mx-auto max-w-5xl">
      <PageHeader title={t('title')} lead={t('lead', { hub: hub.name })} />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        <GiveCard hub={hub} to={to} onTo={setTo} />
        <TakeCard onAnswer={setTo} />
      </div>
    </div>
  )
}
