import { useTranslation } from 'react-i18next'
import { useTyped } from '#ui/bridge/typed.ts'
import { WHOLE } from '#ui/features/contracts/form.ts'
import { SignDialog } from '#ui/features/contracts/SignDialog.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { RadioList } from '#ui/ui/RadioList.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { AwardFields } from './AwardFields.tsx'
import { stakesOf } from './award.ts'
import type { OfCase } from './CaseActs.tsx'
import { TEXT_MAX } from './statement.tsx'

const KINDS = ['award', 'refuse'] as const

interface Ballot {
  readonly kind?: (typeof KINDS)[number]
  readonly award: { readonly share: number; readonly bond: number }
  readonly reasons: string
}
const EMPTY: Ballot = { award: { share: WHOLE / 2, bond: 0 }, reasons: '' }

/** A juror's secret vote. Nothing is chosen beforehand, so that no finding comes from haste. */
export function VoteDialog({ view, onClose }: OfCase) {
  const { t } = useTranslation('court')
  const { value: ballot, set, clear } = useTyped<Ballot>(`vote/${view.id}/${view.round}`, EMPTY)
  const { kind, award } = ballot
  const put = (part: Partial<Ballot>) => set((old) => ({ ...old, ...part }))
  const said = ballot.reasons.trim()
  const finding = kind === 'award' ? { kind, award } : kind && { kind }
  return (
    <SignDialog
      size="lg"
      title={t('vote.title')}
      lead={t('vote.lead')}
      act={finding && said !== '' ? { act: 'court-vote', case: view.id, finding, reasons: said } : undefined}
      onSigned={clear}
      onClose={onClose}
    >
      <RadioList
        label={t('vote.kind')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: t(`vote.${value}`), hint: t(`vote.${value}Hint`) }))}
        onValue={(kind) => put({ kind })}
      />
      {kind === 'award' && <AwardFields stakes={stakesOf(view)} award={award} onAward={(award) => put({ award })} />}
      <Field label={t('vote.reasons')} required hint={t('vote.reasonsHint')}>
        <TextArea rows={5} maxLength={TEXT_MAX} value={ballot.reasons} onValue={(reasons) => put({ reasons })} />
      </Field>
      {view.payoff.length > 0 && (
        <ul aria-label={t('payoff.title')} className="m-0 grid list-disc gap-1 ps-5 text-sm text-ink-soft">
          {view.payoff.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </SignDialog>
  )
}
