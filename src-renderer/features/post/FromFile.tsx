import { useTranslation } from 'react-i18next'
import type { ListingRead } from '#shared/ipc/notices.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { DocumentInput, ProblemList } from '#ui/ui/DocumentInput.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Note } from '#ui/ui/Note.tsx'

interface FromFileProps {
  readonly hub: string
  readonly onRead: (read: ListingRead) => void
}

/** Fills the form from another market's listing; nothing is sent. */
export function FromFile({ hub, onRead }: FromFileProps) {
  const { t } = useTranslation('post')
  const asked = useSend(rpc.notices.read)
  const read = async (text: string) => {
    const found = await asked.send({ hub, text })
    if (found) onRead(found)
  }
  return (
    <>
      <DocumentInput variant="quiet" busy={asked.busy} label={t('fromFileLabel')} onText={(text) => void read(text)}>
        {t('fromFile')}
      </DocumentInput>
      <ErrorNote failure={asked.failure} />
    </>
  )
}

/** Above the form: what the file left open, and what of it has no place here. */
export function FileNotes({ problems }: Pick<ListingRead, 'problems'>) {
  const { t } = useTranslation('post')
  return (
    <Note kind={problems.length > 0 ? 'warning' : 'good'} title={t('fromFileRead')} live>
      <ProblemList problems={problems} />
    </Note>
  )
}
