import { FileInput } from 'lucide-react'
import { type ChangeEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContractForm } from '#shared/ipc/contracts.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { READ_BYTES_MAX } from '#ui/ui/readBytesMax.ts'

/** What to look at in a draft that came from a document. */
export interface Imported {
  readonly form: ContractForm
  readonly problems: readonly string[]
  readonly ignored: readonly string[]
}

interface ImportDocumentProps {
  readonly hub: string
  readonly onImport: (imported: Imported) => void
}

/** A draft from a document of another market. */
export function ImportDocument({ hub, onImport }: ImportDocumentProps) {
  const { t } = useTranslation('contracts')
  const chosen = useRef<HTMLInputElement>(null)
  const read = useSend(rpc.contracts.importDocument)
  const open = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    target.value = ''
    if (!file) return
    const imported = await read.send({ hub, document: await file.slice(0, READ_BYTES_MAX).text() })
    if (imported) onImport(imported)
  }
  return (
    <section aria-labelledby="import-document" className="grid justify-items-start gap-2">
      <h2 id="import-document" className="font-serif text-lg">
        {t('document.elsewhere')}
      </h2>
      <p className="max-w-prose text-sm text-ink-soft">{t('document.importHint')}</p>
      <Button
        busy={read.busy}
        icon={<FileInput aria-hidden className="size-4" />}
        onClick={() => chosen.current?.click()}
      >
        {t('document.import')}
      </Button>
      <input
        ref={chosen}
        type="file"
        accept=".jsonld,.json,application/ld+json,application/json"
        aria-label={t('document.file')}
        hidden
        onChange={(event) => void open(event)}
      />
      <ErrorNote failure={read.failure} />
    </section>
  )
}

/** Above the draft: what the document left open, and what of it has no place here. */
export function ImportNotes({ problems, ignored }: Omit<Imported, 'form'>) {
  const { t } = useTranslation('contracts')
  return (
    <Note kind={problems.length > 0 ? 'warning' : 'good'} title={t('document.imported')} className="mb-4" live>
      {problems.length > 0 && (
        <ul className="m-0 list-disc ps-5">
          {problems.map((problem) => (
            <li key={problem} className="wrap-anywhere">
              {problem}
            </li>
          ))}
        </ul>
      )}
      {ignored.length > 0 && (
        <p className="mt-1 wrap-anywhere">{t('document.ignored', { words: ignored.join(', ') })}</p>
      )}
    </Note>
  )
}
