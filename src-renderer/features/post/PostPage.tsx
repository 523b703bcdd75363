import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ask } from '#ui/bridge/queries.ts'
import { useCurrentHub, useHub, useHubs } from '#ui/features/hubs/current.ts'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { SkeletonRows } from '#ui/ui/Skeleton.tsx'
import { blankPost, openPost, type PostForm } from './form.ts'
import { PostEditor } from './PostEditor.tsx'

/** Opens the form on what the address names: an own notice, a draft, or nothing yet. */
export function PostPage() {
  const { edit, draft, purpose } = useSearch({ from: '/shell/post' })
  if (edit !== undefined) return <EditNotice key={edit} id={edit} />
  if (draft !== undefined) return <TakeUpDraft key={draft} draft={draft} />
  return <InHub key={purpose} initial={blankPost(purpose ?? 'offer')} />
}

function EditNotice({ id }: { id: string }) {
  const { t } = useTranslation('post')
  const query = useQuery(ask.notices.get({ id }))
  return (
    <Loaded query={query} title={t('editTitle')}>
      {(notice) => <InHub hub={notice.hub} initial={openPost(notice.content, true)} edit={id} />}
    </Loaded>
  )
}

function TakeUpDraft({ draft }: { draft: string }) {
  const query = useQuery(ask.notices.drafts())
  return (
    <Loaded query={query}>
      {(drafts) => {
        const found = drafts.find((one) => one.draft === draft)
        return found ? (
          <InHub hub={found.hub} initial={openPost(found.form, false)} draft={draft} />
        ) : (
          <InHub initial={blankPost('offer')} />
        )
      }}
    </Loaded>
  )
}

function InHub({ hub, ...rest }: { hub?: string; initial: PostForm; edit?: string; draft?: string }) {
  const { t } = useTranslation('post')
  const current = useCurrentHub()
  const named = useHub(hub)
  const { loaded } = useHubs()
  const where = hub === undefined ? current : named
  if (!where) return loaded ? <EmptyState page title={t('noHub')} /> : <SkeletonRows />
  return <PostEditor key={where.hub} hub={where} {...rest} />
}
