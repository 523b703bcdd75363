import { useTranslation } from 'react-i18next'
import { Field } from '#ui/ui/Field.tsx'
import { Select } from '#ui/ui/Select.tsx'
import type { FieldsProps } from './ChangeFields.tsx'
import { MemberChoice } from './MemberChoice.tsx'
import { SpanField } from './SpanField.tsx'
import { severally } from './templates.ts'

/** Who may take over when those who sign are gone, how many of them together, and after how long a silence. */
export function Recovery({ rules, draft, onDraft }: FieldsProps) {
  const { t } = useTranslation('rules')
  const { recovery } = draft.policy
  const set = (part: Partial<typeof recovery>) =>
    onDraft({ ...draft, policy: { ...draft.policy, recovery: { ...recovery, ...part } } })
  return (
    <div className="grid gap-3">
      <p className="text-ink-soft">{t('form.recoveryHint')}</p>
      <MemberChoice
        hub={rules.hub}
        label={t('form.rescuers')}
        chosen={recovery.members}
        onChosen={(members) => set({ members })}
      />
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        {recovery.members.length > 1 && (
          <Field label={t('form.together')}>
            <Select
              value={severally(recovery)}
              onValue={(quorum) => set({ quorum })}
              options={(['majority', 'bft'] as const).map((value) => ({ value, label: t(`form.quorums.${value}`) }))}
            />
          </Field>
        )}
        <SpanField
          label={t('form.silence')}
          spans={['days7', 'days30', 'days90']}
          value={recovery.silence}
          onValue={(silence) => set({ silence })}
        />
      </div>
    </div>
  )
}
