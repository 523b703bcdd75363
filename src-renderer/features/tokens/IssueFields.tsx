import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/ipc/values.ts'
import { SpanField } from '#ui/features/trades/SpanField.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { demurrageChoices, type IssueForm } from './issueForm.ts'

interface Part {
  readonly form: IssueForm
  readonly change: (part: Partial<IssueForm>) => void
  readonly wrong: (field: keyof IssueForm) => boolean
}

const coinOf = ({ code, name, decimals }: IssueForm) => ({ code: code || '—', name, decimals })

/** What only this kind of token has to say. */
export function KindFields({ members, ...part }: Part & { members: readonly Person[] }) {
  switch (part.form.kind) {
    case 'stable':
      return <StableFields {...part} members={members} />
    case 'mission':
      return <MissionFields {...part} />
    case 'mutual':
      return <LimitField {...part} />
    case 'points':
      return <PointsFields {...part} />
    case 'volatile':
      return <CapField {...part} required />
  }
}

function CapField({ form, change, wrong, required = false }: Part & { required?: boolean }) {
  const { t } = useTranslation('tokens')
  return (
    <Field
      label={t('new.cap')}
      required={required}
      error={wrong('cap') ? t('new.capBad') : undefined}
      hint={required ? undefined : t('new.capOptional')}
    >
      <MoneyInput key={form.decimals} units={form.cap} token={coinOf(form)} onUnits={(cap) => change({ cap })} />
    </Field>
  )
}

function LimitField({ form, change, wrong }: Part) {
  const { t } = useTranslation('tokens')
  return (
    <Field label={t('new.limit')} required error={wrong('limit') ? t('form.bad') : undefined}>
      <MoneyInput key={form.decimals} units={form.limit} token={coinOf(form)} onUnits={(limit) => change({ limit })} />
    </Field>
  )
}

function MissionFields(part: Part) {
  const { t } = useTranslation('tokens')
  const { form, change, wrong } = part
  return (
    <>
      <Field label={t('new.purpose')} required error={wrong('purpose') ? t('new.purposeBad') : undefined}>
        <TextInput maxLength={200} value={form.purpose} onValue={(purpose) => change({ purpose })} />
      </Field>
      <CapField {...part} required />
      <div className="grid grid-cols-2 gap-4">
        <Field label={t('new.days')}>
          <NumberInput
            min={1}
            max={3650}
            suffix={t('new.daysUnit')}
            value={form.days}
            onValue={(days) => change({ days })}
          />
        </Field>
        <Field label={t('new.atExpiry')}>
          <Select
            value={form.atExpiry}
            onValue={(atExpiry) => change({ atExpiry })}
            options={(['burn', 'return'] as const).map((value) => ({ value, label: t(`new.atExpiry_${value}`) }))}
          />
        </Field>
      </div>
    </>
  )
}

function PointsFields(part: Part) {
  const { t } = useTranslation('tokens')
  const { form, change } = part
  return (
    <>
      <Field label={t('new.use')}>
        <Select
          value={form.use}
          onValue={(use) => change({ use })}
          options={(['utility', 'reputation', 'stake'] as const).map((value) => ({
            value,
            label: t(`new.use_${value}`),
          }))}
        />
      </Field>
      <CapField {...part} />
    </>
  )
}

function StableFields({ members, ...part }: Part & { members: readonly Person[] }) {
  const { t } = useTranslation('tokens')
  const { form, change, wrong } = part
  return (
    <>
      <div className="grid grid-cols-[1fr_8rem] gap-4">
        <Field label={t('new.what')} required error={wrong('what') ? t('new.whatBad') : undefined}>
          <TextInput maxLength={60} value={form.what} onValue={(what) => change({ what })} />
        </Field>
        <Field label={t('new.unit')} required error={wrong('unit') ? t('new.unitBad') : undefined}>
          <TextInput maxLength={16} value={form.unit} onValue={(unit) => change({ unit })} />
        </Field>
      </div>
      <Field label={t('new.where')} required error={wrong('where') ? t('new.whereBad') : undefined}>
        <TextInput maxLength={80} value={form.where} onValue={(where) => change({ where })} />
      </Field>
      <div className="grid grid-cols-2 gap-4">
        <Field label={t('new.keeper')} required error={wrong('keeper') ? t('new.keeperBad') : undefined}>
          <Select
            value={form.keeper}
            onValue={(keeper) => change({ keeper })}
            options={[
              { value: '', label: t('form.choose') },
              ...members.map(({ did, nick }) => ({ value: did, label: nick })),
            ]}
          />
        </Field>
        <Field label={t('new.rate')} required error={wrong('rate') ? t('new.rateBad') : undefined}>
          <TextInput
            inputMode="decimal"
            className="figures"
            value={form.rate}
            onValue={(rate) => change({ rate })}
            suffix={form.unit}
          />
        </Field>
      </div>
      <SpanField label={t('new.within')} value={form.within} onValue={(within) => change({ within })} />
      <CapField {...part} />
    </>
  )
}

/** What holding the token costs, if anything. */
export function DemurrageFields({ form, change, wrong }: Part) {
  const { t } = useTranslation('tokens')
  return (
    <>
      <Field label={t('new.demurrage')}>
        <Select
          value={form.demurrage}
          onValue={(demurrage) => change({ demurrage })}
          options={demurrageChoices(form.kind).map((value) => ({ value, label: t(`new.demurrage_${value}`) }))}
        />
      </Field>
      {form.demurrage !== 'none' && (
        <div className="flex flex-wrap items-start gap-4">
          <Field
            label={t('new.percent')}
            required
            className="w-32"
            error={wrong('percent') ? t('new.percentBad') : undefined}
          >
            <TextInput
              inputMode="decimal"
              className="figures"
              value={form.percent}
              onValue={(percent) => change({ percent })}
              suffix="%"
            />
          </Field>
          <SpanField label={t('new.every')} value={form.period} onValue={(period) => change({ period })} />
        </div>
      )}
    </>
  )
}
