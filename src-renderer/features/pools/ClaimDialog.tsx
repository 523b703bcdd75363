import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pool } from '#shared/ipc/pools.ts'
import { SignFormDialog } from '#ui/features/trades/SignFormDialog.tsx'
import { useSignForm } from '#ui/features/trades/useSignForm.ts'
import { Field } from '#ui/ui/Field.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'

/** The payee says that a milestone is done. */
export function ClaimDialog({ pool, milestone, onClose }: { pool: Pool; milestone: number; onClose: () => void }) {
  const { t } = useTranslation('pools')
  const [said, setSaid] = useState('')
  const form = useSignForm({
    act: () => ({ act: 'pool-claim', hub: pool.hub, pool: pool.id, milestone, said }),
    done: { title: t('given') },
    onClose,
  })
  return (
    <SignFormDialog
      form={form}
      title={t('claimTitle', { title: pool.milestones[milestone]?.title ?? '' })}
      lead={t('claimLead')}
      words={{ cancel: t('close'), submit: t('toSign') }}
    >
      <Field label={t('said')}>
        <TextInput maxLength={300} value={said} onValue={setSaid} />
      </Field>
    </SignFormDialog>
  )
}
