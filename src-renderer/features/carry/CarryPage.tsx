import { useSearch } from '@tanstack/react-router'
import { Luggage } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { NoHub, OfHub } from '#ui/features/hubs/OfHub.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { GiveCard } from './GiveCard.tsx'
import { TakeCard } from './TakeCard.tsx'

export function CarryPage() {
  const { t } = useTranslation('carry')
  const none = (
    <NoHub icon={<Luggage aria-hidden />} title={t('noHub')} go={t('toHub')}>
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
