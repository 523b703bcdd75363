import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { useView } from '#ui/app/view.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { toast } from '#ui/ui/Toast.tsx'

/** The choice after the way out: keep what is here as an archive, or delete it from this computer. */
export function ForgetHub({ hub }: { hub: HubSummary }) {
  const { t } = useTranslation('hubs')
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const forget = useSend(rpc.hubs.forget, ['hubs', 'notices', 'agreements', 'members', 'wallet', 'ledger'])
  const confirm = async () => {
    if (!(await forget.send({ hub: hub.hub }))) return
    useView.getState().setHub(undefined)
    toast({ kind: 'good', title: t('forget.done', { hub: hub.name }) })
    await navigate({ to: '/board' })
  }
  return (
    <Card className="grid gap-3">
      <p>{t('forget.archive', { hub: hub.name })}</p>
      <Button variant="danger" className="justify-self-start" onClick={() => setAsking(true)}>
        {t('forget.open')}
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        size="sm"
        title={t('forget.title', { hub: hub.name })}
        description={t('forget.lead')}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('forget.keep')}</Button>
            <Button variant="danger" busy={forget.busy} onClick={() => void confirm()}>
              {t('forget.confirm')}
            </Button>
          </>
        }
      >
        <ErrorNote failure={forget.failure} />
      </Dialog>
    </Card>
  )
}
