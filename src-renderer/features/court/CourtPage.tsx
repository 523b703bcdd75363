import { useNavigate, useSearch } from '@tanstack/react-router'
import { Gavel } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { NoHub, OfHub } from '#ui/features/hubs/OfHub.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { Tabs } from '#ui/ui/Tabs.tsx'
import { BenchCard } from './BenchCard.tsx'
import { type CaseFilter, CaseList } from './CaseList.tsx'

const TABS = ['mine', 'duty', 'hub'] as const satisfies readonly CaseFilter[]

/** My cases, my duty as a juror, and every case of the hub. */
export function CourtPage() {
  const { t } = useTranslation('court')
  return (
    <div className="mx-auto max-w-5xl">
      <OfHub
        title={t('title')}
        none={
          <NoHub icon={<Gavel aria-hidden />} title={t('noHub')} go={t('toHub')}>
            {t('noHubText')}
          </NoHub>
        }
      >
        {(hub) => (hub.height < 0 && hub.state === 'joining' ? <Joining /> : <InHub key={hub.hub} hub={hub} />)}
      </OfHub>
    </div>
  )
}

function Joining() {
  const { t } = useTranslation('court')
  return (
    <EmptyState page icon={<Gavel aria-hidden />} title={t('joining')}>
      {t('joiningText')}
    </EmptyState>
  )
}

function InHub({ hub }: { hub: HubSummary }) {
  const { t } = useTranslation('court')
  const { tab = 'mine' } = useSearch({ from: '/shell/court' })
  const navigate = useNavigate()
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { hub: hub.name })} />
      <Tabs<CaseFilter>
        label={t('tab.label')}
        value={tab}
        onValue={(next) => void navigate({ to: '/court', search: next === 'mine' ? {} : { tab: next }, replace: true })}
        tabs={TABS.map((value) => ({
          value,
          label: t(`tab.${value}`),
          panel: (
            <div className="grid gap-6">
              {value === 'duty' && <BenchCard hub={hub} />}
              <CaseList hub={hub.hub} filter={value} />
            </div>
          ),
        }))}
      />
    </>
  )
}
