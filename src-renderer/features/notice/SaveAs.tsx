import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ListingFormat } from '#shared/ipc/notices.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Menu } from '#ui/ui/Menu.tsx'
import { saveFile } from '#ui/ui/saveFile.ts'

const FORMATS: readonly ListingFormat[] = ['valueflows', 'schema', 'nostr']

/** The notice as a file that other markets read. */
export function SaveAs({ notice }: { notice: string }) {
  const { t } = useTranslation('notice')
  const made = useSend(rpc.notices.export)
  const save = async (format: ListingFormat) => {
    const file = await made.send({ notice, format })
    if (file) saveFile(file.name, new Blob([file.text], { type: 'application/json' }))
  }
  return (
    <>
      <Menu
        align="end"
        trigger={
          <Button variant="quiet" busy={made.busy} icon={<Download aria-hidden className="size-4" />}>
            {t('saveAs.open')}
          </Button>
        }
        items={FORMATS.map((format) => ({
          id: format,
          label: t(`saveAs.${format}`),
          hint: t(`saveAs.${format}Hint`),
          onSelect: () => void save(format),
        }))}
      />
      <ErrorNote failure={made.failure} />
    </>
  )
}
