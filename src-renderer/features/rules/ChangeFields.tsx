import { useTranslation } from 'react-i18next'
import type { RulesView } from '#shared/ipc/governance.ts'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { MemberChoice } from './MemberChoice.tsx'
import { Recovery } from './RecoveryFields.tsx'
import { SpanField } from './SpanField.tsx'
import { Tiers } from './TierFields.tsx'
import { type Draft, SPANS, severally } from './templates.ts'
import { Work } from './WorkFields.tsx'

export interface FieldsProps {
  readonly rules: RulesView
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
}

/** The fields of the part that is being changed, and of no other. */
export function ChangeFields(props: FieldsProps) {
  const { t } = useTranslation('rules')
  const { draft, onDraft, rules } = props
  const money = (field: 'grant' | 'creditLimit', label: string) => (
    <Field label={label}>
      <MoneyInput
        units={draft.policy[field]}
        token={rules.token}
        onUnits={(units) => onDraft({ ...draft, policy: { ...draft.policy, [field]: units } })}
      />
    </Field>
  )
  switch (draft.template) {
    case 'credit':
      return money('creditLimit', t('form.limit'))
    case 'grant':
      return money('grant', t('form.grant'))
    case 'admission':
      return <Admission {...props} />
    case 'stamp':
      return <Work {...props} />
    case 'signers':
      return <SignersByName {...props} />
    case 'recovery':
      return <Recovery {...props} />
    case 'model':
      return <Model {...props} />
    case 'voting':
      return <Voting {...props} />
    case 'tiers':
      return <Tiers {...props} />
  }
}

/** Enough that they hardly conspire, few enough that all of them come to count. */
const TELLERS = 5
const DAY_MS = 86_400_000
const VOUCH_WITHIN_MS = 14 * DAY_MS

function Admission({ draft, onDraft }: FieldsProps) {
  const { t } = useTranslation('rules')
  const { admission } = draft.policy
  const set = (next: typeof admission) => onDraft({ ...draft, policy: { ...draft.policy, admission: next } })
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      <Field label={t('form.admission')}>
        <Select
          value={admission.by}
          onValue={(by) => set(by === 'vouches' ? { by, members: 2, within: VOUCH_WITHIN_MS } : { by })}
          options={(['invite', 'vouches', 'vote'] as const).map((value) => ({ value, label: t(`form.by.${value}`) }))}
        />
      </Field>
      {admission.by === 'vouches' && (
        <Field label={t('form.members')}>
          <NumberInput
            value={admission.members}
            min={2}
            max={20}
            onValue={(members) => set({ ...admission, members })}
          />
        </Field>
      )}
    </div>
  )
}

/** Those who could sign, with the ones who sign now marked. */
function SignersByName({ rules, draft, onDraft }: FieldsProps) {
  const { t } = useTranslation('rules')
  const { validators } = draft
  return (
    <>
      <MemberChoice
        hub={rules.hub}
        label={t('form.chosen')}
        chosen={validators}
        onChosen={(dids) => dids.length > 0 && onDraft({ ...draft, validators: dids })}
      />
      {validators.length > 1 && <Together draft={draft} onDraft={onDraft} />}
    </>
  )
}

/** Machines of a log that goes on without one of them. */
const MACHINES = 3

/** How many of several signers must sign, and whether they take turns or a log of theirs says which batch comes next. */
function Together({ draft, onDraft }: Pick<FieldsProps, 'draft' | 'onDraft'>) {
  const { t } = useTranslation('rules')
  const { consensus } = draft.policy
  const { finality } = consensus
  const set = (part: Partial<typeof consensus>) =>
    onDraft({ ...draft, policy: { ...draft.policy, consensus: { ...consensus, ...part } } })
  return (
    <div className="mt-3 grid gap-3">
      <Field label={t('form.quorum')}>
        <Select
          value={severally(consensus)}
          onValue={(quorum) => set({ quorum })}
          options={(['majority', 'bft'] as const).map((value) => ({ value, label: t(`form.quorums.${value}`) }))}
        />
      </Field>
      <Checkbox
        label={t('form.log')}
        hint={t('form.logHint')}
        checked={finality?.by === 'log'}
        onChecked={(on) => set({ finality: on ? { by: 'log', machines: MACHINES } : { by: 'rounds' } })}
      />
      {finality?.by === 'log' && (
        <Field label={t('form.machines')}>
          <NumberInput
            value={finality.machines}
            min={1}
            max={9}
            onValue={(machines) => set({ finality: { by: 'log', machines } })}
          />
        </Field>
      )}
    </div>
  )
}

