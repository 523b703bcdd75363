import { Waypoints } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { saveFile } from '#ui/ui/saveFile.ts'
import { useReading } from './reading.ts'

/** The agreement as a file that other markets' software reads. Nothing for somebody who was sent no text of it. */
export function SaveDocument() {
  const { t } = useTranslation('contracts')
  const { negotiation, proposals } = useReading().contract
  const made = useSend(rpc.contracts.exportDocument)
  if (proposals.length === 0) return null
  const save = async () => {
    const file = await made.send({ negotiation, as: 'agreement' })
    if (file) saveFile(file.name, new Blob([file.document], { type: 'application/ld+json' }))
  }
  return (
    <Card aria-labelledby="take-away" className="grid gap-2.5">
      <h2 id="take-away" className="font-serif text-lg">
        {t('document.take')}
      </h2>
      <Button busy={made.busy} icon={<Waypoints aria-hidden className="size-4" />} onClick={() => void save()}>
        {t('document.save')}
      </Button>
      <p className="text-sm text-ink-faint">{t('document.saveHint')}</p>
      <ErrorNote failure={made.failure} />
    </Card>
  )
}
