import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CLOSE_REASON_CHARS_MAX } from '#shared/core/spaces/limits.ts'
import type { SpaceView } from '#shared/ipc/spaces.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { useTyped } from '#ui/bridge/typed.ts'
import { MemberField } from '#ui/features/people/MemberField.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { toast } from '#ui/ui/Toast.tsx'

interface HandDialogProps {
  readonly hub: string
  readonly space: SpaceView
  readonly onClose: () => void
}

/** Passes a space on, or closes it for good. */
export function HandDialog({ hub, space: { id }, onClose }: HandDialogProps) {
  const { t } = useTranslation('spaces')
  const { data } = useQuery(ask.hubs.members({ hub }))
  const [to, setTo] = useState('')
  const { value: reason, set: setReason, clear } = useTyped(`space-end/${id}`, '')
  const [tried, setTried] = useState<'hand' | 'close'>()
  const hand = useSend(rpc.spaces.handOver, ['ledger'])
  const close = useSend(rpc.spaces.close, ['ledger', 'notices'])
  const give = async () => {
    setTried('hand')
    if (to === '' || !(await hand.send({ hub, id, to }))) return
    toast({ kind: 'good', title: t('hand.handed') })
    onClose()
  }
  const end = async () => {
    setTried('close')
    if (reason.trim() === '' || !(await close.send({ hub, id, reason }))) return
    clear()
    toast({ kind: 'good', title: t('hand.closed') })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('hand.title')}
      description={t('hand.text')}
      actions={<Button onClick={onClose}>{t('hand.cancel')}</Button>}
    >
      <div className="grid gap-5">
        <div className="grid gap-3">
          <MemberField
            label={t('hand.to')}
            members={data?.filter(({ me, standing }) => !me && !standing)}
            value={to}
            onValue={setTo}
            disabled={hand.busy}
            missing={tried === 'hand' && to === ''}
            words={{ choose: t('hand.choose'), nobody: t('hand.nobody') }}
          />
          <div>
            <Button busy={hand.busy} onClick={() => void give()}>
              {t('hand.doHand')}
            </Button>
          </div>
          <ErrorNote failure={hand.failure} />
        </div>
        <div className="grid gap-3 border-t border-line pt-4">
          <Field
            label={t('hand.reason')}
            hint={t('hand.reasonHint')}
            error={tried === 'close' && reason.trim() === '' ? t('hand.reasonMissing') : undefined}
          >
            <TextArea rows={2} maxLength={CLOSE_REASON_CHARS_MAX} value={reason} onValue={setReason} />
          </Field>
          <div>
            <Button variant="danger" busy={close.busy} onClick={() => void end()}>
              {t('hand.doClose')}
            </Button>
          </div>
          <ErrorNote failure={close.failure} />
        </div>
      </div>
    </Dialog>
  )
}
