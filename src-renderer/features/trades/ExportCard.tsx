import { CalendarPlus, FileCheck2, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trade } from '#shared/ipc/agreements.ts'
import { rpc } from '#ui/bridge/client.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { ArchiveButton } from './ArchiveButton.tsx'
import { BundleDialog } from './BundleDialog.tsx'
import { hasDeadline } from './calendar.ts'
import { PaperDialog } from './PaperDialog.tsx'
import { isOver } from './states.ts'
import { useCalendar } from './useCalendar.ts'

/** What of a trade leaves the window: proof for strangers, paper, deadlines for a calendar; and putting it away. */
export function ExportCard({ trade }: { trade: Trade }) {
  const { t } = useTranslation('trades')
  const [open, setOpen] = useState<'bundle' | 'paper'>()
  const save = useCalendar()
  const agreed = trade.agreement !== undefined
  const over = isOver(trade.state)
  if (!agreed && !hasDeadline(trade) && !over) return null
  const close = () => setOpen(undefined)
  return (
    <Card aria-labelledby="export" className="grid gap-2.5">
      <h2 id="export" className="font-serif text-lg">
        {t('export.title')}
      </h2>
      {agreed && (
        <>
          <Button icon={<FileCheck2 aria-hidden className="size-4" />} onClick={() => setOpen('bundle')}>
            {t('export.bundle')}
          </Button>
          <Button icon={<Printer aria-hidden className="size-4" />} onClick={() => setOpen('paper')}>
            {t('export.paper')}
          </Button>
        </>
      )}
      {hasDeadline(trade) && (
        <Button
          icon={<CalendarPlus aria-hidden className="size-4" />}
          onClick={() => void save(`${(trade.agreement ?? trade.negotiation).slice(0, 12)}.ics`, [trade])}
        >
          {t('export.calendar')}
        </Button>
      )}
      {over && <ArchiveButton of={trade} put={rpc.agreements.archive} />}
      {open === 'bundle' && <BundleDialog trade={trade} onClose={close} />}
      {open === 'paper' && <PaperDialog trade={trade} onClose={close} />}
    </Card>
  )
}
