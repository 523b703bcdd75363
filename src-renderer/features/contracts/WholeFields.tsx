import { useTranslation } from 'react-i18next'
import { DAY } from '#shared/core/kernel/instant.ts'
import { SpanField } from '#ui/features/trades/SpanField.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { Fold } from '#ui/ui/Fold.tsx'
import { spanText } from '#ui/ui/span.ts'
import { At } from './At.tsx'
import { DisputeFields } from './DisputeFields.tsx'
import { useEditing } from './editing.ts'

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
        <RedressFields />
        {!standing && <TimesFields />}
      </div>
    </Card>
  )
}

/** What most people ask for when they first turn it on. */
const USUAL_MS = 30 * DAY

function RedressFields() {
  const { t } = useTranslation('contracts')
  const { form, edit, problem } = useEditing()
  const { redress, ...rest } = form
  const now = redress === undefined ? t('draft.redressNone') : t('draft.redressNow', { span: spanText(redress) })
  return (
    <Fold title={t('draft.redress')} now={now} wrong={problem('redress') !== undefined}>
      <At path="redress" className="grid gap-4">
        <Checkbox
          label={t('draft.redressOn')}
          hint={t('draft.redressHint')}
          checked={redress !== undefined}
          onChecked={(on) => edit(on ? { ...rest, redress: USUAL_MS } : rest)}
        />
        {redress !== undefined && (
          <SpanField
            label={t('draft.redressSpan')}
            value={redress}
            error={problem('redress')}
            onValue={(next) => edit({ ...rest, redress: next })}
          />
        )}
      </At>
    </Fold>
  )
}

function TimesFields() {
  const { t } = useTranslation('contracts')
  const { form, edit, problem } = useEditing()
  const wrong = problem('openWithin') !== undefined || problem('fundWithin') !== undefined
  const now = t('draft.timesNow', { open: spanText(form.openWithin), fund: spanText(form.fundWithin) })
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
