import { useTranslation } from 'react-i18next'
import { SpanField } from '#ui/features/trades/SpanField.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { Fold } from '#ui/ui/Fold.tsx'
import { amountText } from '#ui/ui/Money.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import { Segmented } from '#ui/ui/Segmented.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { spanText } from '#ui/ui/span.ts'
import { At } from './At.tsx'
import { type CourtForm, panelSizes } from './court.ts'
import { useEditing } from './editing.ts'
import { MediationFields } from './MediationFields.tsx'
import { ShareInput } from './ShareInput.tsx'

type Court = CourtForm['court']

const PANELS = [1, 3, 5, 7] as const satisfies readonly Court['panel'][]
const ROUNDS_MAX = 5
const HOPS = [0, 1, 2, 3] as const
const SPANS = ['evidence', 'draw', 'vote', 'open', 'appeal'] as const

interface CourtFieldsProps {
  readonly clause: CourtForm
  /** How many could be drawn now; undefined while nobody knows. */
  readonly jurors: number | undefined
}

/** The rules of a drawn panel: what people decide on top, what most leave as it is folded away. */
export function CourtFields({ clause, jurors }: CourtFieldsProps) {
  const { t } = useTranslation('contracts')
  const { form, edit, tokenOf, problem } = useEditing()
  const { court } = clause
  const change = (part: Partial<Court>) => edit({ ...form, dispute: { ...clause, court: { ...court, ...part } } })
  const token = tokenOf(court.token)
  const [first = court.panel, ...larger] = panelSizes(court)
  const cost = BigInt(court.fee === '' ? 0 : court.fee) * BigInt(first)
  return (
    <div className="grid gap-4">
      <div className="grid content-start gap-1.5">
        <span aria-hidden="true" className="text-sm font-medium">
          {t('draft.panel')}
        </span>
        <Segmented
          label={t('draft.panel')}
          value={String(court.panel)}
          options={PANELS.map((size) => ({ value: String(size), label: String(size) }))}
          onValue={(size) => change({ panel: PANELS.find((one) => String(one) === size) ?? court.panel })}
        />
        <p className="text-sm text-ink-faint">
          {larger.length === 0 ? t('draft.panelLast') : t('draft.panelHint', { sizes: larger.join(', ') })}
        </p>
      </div>
      {jurors !== undefined && jurors < court.panel && (
        <Note kind="warning">{t('draft.bench', { count: jurors })}</Note>
      )}
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <At path="dispute.court.fee">
          <Field
            label={t('draft.fee')}
            required
            error={problem('dispute.court.fee')}
            hint={t('draft.feeHint', { sum: `${amountText(String(cost), token.decimals)} ${token.code}` })}
          >
            <MoneyInput units={court.fee} token={token} onUnits={(fee) => change({ fee })} />
          </Field>
        </At>
        <Field label={t('draft.otherwiseCourt')} hint={t('draft.otherwiseCourtHint')}>
          <ShareInput
            share={clause.otherwise}
            onShare={(otherwise) => edit({ ...form, dispute: { ...clause, otherwise } })}
          />
        </Field>
      </div>
      <MediationFields clause={clause} />
      <More court={court} change={change} />
    </div>
  )
}

function More({ court, change }: { court: Court; change: (part: Partial<Court>) => void }) {
  const { t } = useTranslation('contracts')
  const { tokenOf, problem } = useEditing()
  const wrong = problem('dispute.court.lock')
  const now = t('draft.courtMoreNow', {
    rounds: court.rounds,
    evidence: spanText(court.evidence),
    vote: spanText(court.vote),
  })
  return (
    <Fold title={t('draft.courtMore')} now={now} wrong={wrong !== undefined}>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={t('draft.rounds')} hint={t('draft.roundsHint')}>
          <NumberInput min={1} max={ROUNDS_MAX} value={court.rounds} onValue={(rounds) => change({ rounds })} />
        </Field>
        <Field label={t('draft.hops')}>
          <Select
            value={String(court.hops)}
            options={HOPS.map((hops) => ({ value: String(hops), label: t(`draft.hop.h${hops}`) }))}
            onValue={(hops) => change({ hops: Number(hops) })}
          />
        </Field>
        <At path="dispute.court.lock">
          <Field label={t('draft.lock')} required error={wrong} hint={t('draft.lockHint')}>
            <MoneyInput units={court.lock} token={tokenOf(court.token)} onUnits={(lock) => change({ lock })} />
          </Field>
        </At>
        <Field label={t('draft.loss')} hint={t('draft.lossHint')}>
          <ShareInput share={court.loss} onShare={(loss) => change({ loss })} />
        </Field>
        {SPANS.map((name) => (
          <SpanField
            key={name}
            label={t(`draft.${name}`)}
            value={court[name]}
            onValue={(ms) => change({ [name]: ms })}
          />
        ))}
      </div>
    </Fold>
  )
}
