import { File as FileIcon, HardDrive, LoaderCircle, Paperclip, X } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyForm } from '#shared/ipc/contracts.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { TransferBar } from '#ui/features/trades/TransferBar.tsx'
import { useSizeWords } from '#ui/features/trades/useSizeWords.ts'
import { useUploads } from '#ui/features/trades/useUploads.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { IconButton } from '#ui/ui/IconButton.tsx'
import { chosenFiles } from '#ui/ui/useDrop.ts'
import { useEditing } from './editing.ts'

export interface KeyFieldProps {
  readonly gate: KeyForm
  readonly place: number
  readonly mine: boolean
  readonly error: string | undefined
}

/** The file that is handed over by its key: whoever has it chooses it, and this node seals it. */
export function KeyField({ gate, place, mine, error }: KeyFieldProps) {
  const { t } = useTranslation('contracts')
  const { editCommitment } = useEditing()
  if (gate.file === undefined)
    return mine ? (
      <ChooseFile error={error} onChosen={(made) => editCommitment(place, { gate: made })} />
    ) : (
      <p className="text-sm text-ink-soft">{t('goods.theirs')}</p>
    )
  return <Chosen gate={gate} onGone={mine ? () => editCommitment(place, { gate: { kind: 'key' } }) : undefined} />
}

function Chosen({ gate: { file }, onGone }: { gate: KeyForm; onGone: (() => void) | undefined }) {
  const { t } = useTranslation('contracts')
  const size = useSizeWords()
  if (!file) return null
  return (
    <p className="flex items-center gap-2 rounded-md bg-sunk px-2.5 py-1 text-sm">
      <FileIcon aria-hidden className="size-4 shrink-0 text-ink-faint" />
      <bdi className="min-w-0 flex-1 truncate">{file.name}</bdi>
      <span className="figures text-ink-faint">{size(file.size)}</span>
      {onGone && (
        <IconButton
          className="size-7!"
          label={t('goods.another', { name: file.name })}
          icon={<X aria-hidden />}
          onClick={onGone}
        />
      )}
    </p>
  )
}

interface ChooseFileProps {
  readonly error: string | undefined
  readonly onChosen: (made: KeyForm) => void
}

function ChooseFile({ error, onChosen }: ChooseFileProps) {
  const { t } = useTranslation(['contracts', 'trades'])
  const uploads = useUploads()
  const offer = useSend(rpc.contracts.offerFile)
  const input = useRef<HTMLInputElement>(null)
  const problem = useId()
  const ready = uploads.files[0]
  const { send } = offer
  // As soon as it is stored it is sealed: what others sign names the sealed file.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each file
  useEffect(() => {
    if (!ready) return
    void send({ file: ready }).then((made) => {
      if (!made) return
      uploads.handedOver()
      onChosen(made)
    })
  }, [ready?.root])
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button
          size="sm"
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : problem}
          icon={<Paperclip aria-hidden className="size-4" />}
          onClick={() => input.current?.click()}
        >
          {t('goods.choose')}
        </Button>
        <Button size="sm" icon={<HardDrive aria-hidden className="size-4" />} onClick={() => void uploads.addLarge()}>
          {t('trades:deliver.addLarge')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('goods.choose')}
          onChange={(event) => void uploads.add(chosenFiles(event))}
        />
      </div>
      {error !== undefined && (
        <p id={problem} className="text-sm text-danger">
          {error}
        </p>
      )}
      {uploads.underWay.map((transfer) => (
        <TransferBar key={transfer.id} transfer={transfer} />
      ))}
      {(offer.busy || uploads.storing !== undefined) && (
        <p role="status" className="flex items-center gap-2 text-sm text-ink-soft">
          <LoaderCircle aria-hidden className="size-4 animate-spin" />
          {t('goods.sealing')}
        </p>
      )}
      {uploads.problems.map((problem) => (
        <p key={problem} role="alert" className="text-sm text-danger">
          {problem}
        </p>
      ))}
      <ErrorNote failure={uploads.failure ?? offer.failure} />
    </div>
  )
}
