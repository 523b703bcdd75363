import { useTranslation } from 'react-i18next'
import type { Trade } from '#shared/ipc/agreements.ts'
import { rpc } from '#ui/bridge/client.ts'
import { Card } from '#ui/ui/Card.tsx'
import { ArchiveButton } from './ArchiveButton.tsx'
import { CalendarButton } from './CalendarButton.tsx'
import { ProofButtons } from './ProofButtons.tsx'
import { isOver } from './states.ts'
import { useDues } from './useDues.ts'

/** What of a trade leaves the window: proof for strangers, paper, deadlines for a calendar; and putting it away. */
export function ExportCard({ trade }: { trade: Trade }) {
  const { t } = useTranslation('trades')
  const dues = useDues().ofTrade(trade)
  const { agreement, negotiation, counterparty } = trade
  const over = isOver(trade.state)
  if (agreement === undefined && dues.length === 0 && !over) return null
  return (
    <Card aria-labelledby="export" className="grid gap-2.5">
      <h2 id="export" className="font-serif text-lg">
        {t('export.title')}
      </h2>
      {agreement !== undefined && <ProofButtons negotiation={negotiation} others={counterparty.nick} />}
      <CalendarButton label={t('export.calendar')} name={(agreement ?? negotiation).slice(0, 12)} dues={dues} />
      {over && <ArchiveButton of={trade} put={rpc.agreements.archive} />}
    </Card>
  )
}
