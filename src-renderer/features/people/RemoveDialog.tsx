import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { REASON_CHARS_MAX } from '#shared/core/hubs/reason.ts'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { toast } from '#ui/ui/Toast.tsx'

export interface RemoveDialogProps {
  readonly person: { readonly did: string; readonly nick: string }
  readonly hub: string
  readonly onClose: () => void
}

/** A keeper takes a member out of the hub: says what ends and what does not, asks for the reason, then for the signature. */
export function RemoveDialog({ person: { did, nick }, hub, onClose }: RemoveDialogProps) {
  const { t } = useTranslation('people')
  const id = useId()
  const acting = useAct()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const empty = reason.trim() === ''
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (empty) return focusInvalid(event.currentTarget)
    const result = await acting.request({ act: 'remove', hub, did, reason: reason.trim() })
    if (result?.outcome !== 'signed') return
    toast({ kind: 'good', title: t('remove.done', { nick }), text: t('remove.undo') })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('remove.title', { nick })}
      description={t('remove.lead', { nick })}
      actions={
        <>
          <Button onClick={onClose}>{t('remove.cancel')}</Button>
          <Button type="submit" form={id} variant="danger" busy={acting.state === 'asking'}>
            {t('remove.submit')}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
        <ul className="m-0 grid list-disc gap-1.5 ps-5">
          <li>{t('remove.ends', { nick })}</li>
          <li>{t('remove.trades', { nick })}</li>
          <li>{t('remove.money', { nick })}</li>
        </ul>
        <Field
          label={t('remove.reason')}
          required
          hint={t('remove.reasonHint')}
          error={tried && empty ? t('remove.noReason') : undefined}
        >
          <TextArea rows={3} maxLength={REASON_CHARS_MAX} value={reason} onValue={setReason} />
        </Field>
        <SignStatus acting={acting} />
      </form>
    </Dialog>
  )
}
