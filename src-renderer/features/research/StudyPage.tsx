import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { FlaskConical, GitBranchPlus, PencilLine, Quote } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { StudyView } from '#shared/ipc/research.ts'
import { ask } from '#ui/bridge/queries.ts'
import { NoHub, OfHub } from '#ui/features/hubs/OfHub.tsx'
import { EventLink } from '#ui/features/ledger/EventLink.tsx'
import { BackLink } from '#ui/ui/BackLink.tsx'
import { Button, buttonClass } from '#ui/ui/Button.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { PersonChip } from '#ui/ui/PersonChip.tsx'
import { SkeletonRows } from '#ui/ui/Skeleton.tsx'
import { When } from '#ui/ui/When.tsx'
import { Citations, Cites } from './Citations.tsx'
import { DataCard } from './DataCard.tsx'
import { Outcome } from './Outcome.tsx'
import { ReplicateDialog } from './ReplicateDialog.tsx'
import { Replications } from './Replications.tsx'
import { Said } from './Said.tsx'
import { Versions } from './Versions.tsx'

/** One study: what was asked, done and found, its data, and what came of repeating it. */
export function StudyPage() {
  const { t } = useTranslation('research')
  const { study } = useParams({ from: '/shell/research/$study' })
  const none = (
    <NoHub icon={<FlaskConical aria-hidden />} title={t('noHub')} go={t('toHub')}>
      {t('noHubText')}
    </NoHub>
  )
  return (
    <div className="mx-auto max-w-6xl">
      <OfHub title={t('title')} none={none}>
        {(hub) => <OneStudy key={`${hub.hub}/${study}`} hub={hub} id={study} />}
      </OfHub>
    </div>
  )
}

function OneStudy({ hub, id }: { hub: HubSummary; id: string }) {
  const { t } = useTranslation('research')
  const query = useQuery(ask.research.get({ hub: hub.hub, study: id }))
  return (
    <Loaded query={query} title={t('title')} skeleton={<SkeletonRows rows={4} className="h-28" />}>
      {(study) => <Whole hub={hub} study={study} />}
    </Loaded>
  )
}

function Whole({ hub, study }: { hub: HubSummary; study: StudyView }) {
  const { t } = useTranslation('research')
  const [chosen, setChosen] = useState<number>()
  const at = chosen ?? study.version
  const shown = study.versions[at]
  if (!shown) return null
  return (
    <article className="grid grid-cols-1 gap-5 wrap-anywhere">
      <Header hub={hub} study={study} title={shown.content.title} />
      {at !== study.version && (
        <Note
          kind="warning"
          title={t('old', { n: at + 1 })}
          actions={
            <Button size="sm" onClick={() => setChosen(undefined)}>
              {t('toNewest')}
            </Button>
          }
        />
      )}
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[1fr_20rem]">
        <div className="grid min-w-0 gap-5">
          <Said content={shown.content} />
          <Replications hub={hub.hub} study={study} />
        </div>
        <aside className="grid min-w-0 gap-5">
          <DataCard key={at} hub={hub.hub} study={study} version={at} />
          <Cites hub={hub.hub} study={study} cites={shown.content.cites} />
          <Citations study={study} />
          <Versions study={study} shown={at} onShow={setChosen} />
        </aside>
      </div>
    </article>
  )
}

function Header({ hub, study, title }: { hub: HubSummary; study: StudyView; title: string }) {
  const { t } = useTranslation('research')
  const { id, by, published, outcome, failedBefore, version } = study
  return (
    <header className="grid gap-2">
      <BackLink to="/research">{t('back')}</BackLink>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h1 id="page-title" tabIndex={-1} className="min-w-0 font-serif text-2xl outline-none">
          <bdi>{title}</bdi>
        </h1>
        {hub.state !== 'joining' && !hub.standing && <Acts hub={hub.hub} study={study} />}
      </div>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
        <Link to="/people/$did" params={{ did: by.did }} className="hover:underline">
          <PersonChip person={by} size="sm" bare />
        </Link>
        <When at={published} />
        {version > 0 && <span>{t('version', { n: version + 1 })}</span>}
        <EventLink event={id} />
      </p>
      <Outcome outcome={outcome} failedBefore={failedBefore} />
      <p className="text-ink-soft">{outcome.sentence}</p>
    </header>
  )
}

function Acts({ hub, study }: { hub: string; study: StudyView }) {
  const { t } = useTranslation('research')
  const { bounty, version } = useSearch({ from: '/shell/research/$study' })
  const { id, mine, replicated } = study
  const [repeating, setRepeating] = useState(bounty !== undefined)
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Link to="/research/new" search={{ cites: id }} className={buttonClass('quiet')}>
        <Quote aria-hidden className="size-4" />
        {t('cite')}
      </Link>
      <Link to="/research/new" search={{ extends: id }} className={buttonClass('secondary')}>
        <GitBranchPlus aria-hidden className="size-4" />
        {t('extend')}
      </Link>
      {mine && (
        <Link to="/research/$study/revise" params={{ study: id }} className={buttonClass('secondary')}>
          <PencilLine aria-hidden className="size-4" />
          {t('revise')}
        </Link>
      )}
      {!replicated && (
        <Button
          variant={mine ? 'secondary' : 'primary'}
          icon={<FlaskConical aria-hidden className="size-4" />}
          onClick={() => setRepeating(true)}
        >
          {t('replicate')}
        </Button>
      )}
      {repeating && (
        <ReplicateDialog
          hub={hub}
          study={study}
          version={version}
          bounty={bounty}
          onClose={() => setRepeating(false)}
        />
      )}
    </span>
  )
}
