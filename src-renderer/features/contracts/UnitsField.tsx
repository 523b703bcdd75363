import { useTranslation } from 'react-i18next'
import type { CommitmentView } from '#shared/ipc/contracts.ts'
import { Field } from '#ui/ui/Field.tsx'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import { useReading } from './reading.ts'

interface UnitsFieldProps {
  readonly one: CommitmentView
  readonly units: number
  readonly onUnits: (units: number) => void
}

/** How many of what is left are handed over now; nothing to ask where there is one. */
export function UnitsField({ one, units, onUnits }: UnitsFieldProps) {
  const { t } = useTranslation('contracts')
  const { say } = useReading()
  const left = one.form.quantity - one.delivered
  if (left <= 1) return null
  return (
    <Field label={t('deliver.units')} hint={t('deliver.unitsHint', { left: say.units(left, one.form.unit) })}>
      <NumberInput min={1} max={left} value={units} onValue={onUnits} />
    </Field>
  )
}
