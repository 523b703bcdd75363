import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Store } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { ask } from '#ui/bridge/queries.ts'
import { OfHub } from '#ui/features/hubs/OfHub.tsx'
import { BackLink } from '#ui/ui/BackLink.tsx'
import { buttonClass } from '#ui/ui/Button.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { freshStudy, studyAgain } from './form.ts'
import { StudyEditor, type StudyEditorProps } from './StudyEditor.tsx'

/** A new study, which may extend or cite one there is. */
export function PublishPage() {
  const { t } = useTranslation('research')
  const { extends: base, cites } = useSearch({ from: '/shell/research/new' })
  const from = base ?? cites
  return (
    <div className="mx-auto max-w-3xl">
      <OfHub title={t('form.title')} none={<EmptyState page title={t('noHub')} />}>
        {(hub) =>
          from === undefined ? (
            <Fresh key={hub.hub} hub={hub} />
          ) : (
            <From key={`${hub.hub}/${from}`} hub={hub} study={from} extending={base !== undefined} />
          )
        }
      </OfHub>
    </div>
  )
}

/** The newest version of what it builds on. */
function From({ hub, study, extending }: { hub: HubSummary; study: string; extending: boolean }) {
  const { t } = useTranslation('research')
  const query = useQuery(ask.research.get({ hub: hub.hub, study }))
  return (
    <Loaded query={query} title={t('form.title')}>
      {({ id, title, version }) => <Fresh hub={hub} on={{ study: id, version, title }} extending={extending} />}
    </Loaded>
  )
}

interface FreshProps {
  readonly hub: HubSummary
  readonly on?: { readonly study: string; readonly version: number; readonly title: string }
  readonly extending?: boolean
}

function Fresh({ hub, on, extending = false }: FreshProps) {
  const { t } = useTranslation('research')
  const spaces = useQuery(ask.spaces.list({ hub: hub.hub, text: '', closed: false }))
  const at = on && { study: on.study, version: on.version }
  const start: Omit<StudyEditorProps, 'spaces'> = {
    hub,
    initial: freshStudy(at && !extending ? [at] : []),
    ...(at && extending && { base: at }),
  }
  return (
    <>
      <PageHeader
        title={on && extending ? t('form.titleExtend', { title: on.title }) : t('form.title')}
        lead={t('form.lead')}
        back={<BackLink to="/research">{t('back')}</BackLink>}
      />
      <Loaded query={spaces}>
        {(all) => {
          const open = all.filter(({ rules, mayNot, closed }) => rules.type === 'scientific' && !mayNot && !closed)
          return open.length === 0 ? <NoSpace /> : <StudyEditor {...start} spaces={open} />
        }}
      </Loaded>
    </>
  )
}

function NoSpace() {
  const { t } = useTranslation('research')
  return (
    <EmptyState
      icon={<Store aria-hidden />}
      title={t('form.noSpace')}
      actions={
        <Link to="/spaces/new" className={buttonClass('primary')}>
          {t('form.found')}
        </Link>
      }
    >
      {t('form.noSpaceText')}
    </EmptyState>
  )
}

/** Another version of a study of mine. */
export function RevisePage() {
  const { t } = useTranslation('research')
  const { study } = useParams({ from: '/shell/research/$study/revise' })
  return (
    <div className="mx-auto max-w-3xl">
      <OfHub title={t('revise')} none={<EmptyState page title={t('noHub')} />}>
        {(hub) => <Revise key={`${hub.hub}/${study}`} hub={hub} id={study} />}
      </OfHub>
    </div>
  )
}

function Revise({ hub, id }: { hub: HubSummary; id: string }) {
  const { t } = useTranslation('research')
  const query = useQuery(ask.research.get({ hub: hub.hub, study: id }))
  return (
    <Loaded query={query} title={t('revise')}>
      {(study) => (
        <>
          <PageHeader
            title={t('form.titleRevise', { title: study.title })}
            lead={t('form.lead')}
            back={
              <BackLink to="/research/$study" params={{ study: id }}>
                {t('backToStudy')}
              </BackLink>
            }
          />
          <StudyEditor hub={hub} initial={studyAgain(study)} revises={{ study: id, version: study.version }} />
        </>
      )}
    </Loaded>
  )
}
