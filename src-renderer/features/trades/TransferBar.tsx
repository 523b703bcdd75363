import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Transfer } from '#shared/ipc/files.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { IconButton } from '#ui/ui/IconButton.tsx'
import { useSizeWords } from './useSizeWords.ts'

/** A file on its way: how far, how fast, and the way out of it. */
export function TransferBar({ transfer }: { transfer: Transfer }) {
  const { t } = useTranslation('trades')
  const cancel = useSend(rpc.files.cancel, ['transfers'])
  const { name, state } = transfer
  const ended = state === 'done' || state === 'failed'
  return (
    <div className="grid gap-1 rounded-md bg-sunk px-2.5 py-1.5 text-sm">
      <div className="flex items-center gap-2">
        <bdi className="min-w-0 flex-1 truncate">{t(wordsOf(transfer), { name })}</bdi>
        <IconButton
          className="size-7!"
          label={t(ended ? 'transfer.dismiss' : 'transfer.cancel', { name })}
          icon={<X aria-hidden />}
          onClick={() => void cancel.send({ id: transfer.id })}
        />
      </div>
      {!ended && <Progress transfer={transfer} />}
      {transfer.problem !== undefined && (
        <p role="alert" className="text-danger">
          {transfer.problem}
        </p>
      )}
      <ErrorNote failure={cancel.failure} />
    </div>
  )
}

function Progress({ transfer: { name, done, size, perSecond, state } }: { transfer: Transfer }) {
  const { t } = useTranslation('trades')
  const sizeWords = useSizeWords()
  const percent = size === 0 ? 0 : Math.floor((done / size) * 100)
  return (
    <div className="flex items-center gap-2 text-ink-faint">
      <progress className="h-1.5 flex-1 accent-primary" aria-label={name} max={100} value={percent} />
      <span className="figures">{t('transfer.percent', { percent })}</span>
      {perSecond > 0 && state !== 'waiting' && (
        <span className="figures">{t('transfer.rate', { size: sizeWords(perSecond) })}</span>
      )}
    </div>
  )
}

function wordsOf({ kind, state }: Transfer) {
  if (state === 'fetching') return 'transfer.fetching'
  if (state === 'waiting') return 'transfer.waiting'
  if (state === 'done') return 'transfer.saved'
  return kind === 'add' ? 'transfer.add' : 'transfer.save'
}
