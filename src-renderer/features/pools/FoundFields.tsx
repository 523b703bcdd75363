import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PoolForm } from '#shared/ipc/pools.ts'
import type { Person, Token } from '#shared/ipc/values.ts'
import { MemberField } from '#ui/features/people/MemberField.tsx'
import { SpanField } from '#ui/features/trades/SpanField.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { IconButton } from '#ui/ui/IconButton.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { freshMilestone } from './poolForm.ts'

/** As many as a pool may have. */
const MILESTONES_MAX = 8

export interface Part {
  readonly form: PoolForm
  readonly token: Token
  readonly tokens: readonly Token[]
  readonly members: readonly Person[]
  readonly change: (changes: Partial<PoolForm>) => void
  /** Somebody tried to go on, and this is missing. */
  readonly wrong: (path: string) => boolean
}

export function GoalFields({ form, token, tokens, change, wrong }: Part) {
  const { t } = useTranslation('pools')
  return (
    <>
      <Field label={t('form.name')} required error={wrong('name') ? t('form.nameBad') : undefined}>
        <TextInput maxLength={80} value={form.name} onValue={(name) => change({ name })} />
      </Field>
      <Field label={t('form.purpose')}>
        <TextArea rows={2} maxLength={600} value={form.purpose} onValue={(purpose) => change({ purpose })} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={t('form.token')}>
          <Select
            value={form.token}
            onValue={(code) => change({ token: code })}
            options={tokens.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
          />
        </Field>
        <Field label={t('form.goal')} required error={wrong('goal') ? t('form.goalBad') : undefined}>
          <MoneyInput key={token.code} units={form.goal} token={token} onUnits={(goal) => change({ goal })} />
        </Field>
        <Field label={t('form.least')} required error={wrong('least') ? t('form.goalBad') : undefined}>
          <MoneyInput key={token.code} units={form.least} token={token} onUnits={(least) => change({ least })} />
        </Field>
      </div>
      <SpanField label={t('form.lasts')} value={form.lasts} onValue={(lasts) => change({ lasts })} />
      <Checkbox
        label={t('form.withdraw')}
        hint={t('form.withdrawHint')}
        checked={form.withdraw}
        onChecked={(withdraw) => change({ withdraw })}
      />
    </>
  )
}

export function MilestoneFields(part: Part) {
  const { t } = useTranslation('pools')
  const { form, change } = part
  return (
    <div className="grid gap-4">
      {form.milestones.map((_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a milestone is its place
        <MilestoneField key={at} {...part} at={at} />
      ))}
      {form.milestones.length < MILESTONES_MAX && (
        <div>
          <Button
            size="sm"
            icon={<Plus aria-hidden className="size-4" />}
            onClick={() => change({ milestones: [...form.milestones, freshMilestone()] })}
          >
            {t('form.add')}
          </Button>
        </div>
      )}
    </div>
  )
}

function MilestoneField({ form, token, members, change, wrong, at }: Part & { at: number }) {
  const { t } = useTranslation('pools')
  const one = form.milestones[at] ?? freshMilestone()
  const set = (changes: Partial<typeof one>) =>
    change({ milestones: form.milestones.map((other, i) => (i === at ? { ...other, ...changes } : other)) })
  return (
    <fieldset className="m-0 grid min-w-0 gap-4 rounded-lg border border-line p-4">
      <legend className="px-1 text-sm font-medium">{t('form.milestone', { n: at + 1 })}</legend>
      <div className="flex items-start gap-2">
        <Field
          className="min-w-0 flex-1"
          label={t('form.milestoneTitle')}
          required
          error={wrong(`title/${at}`) ? t('form.titleBad') : undefined}
        >
          <TextInput maxLength={80} value={one.title} onValue={(title) => set({ title })} />
        </Field>
        {form.milestones.length > 1 && (
          <IconButton
            label={t('form.remove', { n: at + 1 })}
            icon={<Trash2 />}
            className="mt-6.5"
            onClick={() => change({ milestones: form.milestones.filter((_, i) => i !== at) })}
          />
        )}
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <MemberField
          label={t('form.payee')}
          members={members}
          value={one.payee}
          onValue={(payee) => set({ payee })}
          disabled={false}
          missing={wrong(`payee/${at}`)}
          words={{ choose: t('form.choose'), nobody: t('form.nobody') }}
        />
        <Field label={t('amount')} required error={wrong(`amount/${at}`) ? t('amountBad') : undefined}>
          <MoneyInput key={token.code} units={one.amount} token={token} onUnits={(amount) => set({ amount })} />
        </Field>
      </div>
      <SpanField label={t('form.within')} value={one.within} onValue={(within) => set({ within })} />
    </fieldset>
  )
}

export function VoteFields({ form, members, change }: Part) {
  const { t } = useTranslation('pools')
  const restTo = (value: string) => {
    const { restTo: _, ...rest } = form
    change(value === '' ? { restTo: undefined, ...rest } : { restTo: value })
  }
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t('form.count')}>
        <Select
          value={form.count}
          onValue={(count) => change({ count })}
          options={(['gifts', 'heads'] as const).map((value) => ({ value, label: t(`form.count_${value}`) }))}
        />
      </Field>
      <Field label={t('form.silence')}>
        <Select
          value={form.silence}
          onValue={(silence) => change({ silence })}
          options={(['refuse', 'pay'] as const).map((value) => ({ value, label: t(`form.silence_${value}`) }))}
        />
      </Field>
      <SpanField label={t('form.span')} value={form.span} onValue={(span) => change({ span })} />
      <Field label={t('form.rest')}>
        <Select
          value={form.restTo ?? ''}
          onValue={restTo}
          options={[
            { value: '', label: t('form.restBack') },
            ...members.map(({ did, nick }) => ({ value: did, label: t('to', { nick }) })),
          ]}
        />
      </Field>
    </div>
  )
}
