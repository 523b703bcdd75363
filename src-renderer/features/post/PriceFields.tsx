import { useTranslation } from 'react-i18next'
import { Field } from '#ui/ui/Field.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { Segmented } from '#ui/ui/Segmented.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import type { PostFieldsProps } from './PostFields.tsx'

/** An amount per unit, or what would be taken in exchange. */
export function PriceFields({ form, token, problems, priceHint, onChange }: PostFieldsProps) {
  const { t } = useTranslation('post')
  return (
    <fieldset className="m-0 grid min-w-0 gap-3">
      <legend className="mb-1.5 text-sm font-medium">{t('price')}</legend>
      <Segmented
        label={t('price')}
        value={form.priceKind}
        options={[
          { value: 'tokens', label: t('tokens', { code: token.code }) },
          { value: 'barter', label: t('barter') },
        ]}
        onValue={(priceKind) => onChange({ priceKind })}
      />
      {form.priceKind === 'tokens' ? (
        <>
          <div className="grid grid-cols-2 gap-4">
            <Field label={t('amount')} required error={problems.price}>
              <MoneyInput token={token} units={form.amount} onUnits={(amount) => onChange({ amount })} />
            </Field>
            <Field label={t('per')} optional error={problems.unit}>
              <TextInput
                maxLength={20}
                autoComplete="off"
                placeholder={t('perPlaceholder')}
                value={form.unit}
                onValue={(unit) => onChange({ unit })}
              />
            </Field>
          </div>
          {priceHint}
        </>
      ) : (
        <Field label={t(form.purpose === 'need' ? 'wantsNeed' : 'wants')} optional error={problems.price}>
          <TextInput
            maxLength={200}
            autoComplete="off"
            placeholder={t('wantsPlaceholder')}
            value={form.wants}
            onValue={(wants) => onChange({ wants })}
          />
        </Field>
      )}
    </fieldset>
  )
}
