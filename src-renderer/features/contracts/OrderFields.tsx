import { useTranslation } from 'react-i18next'
import { SpanField } from '#ui/features/trades/SpanField.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { Fold } from '#ui/ui/Fold.tsx'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { spanText } from '#ui/ui/span.ts'
import { At } from './At.tsx'
import type { OfCommitment } from './CommitmentFields.tsx'
import { useEditing } from './editing.ts'
import { isWhole, UNITS } from './form.ts'
import { useUnitWords } from './useSaying.ts'

const QUANTITY_MAX = 1_000_000

/** How many of what, after which others, and not before when. */
export function OrderFields({ one, place }: OfCommitment) {
  const { t } = useTranslation('contracts')
  const { editCommitment, problem } = useEditing()
  const unitWords = useUnitWords()
  const path = `commitments.${place}`
  const now = [
    unitWords(one.quantity, one.unit),
    one.after.length === 0
      ? t('draft.afterNone')
      : t('draft.afterNow', { list: one.after.map((at) => at + 1).join(', ') }),
    ...(one.wait > 0 ? [t('draft.waitNow', { span: spanText(one.wait) })] : []),
  ].join(' · ')
  const wrong = ['quantity', 'unit', 'after', 'wait'].some((field) => problem(`${path}.${field}`) !== undefined)
  const whole = isWhole(one.gate.kind)
  const units = UNITS.some((unit) => unit === one.unit) ? UNITS : [...UNITS, one.unit]
  return (
    <Fold title={t('draft.order')} now={now} wrong={wrong}>
      {!whole && (
        <div className="grid gap-3 sm:grid-cols-2">
          <At path={`${path}.quantity`}>
            <Field label={t('draft.quantity')} error={problem(`${path}.quantity`)} hint={t('draft.quantityHint')}>
              <NumberInput
                min={1}
                max={QUANTITY_MAX}
                value={one.quantity}
                onValue={(quantity) => editCommitment(place, { quantity })}
              />
            </Field>
          </At>
          <At path={`${path}.unit`}>
            <Field label={t('draft.unit')} error={problem(`${path}.unit`)}>
              <Select
                value={one.unit}
                options={units.map((value) => ({ value, label: unitWords(undefined, value) }))}
                onValue={(unit) => editCommitment(place, { unit })}
              />
            </Field>
          </At>
        </div>
      )}
      <AfterField one={one} place={place} />
      <At path={`${path}.wait`}>
        <SpanField
          label={t('draft.wait')}
          hint={t('draft.waitHint')}
          least={0}
          value={one.wait}
          error={problem(`${path}.wait`)}
          onValue={(wait) => editCommitment(place, { wait })}
        />
      </At>
    </Fold>
  )
}

/** Only earlier ones can come first, so nothing can wait for itself. */
function AfterField({ one, place }: OfCommitment) {
  const { t } = useTranslation('contracts')
  const { form, editCommitment, problem } = useEditing()
  const path = `commitments.${place}.after`
  const wrong = problem(path)
  if (place === 0) return null
  const turn = (before: number, on: boolean) =>
    editCommitment(place, {
      after: on ? [...one.after, before].sort((a, b) => a - b) : one.after.filter((at) => at !== before),
    })
  return (
    <At path={path}>
      <fieldset className="m-0 grid min-w-0 gap-2 border-0 p-0">
        <legend className="mb-1.5 p-0 text-sm font-medium">{t('draft.after')}</legend>
        {form.commitments.slice(0, place).map(({ title }, before) => (
          <Checkbox
            // biome-ignore lint/suspicious/noArrayIndexKey: what comes before is named by its place
            key={before}
            label={t('draft.numbered', { n: before + 1, title })}
            checked={one.after.includes(before)}
            onChecked={(on) => turn(before, on)}
          />
        ))}
      </fieldset>
      {wrong !== undefined && (
        <p role="alert" className="text-sm text-danger">
          {wrong}
        </p>
      )}
    </At>
  )
}
