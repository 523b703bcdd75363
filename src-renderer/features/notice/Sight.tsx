import { EyeOff } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '#shared/ipc/notices.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { BlockedNote } from '#ui/features/people/BlockedNote.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { toast } from '#ui/ui/Toast.tsx'

const BlockDialog = lazy(() =>
  import('#ui/features/people/BlockDialog.tsx').then((file) => ({ default: file.BlockDialog })),
)

/** Puts somebody else's notice out of sight, or everything of its author. */
export function SightActions({ notice }: { notice: Notice }) {
  const { t } = useTranslation(['notice', 'people'])
  const [blocking, setBlocking] = useState(false)
  const hide = useSend(rpc.notices.hide, ['notices'])
  const { author } = notice
  const putAway = async () => {
    if (await hide.send({ id: notice.id })) toast({ kind: 'good', title: t('sight.done'), text: t('sight.undo') })
  }
  return (
    <>
      <Button icon={<EyeOff aria-hidden className="size-4" />} busy={hide.busy} onClick={() => void putAway()}>
        {t('sight.hide')}
      </Button>
      <Button variant="quiet" onClick={() => setBlocking(true)}>
        {t('people:block.open', { nick: author.nick })}
      </Button>
      {blocking && (
        <Suspense fallback={null}>
          <BlockDialog person={author} hub={notice.hub} onClose={() => setBlocking(false)} />
        </Suspense>
      )}
      <ErrorNote failure={hide.failure} />
    </>
  )
}

/** Why this notice is on no board of mine, and the way back. */
export function OutOfSight({ notice }: { notice: Notice }) {
  const { t } = useTranslation('notice')
  const show = useSend(rpc.notices.show, ['notices'])
  if (notice.hidden === undefined) return null
  if (notice.hidden === 'author') return <BlockedNote person={notice.author} />
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
