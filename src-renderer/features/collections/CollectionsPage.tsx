import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { LibraryBig, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CollectionRow } from '#shared/ipc/collections.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { WorkFace } from '#ui/features/gallery/WorkFace.tsx'
import { NoHub, OfHub } from '#ui/features/hubs/OfHub.tsx'
import { BackLink } from '#ui/ui/BackLink.tsx'
import { Button, buttonClass } from '#ui/ui/Button.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { WordsDialog } from './WordsDialog.tsx'

/** Everything somebody has put together in the hub. */
export function CollectionsPage() {
  const { t } = useTranslation('collections')
  const none = (
    <NoHub icon={<LibraryBig aria-hidden />} title={t('noHub')} go={t('toHub')}>
      {t('noHubText')}
    </NoHub>
  )
  return (
    <div className="mx-auto max-w-5xl">
      <OfHub title={t('title')} none={none}>
        {({ hub }) => <InHub key={hub} hub={hub} />}
      </OfHub>
    </div>
  )
}

function InHub({ hub }: { hub: string }) {
  const { t } = useTranslation('collections')
  const query = useQuery(ask.collections.list({ hub }))
  const begin = useSend(rpc.collections.begin, ['notices'])
  const [beginning, setBeginning] = useState(false)
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        back={<BackLink to="/spaces">{t('back')}</BackLink>}
        actions={
          <Button icon={<Plus aria-hidden className="size-4" />} onClick={() => setBeginning(true)}>
            {t('begin')}
          </Button>
        }
      />
      <Loaded query={query}>{(all) => (all.length === 0 ? <Empty /> : <All rows={all} />)}</Loaded>
      {beginning && (
        <WordsDialog
          title={t('begin')}
          action={t('beginAction')}
          call={{ ...begin, send: (words) => begin.send({ hub, ...words }) }}
          onClose={() => setBeginning(false)}
        />
      )}
    </>
  )
}

function All({ rows }: { rows: readonly CollectionRow[] }) {
  const { t } = useTranslation('collections')
  return (
    <ul className="m-0 grid list-none grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] items-start gap-4 p-0">
      {rows.map(({ id, name, about, cover, works }) => (
        <li key={id} className="relative overflow-hidden rounded-lg border border-line bg-raised shadow-card">
          <div className="h-40 overflow-hidden bg-paper">{cover && <WorkFace content={cover.content} />}</div>
          <div className="grid gap-1 px-4 py-3">
            <h2 className="font-serif text-lg leading-snug break-words">
              <Link to="/collections/$id" params={{ id }} className="after:absolute after:inset-0 hover:underline">
                <bdi>{name}</bdi>
              </Link>
            </h2>
            {about !== '' && <p className="line-clamp-2 text-sm break-words text-ink-soft">{about}</p>}
            <p className="text-sm text-ink-faint">{t('works', { count: works.length })}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}

function Empty() {
  const { t } = useTranslation('collections')
  return (
    <EmptyState
      icon={<LibraryBig aria-hidden />}
      title={t('empty')}
      actions={
        <Link to="/spaces" className={buttonClass('primary')}>
          {t('toSpaces')}
        </Link>
      }
    >
      {t('emptyText')}
    </EmptyState>
  )
}
