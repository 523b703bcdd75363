import { useTranslation } from 'react-i18next'
import { Field } from '#ui/ui/Field.tsx'
import { localeOf } from '#ui/ui/locale.ts'
import { Select } from '#ui/ui/Select.tsx'
import { LIFETIMES, type PostForm } from './form.ts'

/** How long a notice stays up; an edited one may keep the end it has. */
export function LifetimeField({
  form,
  error,
  onChange,
}: {
  form: PostForm
  error: string | undefined
  onChange: (part: Partial<PostForm>) => void
}) {
  const { t, i18n } = useTranslation('post')
  const end = new Intl.DateTimeFormat(localeOf(i18n.language), { dateStyle: 'medium' }).format(form.expires)
  return (
    <Field label={t('lifetime')} error={error}>
      <Select
        value={String(form.days)}
        onValue={(days) => onChange({ days: Number(days) })}
        options={[
          ...(form.expires > 0 ? [{ value: '0', label: t('keepEnd', { date: end }) }] : []),
          ...LIFETIMES.map((days) => ({ value: String(days), label: t('days', { count: days }) })),
        ]}
      />
    </Field>
  )
}
