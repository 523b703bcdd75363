import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FlaskConical, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { StudySummary } from '#shared/ipc/research.ts'
import { ask } from '#ui/bridge/queries.ts'
import { NoHub, OfHub } from '#ui/features/hubs/OfHub.tsx'
import { buttonClass } from '#ui/ui/Button.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { Segmented } from '#ui/ui/Segmented.tsx'
import { SkeletonRows } from '#ui/ui/Skeleton.tsx'
import { StudyRow } from './StudyRow.tsx'

/** The studies of the hub on screen, newest first. */
export function ResearchPage() {
  const { t } = useTranslation('research')
  const none = (
    <NoHub icon={<FlaskConical aria-hidden />} title={t('noHub')} go={t('toHub')}>
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
  const { t } = useTranslation('research')
  return (
    <EmptyState page icon={<FlaskConical aria-hidden />} title={t('joining')}>
      {t('joiningText')}
    </EmptyState>
  )
}

function InHub({ hub }: { hub: HubSummary }) {
  const { t } = useTranslation('research')
  const query = useQuery(ask.research.list({ hub: hub.hub }))
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { hub: hub.name })}
        actions={
          hub.state !== 'joining' &&
          !hub.standing && (
            <Link to="/research/new" className={buttonClass('primary')}>
              <Plus aria-hidden className="size-4" />
              {t('publish')}
            </Link>
          )
        }
      />
      <Loaded query={query} skeleton={<SkeletonRows rows={4} className="h-28" />}>
        {(studies) =>
          studies.length === 0 ? (
            <EmptyState icon={<FlaskConical aria-hidden />} title={t('none')}>
              {t('noneText')}
            </EmptyState>
          ) : (
            <Studies studies={studies} />
          )
        }
      </Loaded>
    </>
  )
}

const FILTERS = ['all', 'failed', 'replicated', 'open'] as const
type Filter = (typeof FILTERS)[number]

/** A study whose earlier versions failed stays among those that failed. */
const FITS: Record<Filter, (study: StudySummary) => boolean> = {
  all: () => true,
  failed: ({ outcome, failedBefore }) => outcome.independent.failed + failedBefore > 0,
  replicated: ({ outcome }) => outcome.independent.confirmed > 0,
  open: ({ outcome: { independent } }) => independent.confirmed + independent.failed + independent.inconclusive === 0,
}

function Studies({ studies }: { studies: readonly StudySummary[] }) {
  const { t } = useTranslation('research')
  const [filter, setFilter] = useState<Filter>('all')
  const found = studies.filter(FITS[filter])
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <Segmented
          size="sm"
          label={t('which')}
          value={filter}
          onValue={setFilter}
          options={FILTERS.map((value) => ({ value, label: t(`filter.${value}`) }))}
        />
        <p role="status" className="text-sm text-ink-faint">
          {t('count', { count: found.length })}
        </p>
      </div>
      {found.length === 0 ? (
        <EmptyState icon={<FlaskConical aria-hidden />} title={t('noMatch')}>
          {t('noMatchText')}
        </EmptyState>
      ) : (
        <ul className="m-0 grid list-none gap-3 p-0">
          {found.map((study) => (
            <li key={study.id}>
              <StudyRow study={study} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
