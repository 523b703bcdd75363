import { useQuery } from '@tanstack/react-query'
import { Download, File as FileIcon, Image as ImageIcon } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Blob as StoredBlob } from '#shared/ipc/notices.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { CodeBlock } from '#ui/ui/CodeBlock.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { saveFile } from '#ui/ui/saveFile.ts'
import { bytesOf, FILE_MAX_BYTES, isPicture, isPlainText } from './files.ts'
import { TransferBar } from './TransferBar.tsx'
import { useSizeWords } from './useSizeWords.ts'

export interface DeliveredFilesProps {
  readonly files: readonly StoredBlob[]
  readonly agreement: string
  /** Who fetches a file and checks it; the trade's own way unless told otherwise. */
  readonly read?: typeof rpc.agreements.file
}

/** Delivered files: opened here only after they were checked against what the ledger says was delivered. */
export function DeliveredFiles({ files, agreement, read = rpc.agreements.file }: DeliveredFilesProps) {
  return (
    <ul className="m-0 mt-2 flex list-none flex-wrap gap-2 p-0">
      {files.map((file) => (
        <li key={file.root}>
          {file.size > FILE_MAX_BYTES ? (
            <LargeFile file={file} agreement={agreement} />
          ) : (
            <DeliveredFile file={file} agreement={agreement} read={read} />
          )}
        </li>
      ))}
    </ul>
  )
}

/** Too large for a window: saved to the disk, with its progress, and checked on the way. */
function LargeFile({ file, agreement }: { file: StoredBlob; agreement: string }) {
  const { t } = useTranslation('trades')
  const size = useSizeWords()
  const save = useSend(rpc.files.save, ['transfers'])
  const transfers = useQuery(ask.files.transfers())
  const mine = transfers.data?.findLast((one) => one.agreement === agreement && one.root === file.root)
  const moving = mine !== undefined && mine.state !== 'done' && mine.state !== 'failed'
  return (
    <div className="grid min-w-72 gap-1.5">
      <Button
        size="sm"
        className="max-w-72"
        busy={save.busy}
        disabled={moving}
        icon={<Download aria-hidden className="size-4 shrink-0" />}
        onClick={() => void save.send({ agreement, root: file.root })}
      >
        <span className="sr-only">{t('file.saveTo')}</span>
        <bdi className="truncate">{file.name}</bdi>
        <span className="figures font-normal text-ink-faint">{size(file.size)}</span>
      </Button>
      {mine && <TransferBar transfer={mine} />}
      <ErrorNote failure={save.failure} />
    </div>
  )
}

interface DeliveredFileProps extends Required<Omit<DeliveredFilesProps, 'files'>> {
  readonly file: StoredBlob
}

function DeliveredFile({ file, agreement, read }: DeliveredFileProps) {
  const { t } = useTranslation('trades')
  const size = useSizeWords()
  const fetched = useSend(read)
  const [open, setOpen] = useState(false)
  const Icon = isPicture(file.type) ? ImageIcon : FileIcon
  const show = async () => {
    const known = fetched.data ?? (await fetched.send({ agreement, root: file.root }))
    if (known) setOpen(true)
  }
  return (
    <div className="grid gap-1.5">
      <Button
        size="sm"
        className="max-w-72"
        busy={fetched.busy}
        icon={<Icon aria-hidden className="size-4 shrink-0" />}
        onClick={() => void show()}
      >
        <span className="sr-only">{t(fetched.busy ? 'file.opening' : 'file.open')}</span>
        <bdi className="truncate">{file.name}</bdi>
        <span className="figures font-normal text-ink-faint">{size(file.size)}</span>
      </Button>
      <ErrorNote failure={fetched.failure} />
      {open && fetched.data && <Opened file={fetched.data} onClose={() => setOpen(false)} />}
    </div>
  )
}

interface OpenedFile {
  readonly name: string
  readonly type: string
  readonly data: string
}

function Opened({ file, onClose }: { file: OpenedFile; onClose: () => void }) {
  const { t } = useTranslation('trades')
  const bytes = useMemo(() => new Blob([bytesOf(file.data)], { type: file.type }), [file])
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      title={file.name}
      description={t('file.checked')}
      actions={
        <>
          <Button onClick={onClose}>{t('file.close')}</Button>
          <Button
            variant="primary"
            icon={<Download aria-hidden className="size-4" />}
            onClick={() => saveFile(file.name, bytes)}
          >
            {t('file.save')}
          </Button>
        </>
      }
    >
      {isPicture(file.type) ? (
        <Picture bytes={bytes} label={t('file.previewOf', { name: file.name })} />
      ) : isPlainText(file.type) ? (
        <CodeBlock label={file.name} text={new TextDecoder().decode(bytesOf(file.data))} />
      ) : (
        <p className="text-ink-soft">{t('file.noPreview')}</p>
      )}
    </Dialog>
  )
}

/** The address of the bytes lives as long as the picture is on screen. */
function Picture({ bytes, label }: { bytes: Blob; label: string }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(bytes)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes])
  return address === undefined ? null : (
    <img src={address} alt={label} className="mx-auto max-h-[60vh] rounded-lg border border-line object-contain" />
  )
}
