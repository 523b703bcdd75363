import { FileCheck2, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/ui/Button.tsx'
import { ExportDialog, type ExportDialogProps, type ExportKind } from './ExportDialog.tsx'

/** What proves an agreement that stands, of either kind: a file for strangers, and paper. */
export function ProofButtons(of: Pick<ExportDialogProps, 'negotiation' | 'others'>) {
  const { t } = useTranslation('trades')
  const [open, setOpen] = useState<ExportKind>()
  return (
    <>
      <Button icon={<FileCheck2 aria-hidden className="size-4" />} onClick={() => setOpen('bundle')}>
        {t('export.bundle')}
      </Button>
      <Button icon={<Printer aria-hidden className="size-4" />} onClick={() => setOpen('paper')}>
        {t('export.paper')}
      </Button>
      {open && <ExportDialog {...of} kind={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}
