import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { Handshake } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContractForm } from '#shared/ipc/contracts.ts'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { Notice } from '#shared/ipc/notices.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useTyped } from '#ui/bridge/typed.ts'
import { useHub } from '#ui/features/hubs/current.ts'
import { NoHub, OfHub } from '#ui/features/hubs/OfHub.tsx'
import type { Member } from '#ui/features/people/MemberList.tsx'
import { BackLink } from '#ui/ui/BackLink.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { SkeletonRows } from '#ui/ui/Skeleton.tsx'
import { type Draft, draftOf, takenUp } from './draft.ts'
import { Editor, type EditorProps } from './Editor.tsx'
import { Gallery } from './Gallery.tsx'
import { type Imported, ImportNotes } from './ImportDocument.tsx'
import { answering, didsFor, renewed } from './starts.ts'
import { formFrom, partiesIn, type TemplateName } from './templates.ts'

/** Opens on what the address names: a talk to answer in, a notice or a person to draft with, or nothing yet. */
export function DraftPage() {
  const { counter, notice, to, away } = useSearch({ from: '/shell/contracts/new' })
  if (counter !== undefined) return <Answer key={counter} negotiation={counter} />
  if (notice !== undefined) return <ForNotice key={notice} id={notice} away={away ?? false} />
  return (
    <InHub key={to}>{(hub, members) => <NewDraft hub={hub} members={members} to={to} away={away ?? false} />}</InHub>
  )
}

function Answer({ negotiation }: { negotiation: string }) {
  const { t } = useTranslation('contracts')
  const query = useQuery(ask.contracts.get({ negotiation }))
  return (
    <Loaded query={query} title={t('draft.pageTitle')}>
      {(contract) => (
        <InHub id={contract.hub}>
          {(hub, members) => (
            <Drafting
              hub={hub}
              members={members}
              name={negotiation}
              first={renewed((contract.proposals.at(-1) ?? contract).form)}
              counter={{ negotiation, form: (contract.proposals.at(-1) ?? contract).form }}
              title={t('draft.counterTitle', { title: contract.title })}
            />
          )}
        </InHub>
      )}
    </Loaded>
  )
}

function ForNotice({ id, away }: { id: string; away: boolean }) {
  const { t } = useTranslation('contracts')
  const query = useQuery(ask.notices.get({ id }))
  return (
    <Loaded query={query} title={t('draft.pageTitle')}>
      {(notice) => (
        <InHub id={notice.hub}>
          {(hub, members) => <NewDraft hub={hub} members={members} notice={notice} away={away} />}
        </InHub>
      )}
    </Loaded>
  )
}

type HubAndMembers = (hub: HubSummary, members: readonly Member[]) => ReactNode

/** The hub on screen unless the page is about another. */
function InHub({ id, children }: { id?: string; children: HubAndMembers }) {
  const { t } = useTranslation('contracts')
  const named = useHub(id)
  return (
    <OfHub
      title={t('draft.pageTitle')}
      none={
        <NoHub icon={<Handshake aria-hidden />} title={t('noHub')} go={t('toHub')}>
          {t('noHubText')}
        </NoHub>
      }
    >
      {(hub) =>
        id === undefined ? <Peopled hub={hub}>{children}</Peopled> : named && <Peopled hub={named}>{children}</Peopled>
      }
    </OfHub>
  )
}

function Peopled({ hub, children }: { hub: HubSummary; children: HubAndMembers }) {
  const { t } = useTranslation('contracts')
  const query = useQuery(ask.hubs.members({ hub: hub.hub }))
  return (
    <Loaded query={query} title={t('draft.pageTitle')} skeleton={<SkeletonRows rows={4} className="h-28" />}>
      {(members) => children(hub, members)}
    </Loaded>
  )
}

interface NewDraftProps {
  readonly hub: HubSummary
  readonly members: readonly Member[]
  readonly to?: string | undefined
  readonly notice?: Notice
  /** Agreed to beforehand, with whoever takes it. */
  readonly away: boolean
}

function NewDraft({ hub, members, to, notice, away }: NewDraftProps) {
  const { t } = useTranslation('contracts')
  return (
    <Drafting
      hub={hub}
      members={members}
      name={away ? `away/${notice?.id ?? ''}` : (notice?.id ?? to)}
      standing={away ? { stock: notice?.content.quantity ?? 1 } : undefined}
      notice={notice}
      to={to}
      title={titleFor(t, away, notice?.content.title)}
    />
  )
}

function titleFor(t: TFunction<'contracts'>, away: boolean, title: string | undefined): string {
  if (title === undefined) return t(away ? 'draft.standingTitleOwn' : 'draft.pageTitle')
  return t(away ? 'draft.standingTitle' : 'draft.noticeTitle', { title })
}

type DraftingProps = Pick<EditorProps, 'hub' | 'members' | 'counter' | 'standing'> &
  Pick<NewDraftProps, 'to'> & {
    readonly notice?: Notice | undefined
    /** What the draft is kept under. */
    readonly name: string | undefined
    readonly title: string
    /** Begins without the gallery. */
    readonly first?: ContractForm
  }

/** Drafts outlive the program: whoever changes what one is made of names them anew, and those of before are left aside. */
const DRAFTS = 'contract'

/** The draft that was kept, the one that is given, or the gallery to begin one from. */
function Drafting({ hub, members, name, to, notice, title, first, counter, standing }: DraftingProps) {
  const { t } = useTranslation('contracts')
  const kept = useTyped<Draft | undefined>(`${DRAFTS}/${hub.hub}/${name ?? 'new'}`, undefined)
  const draft = kept.value ?? (first && draftOf(first))
  const begin = (form: ContractForm) => kept.set(draftOf(notice ? answering(form, notice, hub.token.code) : form))
  const dids = members.map(({ did }) => did)
  const court = useQuery(ask.court.usual({ hub: hub.hub })).data
  const [imported, setImported] = useState<Imported>()
  const restart = () => {
    setImported(undefined)
    kept.clear()
  }
  const fromTemplate = (template: TemplateName) =>
    begin(
      formFrom(template, {
        hub: hub.hub,
        dids: didsFor(partiesIn(template), members, to, notice, standing !== undefined),
        token: hub.token.code,
        amount: '',
        attesters: [],
        court: standing ? undefined : court,
        say: (given) => t(`given.${given}`),
      }),
    )
  return (
    <div className="mx-auto max-w-6xl">
      <PageHeader
        title={title}
        lead={t(standing ? 'draft.standingLead' : draft ? 'draft.lead' : 'gallery.lead')}
        back={<BackLink to="/trades">{t('back')}</BackLink>}
      />
      {draft && imported && <ImportNotes problems={imported.problems} ignored={imported.ignored} />}
      {draft ? (
        <Editor
          hub={hub}
          members={members}
          draft={draft}
          onDraft={kept.set}
          onRestart={restart}
          onSigned={kept.clear}
          standing={standing}
          {...(counter && { counter })}
        />
      ) : (
        <Gallery
          hub={hub.hub}
          standing={standing !== undefined}
          onTemplate={fromTemplate}
          onOwn={(form) => begin(takenUp(form, hub, dids))}
          onImport={(document) => {
            setImported(document)
            begin(takenUp(document.form, hub, dids))
          }}
        />
      )}
    </div>
  )
}
