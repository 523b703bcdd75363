import { useTranslation } from 'react-i18next'
import { REASONS, type Reason } from '#shared/core/moderation/limits.ts'
import { Field } from '#ui/ui/Field.tsx'
import { Select } from '#ui/ui/Select.tsx'

export interface ReasonFieldProps {
  readonly value: Reason | ''
  readonly onValue: (value: Reason | '') => void
  /** Somebody tried to go on without one. */
  readonly missing: boolean
}

/** One of the closed list; none is chosen for anybody. */
export function ReasonField({ value, onValue, missing }: ReasonFieldProps) {
  const { t } = useTranslation('moderation')
  const options = REASONS.map((reason) => ({ value: reason, label: t(`reason_${reason}`) }))
  return (
    <Field label={t('reason')} required error={missing && value === '' ? t('noReason') : undefined}>
      <Select<Reason | ''> value={value} onValue={onValue} options={[{ value: '', label: t('choose') }, ...options]} />
    </Field>
  )
}
