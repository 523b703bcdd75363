import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '#ui/ui/Field.tsx'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import { Select } from '#ui/ui/Select.tsx'

const UNITS = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const
type Unit = keyof typeof UNITS

const unitOf = (ms: number): Unit => (ms % UNITS.days === 0 ? 'days' : ms % UNITS.hours === 0 ? 'hours' : 'minutes')

export interface SpanFieldProps {
  readonly label: string
  /** In ms. */
  readonly value: number
  readonly onValue: (ms: number) => void
  readonly error?: string | undefined
  readonly hint?: string
  /** The smallest count; 0 where no time at all makes sense. */
  readonly least?: 0 | 1
}

/** A span of time as a number of minutes, hours or days. */
export function SpanField({ label, value, onValue, error, hint, least = 1 }: SpanFieldProps) {
  const { t } = useTranslation('trades')
  const [chosen, setUnit] = useState<Unit>(() => unitOf(value))
  const unit = value % UNITS[chosen] === 0 ? chosen : unitOf(value)
  const count = Math.max(least, Math.round(value / UNITS[unit]))
  const change = (next: Unit) => {
    setUnit(next)
    onValue(count * UNITS[next])
  }
  return (
    <div className="flex items-start gap-2">
      <Field label={label} error={error} {...(hint === undefined ? {} : { hint })} className="w-44">
        <NumberInput min={least} max={9999} value={count} onValue={(next) => onValue(next * UNITS[unit])} />
      </Field>
      <Select
        className="mt-6.5 w-28"
        label={`${label}: ${t('propose.unitLabel')}`}
        value={unit}
        onValue={change}
        options={(['minutes', 'hours', 'days'] as const).map((value) => ({ value, label: t(`propose.unit.${value}`) }))}
      />
    </div>
  )
}
