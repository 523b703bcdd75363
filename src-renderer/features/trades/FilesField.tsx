import { File as FileIcon, HardDrive, LoaderCircle, Paperclip, X } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/ui/Button.tsx'
import { cx } from '#ui/ui/cx.ts'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { IconButton } from '#ui/ui/IconButton.tsx'
import { chosenFiles, useDrop } from '#ui/ui/useDrop.ts'
import { TransferBar } from './TransferBar.tsx'
import { useSizeWords } from './useSizeWords.ts'
import type { Uploads } from './useUploads.ts'

export interface FilesFieldProps {
  readonly uploads: Uploads
  readonly label?: string
  /** What is said under it where they are not delivered to anybody. */
  readonly hint?: string
}

/** Files to hand over: chosen, dropped, listed, taken out again. */
export function FilesField({ uploads, label, hint }: FilesFieldProps) {
  const { t } = useTranslation('trades')
  const input = useRef<HTMLInputElement>(null)
  const { addLarge, takesLarge } = uploads
  const { over, area } = useDrop((files) => void uploads.add(files))
  return (
    <fieldset className="m-0 grid min-w-0 gap-2">
      <legend className="mb-1.5 text-sm font-medium">{label ?? t('deliver.files')}</legend>
      <div
        {...area}
        className={cx(
          'grid gap-2 rounded-lg border border-dashed p-3',
          over ? 'border-primary bg-primary-soft' : 'border-line-strong bg-raised',
        )}
      >
        <Stored uploads={uploads} />
        {uploads.underWay.map((transfer) => (
          <TransferBar key={transfer.id} transfer={transfer} />
        ))}
        <div className="flex flex-wrap items-center gap-2 text-sm text-ink-faint">
          <Button size="sm" icon={<Paperclip aria-hidden className="size-4" />} onClick={() => input.current?.click()}>
            {t('deliver.add')}
          </Button>
          {takesLarge && (
            <Button size="sm" icon={<HardDrive aria-hidden className="size-4" />} onClick={() => void addLarge()}>
              {t('deliver.addLarge')}
            </Button>
          )}
          {t('deliver.drop')}
        </div>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={label ?? t('deliver.files')}
          onChange={(event) => void uploads.add(chosenFiles(event))}
        />
      </div>
      <p className="text-sm text-ink-faint">
        {hint ?? t(takesLarge ? 'deliver.filesHint' : 'deliver.filesHintSmall', { count: uploads.most })}
      </p>
      {uploads.problems.map((problem) => (
        <p key={problem} role="alert" className="text-sm text-danger">
          {problem}
        </p>
      ))}
      <ErrorNote failure={uploads.failure} />
    </fieldset>
  )
}

function Stored({ uploads }: { uploads: Uploads }) {
  const { t } = useTranslation('trades')
  const size = useSizeWords()
  return (
    <>
      {uploads.files.length > 0 && (
        <ul className="m-0 grid list-none gap-1 p-0">
          {uploads.files.map((file) => (
            <li key={file.root} className="flex items-center gap-2 rounded-md bg-sunk px-2.5 py-1 text-sm">
              <FileIcon aria-hidden className="size-4 shrink-0 text-ink-faint" />
              <bdi className="min-w-0 flex-1 truncate">{file.name}</bdi>
              <span className="figures text-ink-faint">{size(file.size)}</span>
              <IconButton
                className="size-7!"
                label={t('deliver.remove', { name: file.name })}
                icon={<X aria-hidden />}
                onClick={() => uploads.remove(file.root)}
              />
            </li>
          ))}
        </ul>
      )}
      {uploads.storing !== undefined && (
        <p role="status" className="flex items-center gap-2 text-sm text-ink-soft">
          <LoaderCircle aria-hidden className="size-4 animate-spin" />
          {t('deliver.storing', { name: uploads.storing })}
        </p>
      )}
    </>
  )
}
