import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { askedOf, timesOf } from '#shared/core/spaces/fields.ts'
import { LICENCES, TIMES_MAX } from '#shared/core/spaces/limits.ts'
import type { FieldSpec, FieldValue, Slot, SpaceView } from '#shared/ipc/spaces.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { IconButton } from '#ui/ui/IconButton.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import type { ValueProblem, Values } from './form.ts'
import { clockText, dayText, minutesOf, slotText } from './words.ts'

export interface SpaceFieldsProps {
  readonly space: SpaceView
  readonly purpose: 'offer' | 'need'
  readonly values: Values
  readonly problems: Readonly<Record<string, ValueProblem>>
  readonly onValues: (values: Values) => void
}

/** The form that a space asks notices to fill in, made from its rules. */
export function SpaceFields({ space, purpose, values, problems, onValues }: SpaceFieldsProps) {
  const { t } = useTranslation('spaces')
  const asked = askedOf(space.rules.fields, purpose)
  if (asked.length === 0) return null
  return (
    <fieldset className="m-0 grid min-w-0 gap-4 rounded-lg border border-line p-4">
      <legend className="px-1.5 text-sm font-medium">{t('form.legend', { name: space.rules.name })}</legend>
      {asked.map((spec) => (
        <OneField
          key={spec.id}
          spec={spec}
          value={values[spec.id]}
          problem={problems[spec.id]}
          onValue={(value) => onValues({ ...values, [spec.id]: value })}
        />
      ))}
    </fieldset>
  )
}

interface OneFieldProps {
  readonly spec: FieldSpec
  readonly value: FieldValue | undefined
  readonly problem: ValueProblem | undefined
  readonly onValue: (value: FieldValue) => void
}

function useProblemWords({ spec, problem }: Pick<OneFieldProps, 'spec' | 'problem'>): string | undefined {
  const { t } = useTranslation('spaces')
  if (problem === undefined) return undefined
  if (problem === 'missing') return t('form.missing')
  return spec.kind === 'number'
    ? t('form.wrong_number', { min: spec.min, max: spec.max })
    : t(`form.wrong_${spec.kind}`)
}

function OneField(props: OneFieldProps) {
  const error = useProblemWords(props)
  const { spec } = props
  if (spec.kind === 'times') return <Times {...props} error={error} />
  if (spec.kind === 'choice' && spec.several) return <Several {...props} spec={spec} error={error} />
  return (
    <Field
      label={spec.label}
      {...(spec.hint !== '' && { hint: spec.hint })}
      error={error}
      required={spec.required}
      optional={!spec.required}
    >
      <Control {...props} />
    </Field>
  )
}