function Model({ rules, draft, onDraft }: FieldsProps) {
  const { t } = useTranslation('rules')
  const { consensus } = draft.policy
  const set = (part: Partial<typeof consensus>) =>
    onDraft({ ...draft, policy: { ...draft.policy, consensus: { ...consensus, ...part } } })
  const model = consensus.model === 'named' ? 'voting' : consensus.model
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      <Field label={t('form.model')}>
        <Select
          value={model}
          onValue={(next) => set({ model: next })}
          options={(['voting', 'dpos', 'staking'] as const).map((value) => ({
            value,
            label: t(`form.models.${value}`),
          }))}
        />
      </Field>
      <Field label={t('form.quorum')}>
        <Select
          value={consensus.quorum}
          onValue={(quorum) => set({ quorum })}
          options={(['solo', 'majority', 'bft'] as const).map((value) => ({
            value,
            label: t(`form.quorums.${value}`),
          }))}
        />
      </Field>
      {consensus.quorum !== 'solo' && (
        <Field label={t('form.seats')}>
          <NumberInput value={consensus.seats} min={2} max={128} onValue={(seats) => set({ seats })} />
        </Field>
      )}
      <SpanField
        label={t('form.epoch')}
        spans={['hour', 'day', 'days7', 'days30']}
        value={consensus.epoch}
        onValue={(epoch) => set({ epoch })}
      />
      {model === 'staking' && (
        <Field label={t('form.minStake')}>
          <MoneyInput units={consensus.minStake} token={rules.token} onUnits={(minStake) => set({ minStake })} />
        </Field>
      )}
    </div>
  )
}

/** Secret votes weigh the same for all, and need time in which tellers step forward. */
function secretly(governance: Draft['policy']['governance'], on: boolean): Draft['policy']['governance'] {
  const { secret: _, ...open } = governance
  if (!on) return open
  const debate = open.debate === 0 ? SPANS.day : open.debate
  return { ...open, count: 'members', debate, secret: { tellers: TELLERS, counting: SPANS.days3 } }
}

function Voting({ draft, onDraft }: FieldsProps) {
  const { t } = useTranslation('rules')
  const { governance } = draft.policy
  const set = (part: Partial<typeof governance>) =>
    onDraft({ ...draft, policy: { ...draft.policy, governance: { ...governance, ...part } } })
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-3">
      <Field label={t('form.count')}>
        <Select
          value={governance.count}
          onValue={(count) => set({ count })}
          options={(['members', 'weighted', 'quadratic'] as const).map((value) => ({
            value,
            label: t(`form.counts.${value}`),
          }))}
        />
      </Field>
      <SpanField
        label={t('form.debate')}
        spans={['none', 'hour', 'day', 'days3']}
        value={governance.debate}
        onValue={(debate) => set({ debate })}
      />
      <SpanField
        label={t('form.voting')}
        spans={['hour', 'day', 'days3', 'days7']}
        value={governance.voting}
        onValue={(voting) => set({ voting })}
      />
      <div className="sm:col-span-3">
        <Checkbox
          label={t('form.secret')}
          hint={t('form.secretHint')}
          checked={governance.secret !== undefined}
          onChecked={(on) => onDraft({ ...draft, policy: { ...draft.policy, governance: secretly(governance, on) } })}
        />
      </div>
    </div>
  )
}
