import { Waypoints } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { ArchiveButton } from '#ui/features/trades/ArchiveButton.tsx'
import { CalendarButton } from '#ui/features/trades/CalendarButton.tsx'
import { ProofButtons } from '#ui/features/trades/ProofButtons.tsx'
import { useDues } from '#ui/features/trades/useDues.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { saveFile } from '#ui/ui/saveFile.ts'
import { isEnded } from './phases.ts'
import { useReading } from './reading.ts'

/** What of an agreement leaves the window: proof for strangers, paper, deadlines for a calendar, a file for other markets; and putting it away. */
export function TakeAway() {
  const { t } = useTranslation(['contracts', 'trades'])
  const { contract, names } = useReading()
  const { agreement, negotiation, proposals, phase } = contract
  const dues = useDues().ofContract(contract)
  const others = names.filter((_, place) => place !== contract.mine).join(', ')
  const ended = isEnded(phase)
  if (agreement === undefined && dues.length === 0 && proposals.length === 0 && !ended) return null
  return (
    <Card aria-labelledby="take-away" className="grid gap-2.5">
      <h2 id="take-away" className="font-serif text-lg">
        {t('document.take')}
      </h2>
      {agreement !== undefined && <ProofButtons negotiation={negotiation} others={others} />}
      <CalendarButton label={t('trades:export.calendars')} name={(agreement ?? negotiation).slice(0, 12)} dues={dues} />
      {proposals.length > 0 && <SaveDocument negotiation={negotiation} />}
      {ended && <ArchiveButton of={contract} put={rpc.contracts.archive} />}
    </Card>
  )
}

/** The agreement as a file that other markets' software reads. Nothing for somebody who was sent no text of it. */
function SaveDocument({ negotiation }: { negotiation: string }) {
  const { t } = useTranslation('contracts')
  const made = useSend(rpc.contracts.exportDocument)
  const save = async () => {
    const file = await made.send({ negotiation, as: 'agreement' })
    if (file) saveFile(file.name, new Blob([file.document], { type: 'application/ld+json' }))
  }
  return (
    <>
      <Button busy={made.busy} icon={<Waypoints aria-hidden className="size-4" />} onClick={() => void save()}>
        {t('document.save')}
      </Button>
      <p className="text-sm text-ink-faint">{t('document.saveHint')}</p>
      <ErrorNote failure={made.failure} />
    </>
  )
}
