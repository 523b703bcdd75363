import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '#ui/ui/Field.tsx'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import type { OfView } from './CommitmentActs.tsx'
import { paidBy } from './costs.ts'
import { useReading } from './reading.ts'
import { SignDialog } from './SignDialog.tsx'

/** Accepts some of what was promised, delivered or not, and pays for that much. */
export function AcceptDialog({ one, onClose }: OfView) {
  const { t } = useTranslation('contracts')
  const { contract, say, sums } = useReading()
  const left = one.form.quantity - one.accepted
  const [units, setUnits] = useState(Math.max(1, one.delivered - one.accepted))
  const { agreement } = contract
  return (
    <SignDialog
      title={t('accept.title', { title: one.title })}
      lead={t('accept.lead', { left: say.units(left, one.form.unit) })}
      act={agreement === undefined ? undefined : { act: 'contract-accept', agreement, commitment: one.place, units }}
      onClose={onClose}
    >
      <Field
        label={t('accept.units')}
        hint={contract.form.together ? t('accept.together') : t('accept.pays', { sums: sums(paidBy(one, units)) })}
      >
        <NumberInput min={1} max={left} value={units} onValue={setUnits} />
      </Field>
    </SignDialog>
  )
}
