import { FileInput } from 'lucide-react'
import { type ChangeEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListingRead } from '#shared/ipc/notices.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { READ_BYTES_MAX } from '#ui/ui/readBytesMax.ts'

interface FromFileProps {
  readonly hub: string
  readonly onRead: (read: ListingRead) => void
}

/** Fills the form from another market's listing; nothing is sent. */
export function FromFile({ hub, onRead }: FromFileProps) {
  const { t } = useTranslation('post')
  const chosen = useRef<HTMLInputElement>(null)
  const asked = useSend(rpc.notices.read)
  const open = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    target.value = ''
    if (!file) return
    const read = await asked.send({ hub, text: await file.slice(0, READ_BYTES_MAX).text() })
    if (read) onRead(read)
  }
  return (
    <>
      <Button
        variant="quiet"
        busy={asked.busy}
        icon={<FileInput aria-hidden className="size-4" />}
        onClick={() => chosen.current?.click()}
      >
        {t('fromFile')}
      </Button>
      <input
        ref={chosen}
        type="file"
        accept=".jsonld,.json,application/ld+json,application/json"
        aria-label={t('fromFileLabel')}
        hidden
        onChange={(event) => void open(event)}
      />
      <ErrorNote failure={asked.failure} />
    </>
  )
}

/** Above the form: what the file left open, and what of it has no place here. */
export function FileNotes({ problems }: Pick<ListingRead, 'problems'>) {
  const { t } = useTranslation('post')
  return (
    <Note kind={problems.length > 0 ? 'warning' : 'good'} title={t('fromFileRead')} live>
      {problems.length > 0 && (
        <ul className="m-0 list-disc ps-5">
          {problems.map((problem) => (
            <li key={problem} className="wrap-anywhere">
              {problem}
            </li>
          ))}
        </ul>
      )}
    </Note>
  )
}
