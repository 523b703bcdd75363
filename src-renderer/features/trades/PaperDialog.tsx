import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Trade } from '#shared/ipc/agreements.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { saveFile } from '#ui/ui/saveFile.ts'
import { bytesOf } from './files.ts'

/** The agreement as pages to print, with the fingerprint that the bundle's check says too. */
export function PaperDialog({ trade, onClose }: { trade: Trade; onClose: () => void }) {
  const { t } = useTranslation('trades')
  const made = useSend(rpc.agreements.paper)
  const file = made.data
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('export.paper')}
      description={t('export.paperLead')}
      actions={
        <>
          <Button onClick={onClose}>{t('file.close')}</Button>
          {file ? (
            <Button
              variant="primary"
              icon={<Download aria-hidden className="size-4" />}
              onClick={() => saveFile(file.name, new Blob([bytesOf(file.data)], { type: 'application/pdf' }))}
            >
              {t('export.save', { name: file.name })}
            </Button>
          ) : (
            <Button
              variant="primary"
              busy={made.busy}
              onClick={() => void made.send({ negotiation: trade.negotiation })}
            >
              {t('export.print')}
            </Button>
          )}
        </>
      }
    >
      <p className="text-ink-soft">{t('export.paperText')}</p>
      <ErrorNote failure={made.failure} />
    </Dialog>
  )
}
