import { useTranslation } from 'react-i18next'
import { Field } from '#ui/ui/Field.tsx'
import { Segmented } from '#ui/ui/Segmented.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { type HubForm, ISSUERS } from './hubForm.ts'

const CHOICES = ['0', '1', '2'] as const

/** How finely the credit divides: settled once, so it is tucked away with a good default. */
export function CreditDetails({ form, onChange }: { form: HubForm; onChange: (part: Partial<HubForm>) => void }) {
  const { t } = useTranslation('hubs')
  const set = (decimals: number) =>
    onChange({
      decimals,
      grant: rescale(form.grant, form.decimals, decimals),
      creditLimit: rescale(form.creditLimit, form.decimals, decimals),
    })
  return (
    <details>
      <summary className="inline-flex min-h-6 items-center text-sm text-ink-soft hover:text-ink">
        {t('start.more')}
      </summary>
      <div className="mt-3 grid gap-4">
        <Field label={t('start.decimals')} hint={t('start.fixed')}>
          <Segmented
            label={t('start.decimals')}
            value={String(form.decimals)}
            options={CHOICES.map((value) => ({ value: value as string, label: t(`start.decimals_${value}`) }))}
            onValue={(value) => set(Number(value))}
          />
        </Field>
        <Field label={t('start.issuing')} hint={t('start.issuingHint')}>
          <Select
            value={form.issuing}
            options={ISSUERS.map((value) => ({ value, label: t(`start.issuing_${value}`) }))}
            onValue={(issuing) => onChange({ issuing })}
          />
        </Field>
      </div>
    </details>
  )
}

/** The same amount counted in another smallest unit; what no longer fits is dropped. */
export function rescale(units: string, from: number, to: number): string {
  if (units === '') return ''
  const factor = 10n ** BigInt(Math.abs(to - from))
  return (to >= from ? BigInt(units) * factor : BigInt(units) / factor).toString()
}
