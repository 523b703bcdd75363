import { ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { NoHub, OfHub } from '#ui/features/hubs/OfHub.tsx'
import { Joining } from '#ui/features/people/Nobody.tsx'
import { BackLink } from '#ui/ui/BackLink.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { AlikePanel } from './AlikePanel.tsx'
import { AboutYou, AppealsPanel } from './AppealPanels.tsx'
import { ListsPanel } from './ListsPanel.tsx'
import { ReportsPanel } from './ReportsPanel.tsx'

export function ModerationPage() {
  const { t } = useTranslation('moderation')
  const none = (
    <NoHub icon={<ShieldCheck aria-hidden />} title={t('noHub')} go={t('toHub')}>
      {t('noHubText')}
    </NoHub>
  )
  return (
    <div className="mx-auto max-w-4xl">
      <OfHub title={t('title')} none={none}>
        {(hub) => (hub.state === 'joining' ? <Joining page /> : <InHub key={hub.hub} hub={hub} />)}
      </OfHub>
    </div>
  )
}

function InHub({ hub }: { hub: HubSummary }) {
  const { t } = useTranslation(['moderation', 'people'])
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { hub: hub.name })}
        back={<BackLink to="/people">{t('people:title')}</BackLink>}
      />
      <div className="grid gap-4">
        <AboutYou hub={hub.hub} />
        {hub.keeper && <ReportsPanel hub={hub.hub} />}
        <AppealsPanel hub={hub.hub} />
        <ListsPanel hub={hub.hub} />
        <AlikePanel />
      </div>
    </>
  )
}
