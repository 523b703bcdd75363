import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ArrowLeft, Images, LoaderCircle } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { SpaceView } from '#shared/ipc/spaces.ts'
import { ask } from '#ui/bridge/queries.ts'
import { OfHub } from '#ui/features/hubs/OfHub.tsx'
import { May } from '#ui/features/spaces/SpacePage.tsx'
import { fitting } from '#ui/features/trades/files.ts'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { cx } from '#ui/ui/cx.ts'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { chosenFiles, useDrop } from '#ui/ui/useDrop.ts'
import { makePreview } from './made.ts'
import { isSound, type Selling, sellingProblems, startSelling } from './selling.ts'
import { usePosting } from './usePosting.ts'
import { WorkFields } from './WorkFields.tsx'

/** Each is one signature, so a person sees to the end of it. */
const WORKS_MAX = 16

/** Several works at once: their previews are made here, and each becomes a notice and a standing offer. */
export function SellPage() {
  const { t } = useTranslation('gallery')
  const { id } = useParams({ from: '/shell/spaces/$id/sell' })
  return (
    <div className="mx-auto max-w-4xl">
      <OfHub title={t('post.title')} none={<EmptyState page title={t('post.title')} />}>
        {(hub) => <InHub key={`${hub.hub}/${id}`} hub={hub} id={id} />}
      </OfHub>
    </div>
  )
}

function InHub({ hub, id }: { hub: HubSummary; id: string }) {
  const { t } = useTranslation('gallery')
  const query = useQuery(ask.spaces.get({ hub: hub.hub, id }))
  return (
    <Loaded query={query} title={t('post.title')}>
      {(space) => <SellWorks hub={hub.hub} space={space} />}
    </Loaded>
  )
}

interface Row {
  readonly key: string
  readonly work: Selling
}

/** What is chosen, and what becomes of it as it is typed. */
function useRows(space: SpaceView) {
  const { t } = useTranslation('gallery')
  const [rows, setRows] = useState<readonly Row[]>([])
  const [making, setMaking] = useState(false)
  const [notes, setNotes] = useState<readonly string[]>([])
  const add = async (files: readonly File[]) => {
    const { take, large } = fitting(files, rows.length, WORKS_MAX)
    setMaking(true)
    const said = large.map((name) => t('post.large', { name }))
    for (const file of take) {
      const made = await makePreview(file)
      if (made.unreadable) said.push(t('post.unreadable', { name: file.name }))
      setRows((old) => [...old, { key: crypto.randomUUID(), work: startSelling(file, made, space) }])
    }
    setNotes(said)
    setMaking(false)
  }
  const change = (key: string, part: Partial<Selling>) =>
    setRows((old) => old.map((row) => (row.key === key ? { key, work: { ...row.work, ...part } } : row)))
  const remove = (key: string) => setRows((old) => old.filter((row) => row.key !== key))
  return { rows, making, notes, add, change, remove }
}

function SellWorks({ hub, space }: { hub: string; space: SpaceView }) {
  const { t } = useTranslation('gallery')
  const { rows, making, notes, add, change, remove } = useRows(space)
  const posting = usePosting(hub, space)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const open = rows.filter(({ key }) => posting.steps[key] === undefined || posting.steps[key]?.is === 'failed')
  const wrong = open.some(({ work }) => !isSound(sellingProblems(work, space)))
  const submit = async (sheet: HTMLElement) => {
    setTried(true)
    if (wrong) return focusInvalid(sheet)
    setBusy(true)
    for (const { key, work } of open) await posting.post(key, work)
    setBusy(false)
  }
  return (
    <>
      <Head space={space} />
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          void submit(event.currentTarget)
        }}
      >
        <May space={space} />
        <Choose onFiles={(files) => void add(files)} making={making} />
        {notes.map((note) => (
          <Note key={note} kind="warning" live>
            {note}
          </Note>
        ))}
        {rows.map(({ key, work }, at) => (
          <WorkFields
            key={key}
            at={at + 1}
            space={space}
            work={work}
            tried={tried}
            step={posting.steps[key]}
            onChange={(part) => change(key, part)}
            onRemove={() => remove(key)}
            onSign={(offer) => void posting.sign(key, offer)}
          />
        ))}
        <SignStatus acting={posting.acting} />
        {tried && wrong && (
          <Note kind="danger" live>
            {t('post.check')}
          </Note>
        )}
        {open.length > 0 && (
          <div className="flex flex-wrap items-center gap-4">
            <Button type="submit" variant="primary" size="lg" busy={busy}>
              {t('post.submit')}
            </Button>
            <p className="text-sm text-ink-faint">{t('post.kept')}</p>
          </div>
        )}
      </form>
    </>
  )
}

function Head({ space: { id, rules } }: { space: SpaceView }) {
  const { t } = useTranslation('gallery')
  return (
    <PageHeader
      title={t('post.title')}
      lead={rules.name}
      back={
        <Link to="/spaces/$id" params={{ id }}>
          <ArrowLeft aria-hidden className="size-4 rtl:rotate-180" />
          {t('back')}
        </Link>
      }
    />
  )
}

function Choose({ onFiles, making }: { onFiles: (files: File[]) => void; making: boolean }) {
  const { t } = useTranslation('gallery')
  const input = useRef<HTMLInputElement>(null)
  const { over, area } = useDrop(onFiles)
  return (
    <div
      {...area}
      className={cx(
        'grid justify-items-center gap-2 rounded-lg border border-dashed p-6 text-center text-sm',
        over ? 'border-primary bg-primary-soft' : 'border-line-strong bg-raised',
      )}
    >
      <div className="flex flex-wrap items-center justify-center gap-2">
        <span className="text-ink-soft">{t('post.drop')}</span>
        <Button size="sm" icon={<Images aria-hidden className="size-4" />} onClick={() => input.current?.click()}>
          {t('post.choose')}
        </Button>
      </div>
      <p className="text-ink-faint">{t('post.hint')}</p>
      {making && (
        <p role="status" className="flex items-center gap-2 text-ink-soft">
          <LoaderCircle aria-hidden className="size-4 animate-spin" />
          {t('post.making')}
        </p>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('post.choose')}
        onChange={(event) => onFiles(chosenFiles(event))}
      />
    </div>
  )
}
