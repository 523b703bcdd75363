import { useTranslation } from 'react-i18next'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { toast } from '#ui/ui/Toast.tsx'

export interface BlockDialogProps {
  readonly person: { readonly did: string; readonly nick: string }
  readonly hub: string
  readonly onClose: () => void
}

/** Says what blocking does and what it leaves alone, before it is done. */
export function BlockDialog({ person: { did, nick }, hub, onClose }: BlockDialogProps) {
  const { t } = useTranslation('people')
  const block = useSend(rpc.people.block, ['members', 'notices', 'agreements'])
  const confirm = async () => {
    if (!(await block.send({ did, hub }))) return
    toast({ kind: 'good', title: t('block.done', { nick }), text: t('block.undo') })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('block.title', { nick })}
      description={t('block.lead', { nick })}
      actions={
        <>
          <Button onClick={onClose}>{t('block.cancel')}</Button>
          <Button variant="danger" busy={block.busy} onClick={() => void confirm()}>
            {t('block.confirm', { nick })}
          </Button>
        </>
      }
    >
      <ul className="m-0 grid list-disc gap-1.5 ps-5">
        <li>{t('block.notices', { nick })}</li>
        <li>{t('block.messages', { nick })}</li>
        <li>{t('block.trades', { nick })}</li>
        <li>{t('block.offers', { nick })}</li>
      </ul>
      <ErrorNote failure={block.failure} />
    </Dialog>
  )
}
