import { useTranslation } from 'react-i18next'
import { formatDuration } from '#shared/core/kernel/instant.ts'
import { MemberChoice } from '#ui/features/rules/MemberChoice.tsx'
import { SpanField } from '#ui/features/trades/SpanField.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import { At } from './At.tsx'
import { useEditing } from './editing.ts'
import { Fold } from './Fold.tsx'
import { DAY, type DisputeForm, WHOLE } from './form.ts'
import { ShareInput } from './ShareInput.tsx'

/** A week to look into it, and half each where nobody rules. */
const DISPUTE: DisputeForm = { arbiters: [], quorum: 1, within: 7 * DAY, otherwise: WHOLE / 2 }

/** What holds for the agreement as a whole. */
export function WholeFields() {
  const { t } = useTranslation('contracts')
  const { form, edit, problem, standing } = useEditing()
  const turn = (together: boolean) =>
    edit({
      ...form,
      together,
      commitments: together ? form.commitments.map(({ callOff: _, ...one }) => one) : form.commitments,
    })
  return (
    <Card aria-labelledby="draft-whole" className="grid gap-4">
      <h2 id="draft-whole" className="font-serif text-lg">
        {t('draft.whole')}
      </h2>
      <At path="together">
        <Checkbox
          label={t('draft.together')}
          hint={problem('together') ?? t('draft.togetherHint')}
          checked={form.together}
          onChecked={turn}
        />
      </At>
      <div>
        <DisputeFields />
        {!standing && <TimesFields />}
      </div>
    </Card>
  )
}

function DisputeFields() {
  const { t } = useTranslation('contracts')
  const { form, edit, hub, problem } = useEditing()
  const { dispute, ...rest } = form
  const change = (part: Partial<DisputeForm>) => dispute && edit({ ...form, dispute: { ...dispute, ...part } })
  const wrong = problem('dispute')
  return (
    <Fold
      title={t('draft.dispute')}
      now={dispute ? t('draft.disputeNow', { k: dispute.quorum, n: dispute.arbiters.length }) : t('draft.disputeNone')}
      wrong={wrong !== undefined}
    >
      <At path="dispute" className="grid gap-4">
        <Checkbox
          label={t('draft.disputeOn')}
          hint={t('draft.disputeHint')}
          checked={dispute !== undefined}
          onChecked={(on) => edit(on ? { ...rest, dispute: DISPUTE } : rest)}
        />
        {wrong !== undefined && (
          <p role="alert" className="text-sm text-danger">
            {wrong}
          </p>
        )}
        {dispute && (
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <MemberChoice
              hub={hub.hub}
              label={t('draft.arbiters')}
              chosen={dispute.arbiters}
              onChosen={(arbiters) =>
                change({ arbiters, quorum: Math.min(dispute.quorum, Math.max(1, arbiters.length)) })
              }
            />
            <div className="grid content-start gap-4">
              <Field label={t('draft.disputeQuorum')}>
                <NumberInput
                  min={1}
                  max={Math.max(1, dispute.arbiters.length)}
                  value={dispute.quorum}
                  onValue={(quorum) => change({ quorum })}
                />
              </Field>
              <SpanField
                label={t('draft.disputeWithin')}
                value={dispute.within}
                onValue={(within) => change({ within })}
              />
              <Field label={t('draft.otherwise')} hint={t('draft.otherwiseHint')} className="w-44">
                <ShareInput share={dispute.otherwise} onShare={(otherwise) => change({ otherwise })} />
              </Field>
            </div>
          </div>
        )}
      </At>
    </Fold>
  )
}

function TimesFields() {
  const { t } = useTranslation('contracts')
  const { form, edit, problem } = useEditing()
  const wrong = problem('openWithin') !== undefined || problem('fundWithin') !== undefined
  const now = t('draft.timesNow', { open: formatDuration(form.openWithin), fund: formatDuration(form.fundWithin) })
  return (
    <Fold title={t('draft.times')} now={now} wrong={wrong}>
      <At path="openWithin">
        <SpanField
          label={t('draft.openWithin')}
          hint={t('draft.openHint')}
          value={form.openWithin}
          error={problem('openWithin')}
          onValue={(openWithin) => edit({ ...form, openWithin })}
        />
      </At>
      <At path="fundWithin">
        <SpanField
          label={t('draft.fundWithin')}
          hint={t('draft.fundHint')}
          value={form.fundWithin}
          error={problem('fundWithin')}
          onValue={(fundWithin) => edit({ ...form, fundWithin })}
        />
      </At>
    </Fold>
  )
}
