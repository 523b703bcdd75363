import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FIELD_LABEL_CHARS_MAX, FIELD_NUMBER_MAX, FIELDS_MAX } from '#shared/core/spaces/limits.ts'
import { TYPES } from '#shared/core/spaces/types/index.ts'
import type { FieldSpec } from '#shared/ipc/spaces.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { IconButton } from '#ui/ui/IconButton.tsx'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { commaList, fieldOf, freshId } from './form.ts'
import type { PartProps } from './RulesEditor.tsx'

const KINDS: readonly FieldSpec['kind'][] = ['text', 'choice', 'number', 'times', 'licence', 'hash']

/** What a notice has to say in a space, field by field. */
export function FieldRows({ rules: { fields, type }, change, problems }: PartProps) {
  const { t } = useTranslation('spaces')
  const put = (at: number, field: FieldSpec) => change({ fields: fields.map((one, i) => (i === at ? field : one)) })
  const add = () => {
    const blank = { id: freshId(fields), label: '', hint: '', of: 'both' as const, required: false }
    change({ fields: [...fields, fieldOf('text', blank)] })
  }
  return (
    <section aria-labelledby="fields" className="grid gap-3">
      <h2 id="fields" className="font-serif text-lg">
        {t('edit.fields')}
      </h2>
      <p className="text-sm text-ink-soft">{t('edit.fieldsHint')}</p>
      <ol className="m-0 grid list-none gap-3 p-0">
        {fields.map((field, at) => (
          <li key={field.id} className="grid gap-3 rounded-lg border border-line p-4">
            <OneRow
              n={at + 1}
              field={field}
              kept={TYPES[type].keeps.some(({ id }) => id === field.id)}
              tried={problems.includes('fields')}
              onField={(next) => put(at, next)}
              onRemove={() => change({ fields: fields.filter((_, i) => i !== at) })}
            />
          </li>
        ))}
      </ol>
      {fields.length < FIELDS_MAX && (
        <div>
          <Button icon={<Plus aria-hidden className="size-4" />} onClick={add}>
            {t('edit.addField')}
          </Button>
        </div>
      )}
    </section>
  )
}

interface OneRowProps {
  readonly n: number
  readonly field: FieldSpec
  /** The type stands on it, so it can be neither removed nor made of another kind. */
  readonly kept: boolean
  readonly tried: boolean
  readonly onField: (field: FieldSpec) => void
  readonly onRemove: () => void
}

function OneRow({ n, field, kept, tried, onField, onRemove }: OneRowProps) {
  const { t } = useTranslation('spaces')
  const { label, of, required, kind } = field
  return (
    <>
      <div className="grid grid-cols-[1fr_11rem_11rem_auto] items-end gap-3">
        <Field
          label={t('edit.label', { n })}
          required
          error={tried && label.trim() === '' ? t('edit.labelMissing') : undefined}
        >
          <TextInput
            maxLength={FIELD_LABEL_CHARS_MAX}
            autoComplete="off"
            value={label}
            onValue={(next) => onField({ ...field, label: next })}
          />
        </Field>
        <Field label={t('edit.kind', { n })}>
          <Select
            value={kind}
            disabled={kept}
            onValue={(next) => onField(fieldOf(next, field))}
            options={KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
          />
        </Field>
        <Field label={t('edit.of', { n })}>
          <Select
            value={of}
            onValue={(next) => onField({ ...field, of: next })}
            options={[
              { value: 'both', label: t('edit.ofBoth') },
              { value: 'offer', label: t('edit.ofOffer') },
              { value: 'need', label: t('edit.ofNeed') },
            ]}
          />
        </Field>
        <IconButton label={t('edit.remove', { label })} icon={<Trash2 />} disabled={kept} onClick={onRemove} />
      </div>
      {field.kind === 'number' && <Bounds n={n} field={field} onField={onField} />}
      {field.kind === 'choice' && <Options n={n} field={field} tried={tried} onField={onField} />}
      <Checkbox
        label={t('edit.required')}
        {...(kept && { hint: t('edit.kept') })}
        checked={required}
        onChecked={(on) => onField({ ...field, required: on })}
      />
    </>
  )
}

type Amount = Extract<FieldSpec, { kind: 'number' }>

function Bounds({ n, field, onField }: Pick<OneRowProps, 'n' | 'onField'> & { field: Amount }) {
  const { t } = useTranslation('spaces')
  const { unit, min, max } = field
  return (
    <div className="grid grid-cols-3 gap-3">
      <Field label={t('edit.least', { n })}>
        <NumberInput
          min={-FIELD_NUMBER_MAX}
          max={max}
          value={min}
          onValue={(least) => onField({ ...field, min: least })}
        />
      </Field>
      <Field label={t('edit.most', { n })}>
        <NumberInput
          min={min}
          max={FIELD_NUMBER_MAX}
          value={max}
          onValue={(most) => onField({ ...field, max: most })}
        />
      </Field>
      <Field label={t('edit.unit', { n })} optional>
        <TextInput
          maxLength={20}
          autoComplete="off"
          value={unit}
          onValue={(next) => onField({ ...field, unit: next })}
        />
      </Field>
    </div>
  )
}

type Choice = Extract<FieldSpec, { kind: 'choice' }>

function Options({ n, field, tried, onField }: Pick<OneRowProps, 'n' | 'tried' | 'onField'> & { field: Choice }) {
  const { t } = useTranslation('spaces')
  const [text, setText] = useState(field.options.join(', '))
  return (
    <>
      <Field
        label={t('edit.options', { n })}
        hint={t('edit.optionsHint')}
        required
        error={tried && field.options.length < 2 ? t('edit.optionsMissing') : undefined}
      >
        <TextInput
          autoComplete="off"
          value={text}
          onValue={(next) => {
            setText(next)
            onField({ ...field, options: commaList(next) })
          }}
        />
      </Field>
      <Checkbox
        label={t('edit.several')}
        checked={field.several}
        onChecked={(several) => onField({ ...field, several })}
      />
    </>
  )
}
