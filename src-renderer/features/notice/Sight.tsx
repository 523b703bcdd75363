import { Ban, Ellipsis, EyeOff } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '#shared/ipc/notices.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { MutedNote } from '#ui/features/moderation/MutedNote.tsx'
import { useSafeguards } from '#ui/features/moderation/useSafeguards.tsx'
import { BlockedNote } from '#ui/features/people/BlockedNote.tsx'
import { Keep } from '#ui/features/watches/Keep.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { IconButton } from '#ui/ui/IconButton.tsx'
import { Menu, type MenuEntry } from '#ui/ui/Menu.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { toast } from '#ui/ui/Toast.tsx'

const BlockDialog = lazy(() =>
  import('#ui/features/people/BlockDialog.tsx').then((file) => ({ default: file.BlockDialog })),
)

/** What can be done about somebody else's notice: out of sight, or told of. */
export function SightActions({ notice }: { notice: Notice }) {
  const { t } = useTranslation(['notice', 'people', 'ui'])
  const [blocking, setBlocking] = useState(false)
  const hide = useSend(rpc.notices.hide, ['notices'])
  const show = useSend(rpc.notices.show, ['notices'])
  const { author } = notice
  const subject = { of: author, notice: { id: notice.id, title: notice.content.title } }
  const { report, mute, act, dialog } = useSafeguards(notice.hub, subject)
  const block: MenuEntry = {
    id: 'block',
    label: t('people:block.open', { nick: author.nick }),
    icon: <Ban />,
    danger: true,
    onSelect: () => setBlocking(true),
  }
  const putAway = async () => {
    const { id } = notice
    if (!(await hide.send({ id }))) return
    const action = { label: t('ui:undo'), onSelect: () => void show.send({ id }) }
    toast({ kind: 'good', title: t('sight.done'), text: t('sight.undo'), action })
  }
  return (
    <>
      <Keep notice={notice} />
      <Button icon={<EyeOff aria-hidden className="size-4" />} busy={hide.busy} onClick={() => void putAway()}>
        {t('sight.hide')}
      </Button>
      <Menu
        align="end"
        trigger={
          <IconButton
            label={t('sight.more')}
            icon={<Ellipsis />}
            className="size-9.5 border border-line-strong bg-raised"
          />
        }
        items={[report, ...(notice.hidden === 'muted' ? [] : [mute]), act, block]}
      />
      {dialog}
      {blocking && (
        <Suspense fallback={null}>
          <BlockDialog person={author} hub={notice.hub} onClose={() => setBlocking(false)} />
        </Suspense>
      )}
      <ErrorNote failure={hide.failure ?? show.failure} />
    </>
  )
}

/** Why this notice is on no board of mine, and the way back. */
export function OutOfSight({ notice }: { notice: Notice }) {
  const { t } = useTranslation('notice')
  const show = useSend(rpc.notices.show, ['notices'])
  if (notice.hidden === undefined) return null
  if (notice.hidden === 'author') return <BlockedNote person={notice.author} />
  if (notice.hidden === 'muted') return <MutedNote person={notice.author} />
  return (
    <div className="mb-6 grid gap-2">
      <Note
        title={t('sight.note')}
        actions={
          <Button size="sm" busy={show.busy} onClick={() => void show.send({ id: notice.id })}>
            {t('sight.show')}
          </Button>
        }
      >
        {t('sight.noteText')}
      </Note>
      <ErrorNote failure={show.failure} />
    </div>
  )
}
