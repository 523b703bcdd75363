import { Bookmark, BookmarkX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '#shared/ipc/notices.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { useWatched } from './useWatched.ts'

/** To be told what becomes of a notice, or no longer. */
export function Keep({ notice: { id, hub } }: { notice: Notice }) {
  const { t } = useTranslation('watches')
  const watch = useWatched(hub, (one) => one.kind === 'wish' && one.notice.id === id)
  const wish = useSend(rpc.watches.wish, ['notices'])
  const drop = useSend(rpc.watches.drop, ['notices'])
  const press = async () => {
    if (watch) await drop.send({ id: watch.id })
    else if (await wish.send({ notice: id })) toast({ kind: 'good', title: t('kept'), text: t('keptText') })
  }
  const Icon = watch ? BookmarkX : Bookmark
  return (
    <>
      <Button
        icon={<Icon aria-hidden className="size-4" />}
        disabled={watch === undefined}
        busy={wish.busy || drop.busy}
        onClick={() => void press()}
      >
        {t(watch ? 'unkeep' : 'keep')}
      </Button>
      <ErrorNote failure={wish.failure ?? drop.failure} />
    </>
  )
}
