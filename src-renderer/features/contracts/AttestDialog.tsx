import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '#ui/ui/Field.tsx'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import type { OfView } from './CommitmentActs.tsx'
import { useReading } from './reading.ts'
import { SignDialog } from './SignDialog.tsx'

const VALUE_MAX = 1_000_000_000_000

/** A named third says what was measured; it cannot be said twice. */
export function AttestDialog({ one, onClose }: OfView) {
  const { t } = useTranslation('contracts')
  const { agreement } = useReading().contract
  const { gate } = one.form
  const [value, setValue] = useState(0)
  if (gate.kind !== 'attest') return null
  return (
    <SignDialog
      title={t('attest.title', { title: one.title })}
      lead={t('attest.lead', { full: gate.full, least: gate.least })}
      act={agreement === undefined ? undefined : { act: 'contract-attest', agreement, commitment: one.place, value }}
      onClose={onClose}
    >
      <Field label={gate.measure || t('attest.value')} required>
        <NumberInput max={VALUE_MAX} value={value} onValue={setValue} />
      </Field>
    </SignDialog>
  )
}
