import { useTranslation } from 'react-i18next'
import { Field } from '#ui/ui/Field.tsx'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { SpanField } from './SpanField.tsx'
import type { Draft } from './templates.ts'

/** Amounts of work the form offers, in bits; each is four times the one before. */
const BITS = [0, 16, 18, 20, 22, 24, 26] as const
/** Newcomers within a window that leave the price as it is. */
const CALM_MAX = 1000

interface WorkProps {
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
}

/** What joining costs in computing, at rest and under a flood, and how fast the one becomes the other. */
export function Work({ draft, onDraft }: WorkProps) {
  const { t } = useTranslation('rules')
  const { stamp } = draft.policy
  const set = (part: Partial<typeof stamp>) =>
    onDraft({ ...draft, policy: { ...draft.policy, stamp: { ...stamp, ...part } } })
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      <BitsField
        label={t('form.workBase')}
        value={stamp.base}
        onValue={(base) => set({ base, max: base === 0 ? 0 : Math.max(base, stamp.max) })}
      />
      <BitsField
        label={t('form.workMax')}
        value={stamp.max}
        onValue={(max) => set({ max, base: Math.min(max, stamp.base) })}
      />
      <Field label={t('form.workCalm')}>
        <NumberInput value={stamp.calm} min={1} max={CALM_MAX} onValue={(calm) => set({ calm })} />
      </Field>
      <SpanField
        label={t('form.workWindow')}
        spans={['minutes10', 'hour', 'day']}
        value={stamp.window}
        onValue={(window) => set({ window })}
      />
      <p className="text-sm text-ink-soft sm:col-span-2">{t('form.workHint')}</p>
    </div>
  )
}

interface BitsFieldProps {
  readonly label: string
  readonly value: number
  readonly onValue: (bits: number) => void
}

/** One of a few amounts; one that is in force and not among them may stay. */
function BitsField({ label, value, onValue }: BitsFieldProps) {
  const { t } = useTranslation('rules')
  const chosen = BITS.find((bits) => bits === value)
  return (
    <Field label={label}>
      <Select<string>
        value={String(chosen ?? 'present')}
        onValue={(bits) => bits !== 'present' && onValue(Number(bits))}
        options={[
          ...(chosen === undefined ? [{ value: 'present', label: t('form.work.present') }] : []),
          ...BITS.map((bits) => ({ value: String(bits), label: t(`form.work.b${bits}`) })),
        ]}
      />
    </Field>
  )
}
