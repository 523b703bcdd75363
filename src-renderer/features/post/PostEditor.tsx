import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { ListingRead } from '#shared/ipc/notices.ts'
import type { SpaceView } from '#shared/ipc/spaces.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { useBoard } from '#ui/features/board/filters.ts'
import { PriceHint } from '#ui/features/markets/PriceHint.tsx'
import { LockedNote } from '#ui/features/people/StandingHint.tsx'
import { SpaceFields } from '#ui/features/spaces/SpaceFields.tsx'
import { BackLink } from '#ui/ui/BackLink.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { timeNow } from '#ui/ui/clock.ts'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { Note } from '#ui/ui/Note.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { Drafts } from './Drafts.tsx'
import { FileNotes, FromFile } from './FromFile.tsx'
import { draftOf, filledFrom, noticeOf, type PostForm, problemsOf } from './form.ts'
import { placingOf, SpaceHead, useSpaceProblems } from './InSpace.tsx'
import { PostFields } from './PostFields.tsx'
import { PostPreview } from './PostPreview.tsx'
import { type DraftState, useDraft } from './useDraft.ts'

export interface PostEditorProps {
  readonly hub: HubSummary
  readonly initial: PostForm
  /** The notice being edited. */
  readonly edit?: string
  /** The draft being taken up. */
  readonly draft?: string
  /** The space it is for. */
  readonly space?: SpaceView
}

/** What is typed, kept and sent; after sending, the notice's own page. */
function usePosting({ hub, initial, edit, draft, space }: PostEditorProps) {
  const { t } = useTranslation('post')
  const navigate = useNavigate()
  const [form, setForm] = useState(initial)
  const [tried, setTried] = useState(false)
  const [read, setRead] = useState<ListingRead>()
  const worthKeeping =
    edit === undefined && (form.title.trim() !== '' || form.text.trim() !== '' || form.photo !== undefined)
  const placing = placingOf(form, space)
  const kept = useDraft(
    hub.hub,
    draft,
    worthKeeping ? { ...draftOf(form, hub.token, timeNow()), ...placing } : undefined,
  )
  const publish = useSend(rpc.notices.publish, ['notices'])
  const save = useSend(rpc.notices.edit, ['notices'])
  const inSpace = useSpaceProblems(form, space)
  const problems = { ...inSpace.price, ...problemsOf(form, hub.token, timeNow(), t('amountBad')) }
  const wrong = Object.keys(problems).length > 0 || Object.keys(inSpace.fields).length > 0
  const submit = async (sheet: HTMLElement) => {
    setTried(true)
    if (wrong) return focusInvalid(sheet)
    const content = { ...noticeOf(form, hub.token, timeNow()), ...placing }
    const keptAs = kept.draft.current
    const done =
      edit === undefined
        ? await publish.send({ hub: hub.hub, form: content, ...(keptAs !== undefined && { draft: keptAs }) })
        : await save.send({ id: edit, form: content })
    if (!done) return
    // On the Board whoever posted looks for what they posted: an old search there would hide it.
    if (edit === undefined) useBoard.getState().clear()
    toast(
      edit === undefined
        ? { kind: 'good', title: t('published'), text: t('publishedText') }
        : { kind: 'good', title: t('saved') },
    )
    await navigate({ to: '/notice/$id', params: { id: done.id }, replace: true })
  }
  const change = (part: Partial<PostForm>) => setForm((old) => ({ ...old, ...part }))
  const fill = (found: ListingRead) => {
    setRead(found)
    setForm((old) => filledFrom(old, found.form))
  }
  const busy = publish.busy || save.busy
  return {
    form,
    change,
    fill,
    read,
    problems: tried ? problems : {},
    fieldProblems: tried ? inSpace.fields : {},
    wrong: tried && wrong,
    submit,
    busy,
    failure: publish.failure ?? save.failure,
    state: kept.state,
  }
}

export function PostEditor(props: PostEditorProps) {
  const { hub, edit, draft, space } = props
  const { t } = useTranslation('post')
  const { form, change, fill, read, problems, fieldProblems, wrong, submit, busy, failure, state } = usePosting(props)
  return (
    <div className="mx-auto max-w-5xl">
      <PageHeader
        title={t(edit === undefined ? 'title' : 'editTitle')}
        back={<BackLink to="/board">{t('back')}</BackLink>}
        actions={
          edit === undefined && (
            <>
              <FromFile hub={hub.hub} onRead={fill} />
              <Drafts current={draft} />
            </>
          )
        }
      />
      <div className="grid grid-cols-[1fr_17rem] items-start gap-8">
        <form
          noValidate
          className="grid min-w-0 gap-5"
          onSubmit={(event) => {
            event.preventDefault()
            void submit(event.currentTarget)
          }}
        >
          <LockedNote hub={hub.hub} right="board" />
          {read && <FileNotes problems={read.problems} />}
          {space && <SpaceHead space={space} />}
          <PostFields
            form={form}
            token={hub.token}
            problems={problems}
            priceHint={<PriceHint priced={{ ...form, hub: hub.hub, per: form.unit }} />}
            onChange={change}
            {...(space && { space })}
          />
          {space && (
            <SpaceFields
              space={space}
              purpose={form.purpose}
              values={form.fields}
              problems={fieldProblems}
              onValues={(fields) => change({ fields })}
            />
          )}
          {wrong && (
            <Note kind="danger" live>
              {t('check')}
            </Note>
          )}
          <ErrorNote failure={failure} />
          <div className="flex items-center gap-4">
            <Button type="submit" variant="primary" size="lg" busy={busy}>
              {t(edit === undefined ? 'publish' : 'save')}
            </Button>
            <DraftMark state={state} />
          </div>
        </form>
        <PostPreview form={form} hub={hub} />
      </div>
    </div>
  )
}

function DraftMark({ state }: { state: DraftState }) {
  const { t } = useTranslation('post')
  const words = { idle: '', saving: t('draftSaving'), saved: t('draftSaved'), failed: t('draftFailed') }
  return (
    <p role="status" className={state === 'failed' ? 'text-sm text-danger' : 'text-sm text-ink-faint'}>
      {words[state]}
    </p>
  )
}
