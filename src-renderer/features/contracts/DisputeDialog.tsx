import { useTranslation } from 'react-i18next'
import { useTyped } from '#ui/bridge/typed.ts'
import { Field } from '#ui/ui/Field.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import type { OfView } from './CommitmentActs.tsx'
import { REASON_MAX } from './ExtendDialog.tsx'
import { useReading } from './reading.ts'
import { SignDialog } from './SignDialog.tsx'

/** Calls the arbiters the terms name over what was delivered. */
export function DisputeDialog({ one, onClose }: OfView) {
  const { t } = useTranslation('contracts')
  const { contract, say } = useReading()
  const { agreement, negotiation, form } = contract
  const named = form.dispute && 'arbiters' in form.dispute ? form.dispute : undefined
  const { value: reason, set: setReason, clear } = useTyped(`dispute/${negotiation}/${one.place}`, '')
  const said = reason.trim()
  return (
    <SignDialog
      title={t('dispute.title', { title: one.title })}
      lead={t('dispute.lead', {
        names: (named?.arbiters ?? []).map(say.name).join(', '),
        span: say.span(named?.within ?? 0),
        share: say.percent(named?.otherwise ?? 0),
      })}
      act={
        agreement === undefined || said === ''
          ? undefined
          : { act: 'contract-dispute', agreement, commitment: one.place, reason: said }
      }
      onSigned={clear}
      onClose={onClose}
    >
      <Field label={t('dispute.reason')} required hint={t('dispute.reasonHint')}>
        <TextArea rows={4} maxLength={REASON_MAX} value={reason} onValue={setReason} />
      </Field>
    </SignDialog>
  )
}