const textOf = (value: FieldValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
const textsOf = (value: FieldValue | undefined): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

function Control({ spec, value, onValue }: OneFieldProps) {
  const { t } = useTranslation('spaces')
  const none = { value: '', label: t('form.choose') }
  if (spec.kind === 'choice')
    return (
      <Select
        value={textsOf(value)[0] ?? ''}
        onValue={(one) => onValue(one === '' ? [] : [one])}
        options={[none, ...spec.options.map((one) => ({ value: one, label: one }))]}
      />
    )
  if (spec.kind === 'licence')
    return (
      <Select
        value={textOf(value)}
        onValue={onValue}
        options={[
          none,
          ...LICENCES.map((one) => ({ value: one, label: one === 'all-rights-reserved' ? t('form.allRights') : one })),
        ]}
      />
    )
  if (spec.kind === 'number')
    return (
      <TextInput
        inputMode="numeric"
        autoComplete="off"
        value={textOf(value)}
        onValue={(text) => onValue(/^-?\d{1,9}$/.test(text.trim()) ? Number(text) : text)}
        {...(spec.unit !== '' && { suffix: spec.unit })}
      />
    )
  const max = spec.kind === 'text' ? spec.max : 64
  return <TextInput maxLength={max} autoComplete="off" value={textOf(value)} onValue={onValue} />
}

type Failing = { readonly error: string | undefined }

function Group({ spec, error, children }: Failing & { spec: FieldSpec; children: React.ReactNode }) {
  const { t } = useTranslation('ui')
  return (
    <fieldset className="m-0 grid min-w-0 gap-2 border-0 p-0" aria-invalid={error ? true : undefined}>
      <legend className="mb-1.5 p-0 text-sm font-medium">
        {spec.label}
        {!spec.required && <span className="ms-1.5 font-normal text-ink-faint">({t('optional')})</span>}
      </legend>
      {children}
      {error && <p className="text-sm text-danger">{error}</p>}
      {spec.hint !== '' && <p className="text-sm text-ink-faint">{spec.hint}</p>}
    </fieldset>
  )
}

function Several({
  spec,
  value,
  error,
  onValue,
}: OneFieldProps & Failing & { spec: Extract<FieldSpec, { kind: 'choice' }> }) {
  const chosen = textsOf(value)
  return (
    <Group spec={spec} error={error}>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {spec.options.map((one) => (
          <Checkbox
            key={one}
            label={one}
            checked={chosen.includes(one)}
            onChecked={(on) => onValue(on ? [...chosen, one] : chosen.filter((other) => other !== one))}
          />
        ))}
      </div>
    </Group>
  )
}

const slotsOf = (value: FieldValue | undefined): Slot[] =>
  Array.isArray(value) ? value.filter((one): one is Slot => typeof one === 'object') : timesOf(value)

const EVENING: Slot = { day: 0, from: 17 * 60, to: 19 * 60 }

function Times({ spec, value, error, onValue }: OneFieldProps & Failing) {
  const { t } = useTranslation('spaces')
  const slots = slotsOf(value)
  const last = slots.at(-1)
  const put = (at: number, part: Partial<Slot>) =>
    onValue(slots.map((slot, i) => (i === at ? { ...slot, ...part } : slot)))
  return (
    <Group spec={spec} error={error}>
      {slots.length === 0 && <p className="text-sm text-ink-faint">{t('form.noTimes')}</p>}
      {slots.map((slot, at) => (
        <SlotRow
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no name but their place
          key={at}
          slot={slot}
          onSlot={(part) => put(at, part)}
          onRemove={() => onValue(slots.filter((_, i) => i !== at))}
        />
      ))}
      {slots.length < TIMES_MAX && (
        <div>
          <Button
            size="sm"
            icon={<Plus aria-hidden className="size-4" />}
            onClick={() => onValue([...slots, last ? { ...last, day: (last.day + 1) % 7 } : EVENING])}
          >
            {t('form.addTime')}
          </Button>
        </div>
      )}
    </Group>
  )
}

interface SlotRowProps {
  readonly slot: Slot
  readonly onSlot: (part: Partial<Slot>) => void
  readonly onRemove: () => void
}

function SlotRow({ slot, onSlot, onRemove }: SlotRowProps) {
  const { t } = useTranslation('spaces')
  const change = (name: 'from' | 'to', text: string) => {
    const minutes = minutesOf(text, name === 'to')
    if (minutes !== undefined) onSlot({ [name]: minutes })
  }
  return (
    <div className="grid grid-cols-[1fr_8rem_8rem_auto] items-end gap-2">
      <Field label={t('form.day')}>
        <Select
          value={String(slot.day)}
          onValue={(day) => onSlot({ day: Number(day) })}
          options={[0, 1, 2, 3, 4, 5, 6].map((day) => ({ value: String(day), label: dayText(t, day) }))}
        />
      </Field>
      <Field label={t('form.from')}>
        <TextInput type="time" value={clockText(slot.from)} onValue={(text) => change('from', text)} />
      </Field>
      <Field label={t('form.to')}>
        <TextInput type="time" value={clockText(slot.to % 1440)} onValue={(text) => change('to', text)} />
      </Field>
      <IconButton label={t('form.removeTime', { when: slotText(t, slot) })} icon={<Trash2 />} onClick={onRemove} />
    </div>
  )
}
