import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ask } from '#ui/bridge/queries.ts'
import { useCurrentHub, useHub, useHubs } from '#ui/features/hubs/current.ts'
import { startIn } from '#ui/features/spaces/form.ts'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { SkeletonRows } from '#ui/ui/Skeleton.tsx'
import { blankPost, openPost, type PostForm } from './form.ts'
import { PostEditor, type PostEditorProps } from './PostEditor.tsx'

/** Opens the form on what the address names: an own notice, a draft, or nothing yet. */
export function PostPage() {
  const { edit, draft, purpose, space } = useSearch({ from: '/shell/post' })
  if (edit !== undefined) return <EditNotice key={edit} id={edit} />
  if (draft !== undefined) return <TakeUpDraft key={draft} draft={draft} />
  const blank = blankPost(purpose ?? 'offer')
  return <InHub key={`${purpose} ${space}`} initial={{ ...blank, ...(space !== undefined && { space }) }} isNew />
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

interface InHubProps {
  readonly hub?: string
  readonly initial: PostForm
  readonly edit?: string
  readonly draft?: string
  /** Nothing was written yet, so it begins as its space would have it. */
  readonly isNew?: boolean
}

function InHub({ hub, isNew = false, ...rest }: InHubProps) {
  const { t } = useTranslation('post')
  const current = useCurrentHub()
  const named = useHub(hub)
  const { loaded } = useHubs()
  const where = hub === undefined ? current : named
  if (!where) return loaded ? <EmptyState page title={t('noHub')} /> : <SkeletonRows />
  const { initial } = rest
  if (initial.space === undefined) return <PostEditor key={where.hub} hub={where} {...rest} />
  return <ForSpace key={where.hub} hub={where} id={initial.space} isNew={isNew} {...rest} />
}

type ForSpaceProps = Omit<PostEditorProps, 'space'> & { readonly id: string; readonly isNew: boolean }

/** Waits for the rules of the space, since the form is made from them. */
function ForSpace({ id, isNew, ...rest }: ForSpaceProps) {
  const { t } = useTranslation('spaces')
  const { hub, initial } = rest
  const { purpose } = useSearch({ from: '/shell/post' })
  const query = useQuery(ask.spaces.get({ hub: hub.hub, id }))
  return (
    <Loaded query={query} title={t('form.gone')}>
      {(space) => (
        <PostEditor {...rest} space={space} initial={isNew ? { ...initial, ...startIn(space, purpose) } : initial} />
      )}
    </Loaded>
  )
}
