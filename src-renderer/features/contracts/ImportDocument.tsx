import { useTranslation } from 'react-i18next'
import type { ContractForm } from '#shared/ipc/contracts.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { DocumentInput, ProblemList } from '#ui/ui/DocumentInput.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Note } from '#ui/ui/Note.tsx'

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
  const read = useSend(rpc.contracts.importDocument)
  const take = async (document: string) => {
    const imported = await read.send({ hub, document })
    if (imported) onImport(imported)
  }
  return (
    <section aria-labelledby="import-document" className="grid justify-items-start gap-2">
      <h2 id="import-document" className="font-serif text-lg">
        {t('document.elsewhere')}
      </h2>
      <p className="max-w-prose text-sm text-ink-soft">{t('document.importHint')}</p>
      <DocumentInput busy={read.busy} label={t('document.file')} onText={(text) => void take(text)}>
        {t('document.import')}
      </DocumentInput>
      <ErrorNote failure={read.failure} />
    </section>
  )
}

/** Above the draft: what the document left open, and what of it has no place here. */
export function ImportNotes({ problems, ignored }: Omit<Imported, 'form'>) {
  const { t } = useTranslation('contracts')
  return (
    <Note kind={problems.length > 0 ? 'warning' : 'good'} title={t('document.imported')} className="mb-4" live>
      <ProblemList problems={problems} />
      {ignored.length > 0 && (
        <p className="mt-1 wrap-anywhere">{t('document.ignored', { words: ignored.join(', ') })}</p>
      )}
    </Note>
  )
}
