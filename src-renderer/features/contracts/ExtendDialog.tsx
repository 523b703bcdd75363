import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTyped } from '#ui/bridge/typed.ts'
import { SpanField } from '#ui/features/trades/SpanField.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { When } from '#ui/ui/When.tsx'
import type { OfView } from './CommitmentActs.tsx'
import { DAY } from './form.ts'
import { useReading } from './reading.ts'
import { SignDialog } from './SignDialog.tsx'

export const REASON_MAX = 2000

/** Asks for more time; it is given when everybody concerned asks for the same. */
export function ExtendDialog({ one, onClose }: OfView) {
  const { t } = useTranslation('contracts')
  const { agreement, negotiation } = useReading().contract
  const [by, setBy] = useState(3 * DAY)
  const { value: text, set: setText, clear } = useTyped(`extend/${negotiation}/${one.place}`, '')
  return (
    <SignDialog
      title={t('extend.title', { title: one.title })}
      lead={t('extend.lead')}
      act={
        agreement === undefined
          ? undefined
          : { act: 'contract-ask', agreement, wish: { kind: 'extend', commitment: one.place, by }, text: text.trim() }
      }
      onSigned={clear}
      onClose={onClose}
    >
      <SpanField label={t('extend.by')} value={by} onValue={setBy} />
      {one.due !== undefined && (
        <p className="text-sm text-ink-soft">
          {t('extend.until')} <When at={one.due + by} full />
        </p>
      )}
      <Field label={t('reason')} optional>
        <TextArea rows={2} maxLength={REASON_MAX} value={text} onValue={setText} />
      </Field>
    </SignDialog>
  )
}
