import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RulesView } from '#shared/ipc/governance.ts'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { listText } from '#ui/ui/list.ts'
import { When } from '#ui/ui/When.tsx'

type Stands = NonNullable<HubSummary['silence']>

interface SilenceProps {
  readonly hub: HubSummary
  readonly silence: Stands
  readonly rescuers: RulesView['rescuers']
}

/** A hub whose signers are gone: since when, who may take over, and how far that is. */
export function Silence({ hub, silence, rescuers }: SilenceProps) {
  const { t } = useTranslation('rules')
  return (
    <Card aria-labelledby="silence" className="border-amber-fill">
      <h2 id="silence" className="font-serif text-lg">
        {t('silence.title')}
      </h2>
      <p className="mt-1">
        {t('silence.since')} <When at={silence.since} full />.{' '}
        {t('silence.who', {
          count: silence.needed,
          of: rescuers.length,
          names: listText(rescuers.map(({ nick }) => nick)),
        })}
      </p>
      <p className="mt-1 text-ink-soft">{t('silence.stays')}</p>
      {silence.mine && !silence.agreed && <TakeOver hub={hub} needed={silence.needed} />}
      {silence.agreed && (
        <p role="status" className="mt-3 font-medium">
          {t('silence.agreed', { have: silence.have, needed: silence.needed })}
        </p>
      )}
    </Card>
  )
}

function TakeOver({ hub, needed }: { hub: HubSummary; needed: number }) {
  const { t } = useTranslation('rules')
  const [asking, setAsking] = useState(false)
  const over = useSend(rpc.hubs.takeOver, ['hubs', 'app'])
  const confirm = async () => {
    if (await over.send({ hub: hub.hub })) setAsking(false)
  }
  return (
    <>
      <Button variant="primary" className="mt-3" onClick={() => setAsking(true)}>
        {t('silence.open')}
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={t('silence.ask', { hub: hub.name })}
        description={t('silence.lead', { count: needed })}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('silence.wait')}</Button>
            <Button variant="primary" busy={over.busy} onClick={() => void confirm()}>
              {t('silence.confirm')}
            </Button>
          </>
        }
      >
        <p>{t('silence.risk')}</p>
        <ErrorNote failure={over.failure} />
      </Dialog>
    </>
  )
}
