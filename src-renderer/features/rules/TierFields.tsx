import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { TIER_NAME_CHARS_MAX, TIERS_MAX } from '#shared/core/tiers/limits.ts'
import type { TierForm, TiersForm } from '#shared/ipc/standing.ts'
import type { Token } from '#shared/ipc/values.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import type { FieldsProps } from './ChangeFields.tsx'
import { ladderFor, rungAbove } from './ladder.ts'
import { SpanField } from './SpanField.tsx'

/** The hub's ladder, rung by rung; taking it down is a change like any other. */
export function Tiers({ rules, draft, onDraft }: FieldsProps) {
  const { t } = useTranslation('rules')
  const tiers = draft.policy.tiers ?? ladderFor(rules.token)
  const { ladder } = tiers
  const set = (part: Partial<TiersForm>) =>
    onDraft({ ...draft, policy: { ...draft.policy, tiers: { ...tiers, ...part } } })
  const change = (at: number, rung: TierForm) => set({ ladder: ladder.map((one, i) => (i === at ? rung : one)) })
  return (
    <div className="grid gap-4">
      <p className="text-ink-soft">{t('form.tiersHint')}</p>
      {ladder.map((rung, at) => (
        // A rung has no name of its own while it is being written.
        // biome-ignore lint/suspicious/noArrayIndexKey: rungs are told apart by their place
        <Rung key={at} rung={rung} place={at} token={rules.token} onRung={(next) => change(at, next)} />
      ))}
      <span className="flex flex-wrap gap-2">
        {ladder.length < TIERS_MAX && (
          <Button
            size="sm"
            icon={<Plus aria-hidden className="size-4" />}
            onClick={() =>
              set({ ladder: ladder.length === 0 ? ladderFor(rules.token).ladder : [...ladder, rungAbove(ladder)] })
            }
          >
            {t('form.rungMore')}
          </Button>
        )}
        {ladder.length > 0 && (
          <Button
            size="sm"
            icon={<Minus aria-hidden className="size-4" />}
            onClick={() => set({ ladder: ladder.length === 2 ? [] : ladder.slice(0, -1) })}
          >
            {t(ladder.length === 2 ? 'form.rungNone' : 'form.rungLess')}
          </Button>
        )}
      </span>
      {ladder.length > 0 && (
        <SpanField
          label={t('form.tierSeason')}
          spans={['day', 'days7', 'days30', 'days90']}
          value={tiers.season}
          onValue={(season) => set({ season })}
        />
      )}
    </div>
  )
}

interface RungProps {
  readonly rung: TierForm
  readonly place: number
  readonly token: Token
  readonly onRung: (rung: TierForm) => void
}

function Rung({ rung, place, token, onRung }: RungProps) {
  const { t } = useTranslation('rules')
  return (
    <fieldset className="m-0 grid gap-3 rounded-lg border border-line p-3">
      <legend className="px-1 text-sm font-medium">{t('form.rung', { place: place + 1 })}</legend>
      <Field label={t('form.rungName')} required>
        <TextInput value={rung.name} maxLength={TIER_NAME_CHARS_MAX} onValue={(name) => onRung({ ...rung, name })} />
      </Field>
      {place > 0 && <Needs rung={rung} token={token} onRung={onRung} />}
      <Gives rung={rung} token={token} onRung={onRung} />
    </fieldset>
  )
}

type PartProps = Omit<RungProps, 'place'>
const PER_PERCENT = 10
const PERCENT_MAX = 100
const FEE_PERCENT_MAX = 20

function Needs({ rung, token, onRung }: PartProps) {
  const { t } = useTranslation('rules')
  const { needs } = rung
  const set = (part: Partial<typeof needs>) => onRung({ ...rung, needs: { ...needs, ...part } })
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      <SpanField
        label={t('form.needAge')}
        spans={['none', 'days7', 'days30', 'days90']}
        value={needs.age}
        onValue={(age) => set({ age })}
      />
      <Field label={t('form.needPartners')}>
        <NumberInput value={needs.partners} max={1000} onValue={(partners) => set({ partners })} />
      </Field>
      <Field label={t('form.needKept')}>
        <NumberInput
          value={Math.round(needs.kept / PER_PERCENT)}
          max={PERCENT_MAX}
          suffix="%"
          onValue={(percent) => set({ kept: percent * PER_PERCENT })}
        />
      </Field>
      <Field label={t('form.needTrusted')}>
        <MoneyInput units={needs.trusted} token={token} onUnits={(trusted) => set({ trusted })} />
      </Field>
    </div>
  )
}

function Gives({ rung, token, onRung }: PartProps) {
  const { t } = useTranslation('rules')
  const { gives } = rung
  const set = (part: Partial<typeof gives>) => onRung({ ...rung, gives: { ...gives, ...part } })
  const turn = (field: 'exposure' | 'credit' | 'cover', on: boolean) => {
    const { [field]: _, ...rest } = gives
    onRung({ ...rung, gives: on ? { ...rest, [field]: '0' } : rest })
  }
  return (
    <div className="grid gap-3">
      {(['exposure', 'credit', 'cover'] as const).map((field) => (
        <div key={field} className="grid grid-cols-1 gap-3 sm:grid-cols-2">
          <Checkbox
            label={t(`form.bound.${field}`)}
            checked={gives[field] !== undefined}
            onChecked={(on) => turn(field, on)}
          />
          {gives[field] !== undefined && (
            <Field label={t(`form.upTo.${field}`)}>
              <MoneyInput units={gives[field]} token={token} onUnits={(units) => set({ [field]: units })} />
            </Field>
          )}
        </div>
      ))}
      <Field label={t('form.fee')}>
        <NumberInput
          value={Math.round(gives.fee / PER_PERCENT)}
          max={FEE_PERCENT_MAX}
          suffix="%"
          onValue={(percent) => set({ fee: percent * PER_PERCENT })}
        />
      </Field>
      {(['board', 'votes', 'jury'] as const).map((right) => (
        <Checkbox
          key={right}
          label={t(`form.right.${right}`)}
          checked={gives[right]}
          onChecked={(on) => set({ [right]: on })}
        />
      ))}
    </div>
  )
}
