import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfView } from './CommitmentActs.tsx'
import { heldFor } from './costs.ts'
import { WHOLE } from './form.ts'
import { useReading } from './reading.ts'
import { ShareField } from './ShareField.tsx'
import { SignDialog } from './SignDialog.tsx'

/** An arbiter says how much of what is held was earned, and how much of the deposit is forfeit. */
export function RuleDialog({ one, onClose }: OfView) {
  const { t } = useTranslation('contracts')
  const { contract, names, sums } = useReading()
  const { agreement } = contract
  const [share, setShare] = useState(WHOLE / 2)
  const [bond, setBond] = useState(0)
  return (
    <SignDialog
      title={t('rule.title', { title: one.title })}
      lead={t('rule.lead')}
      act={
        agreement === undefined ? undefined : { act: 'contract-rule', agreement, commitment: one.place, share, bond }
      }
      onClose={onClose}
    >
      <ShareField
        label={t('rule.share', { name: names[one.form.by] ?? '' })}
        hint={t('rule.shareHint', { sums: sums(heldFor(one)) })}
        share={share}
        onShare={setShare}
      />
      {one.form.bond && (
        <ShareField
          label={t('rule.bond', { name: names[one.form.to] ?? '' })}
          hint={t('rule.bondHint', { sums: sums([one.form.bond]) })}
          share={bond}
          onShare={setBond}
        />
      )}
    </SignDialog>
  )
}
