import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { REASON_CHARS_MAX } from '#shared/core/hubs/reason.ts'
import { SignFormDialog } from '#ui/features/trades/SignFormDialog.tsx'
import { useSignForm } from '#ui/features/trades/useSignForm.ts'
import { Field } from '#ui/ui/Field.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'

export interface RemoveDialogProps {
  readonly person: { readonly did: string; readonly nick: string }
  readonly hub: string
  readonly onClose: () => void
}

/** A keeper takes a member out of the hub: says what ends and what does not, asks for the reason, then for the signature. */
export function RemoveDialog({ person: { did, nick }, hub, onClose }: RemoveDialogProps) {
  const { t } = useTranslation('people')
  const [reason, setReason] = useState('')
  const empty = reason.trim() === ''
  const form = useSignForm({
    act: () => (empty ? undefined : { act: 'remove', hub, did, reason: reason.trim() }),
    done: { title: t('remove.done', { nick }), text: t('remove.undo') },
    onClose,
  })
  return (
    <SignFormDialog
      form={form}
      title={t('remove.title', { nick })}
      lead={t('remove.lead', { nick })}
      words={{ cancel: t('remove.cancel'), submit: t('remove.submit') }}
      danger
    >
      <ul className="m-0 grid list-disc gap-1.5 ps-5">
        <li>{t('remove.ends', { nick })}</li>
        <li>{t('remove.trades', { nick })}</li>
        <li>{t('remove.money', { nick })}</li>
      </ul>
      <Field
        label={t('remove.reason')}
        required
        hint={t('remove.reasonHint')}
        error={form.tried && empty ? t('remove.noReason') : undefined}
      >
        <TextArea rows={3} maxLength={REASON_CHARS_MAX} value={reason} onValue={setReason} />
      </Field>
    </SignFormDialog>
  )
}
