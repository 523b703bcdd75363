import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { ask } from '#ui/bridge/queries.ts'
import { OfHub } from '#ui/features/hubs/OfHub.tsx'
import { BackLink } from '#ui/ui/BackLink.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { rulesFor } from './form.ts'
import { RulesEditor } from './RulesEditor.tsx'

export function FoundPage() {
  const { t } = useTranslation('spaces')
  return (
    <div className="mx-auto max-w-3xl">
      <OfHub title={t('edit.titleFound')} none={<EmptyState page title={t('noHub')} />}>
        {(hub) => (
          <>
            <Head title={t('edit.titleFound')} lead={t('edit.leadFound')} />
            <RulesEditor key={hub.hub} hub={hub} initial={rulesFor('skills')} />
          </>
        )}
      </OfHub>
    </div>
  )
}

export function AmendPage() {
  const { t } = useTranslation('spaces')
  const { id } = useParams({ from: '/shell/spaces/$id/rules' })
  return (
    <div className="mx-auto max-w-3xl">
      <OfHub title={t('amend')} none={<EmptyState page title={t('noHub')} />}>
        {(hub) => <Amend key={`${hub.hub}/${id}`} hub={hub} id={id} />}
      </OfHub>
    </div>
  )
}

function Amend({ hub, id }: { hub: HubSummary; id: string }) {
  const { t } = useTranslation('spaces')
  const query = useQuery(ask.spaces.get({ hub: hub.hub, id }))
  return (
    <Loaded query={query} title={t('amend')}>
      {({ rules, version }) => (
        <>
          <Head title={t('edit.titleAmend', { name: rules.name })} lead={t('edit.leadAmend')} />
          <RulesEditor hub={hub} initial={rules} amends={{ id, version }} />
        </>
      )}
    </Loaded>
  )
}

function Head({ title, lead }: { title: string; lead: string }) {
  const { t } = useTranslation('spaces')
  return <PageHeader title={title} lead={lead} back={<BackLink to="/spaces">{t('back')}</BackLink>} />
}
