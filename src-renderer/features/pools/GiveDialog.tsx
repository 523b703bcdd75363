import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pool } from '#shared/ipc/pools.ts'
import { SignFormDialog } from '#ui/features/trades/SignFormDialog.tsx'
import { useSignForm } from '#ui/features/trades/useSignForm.ts'
import { Field } from '#ui/ui/Field.tsx'
import { amountText } from '#ui/ui/Money.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'

/** How much to give, and the way to the sign sheet. */
export function GiveDialog({ pool, onClose }: { pool: Pool; onClose: () => void }) {
  const { t } = useTranslation('pools')
  const [amount, setAmount] = useState('')
  const { token, least } = pool
  const small = amount !== '' && BigInt(amount) < BigInt(least)
  const form = useSignForm({
    act: () => (amount === '' || small ? undefined : { act: 'pool-give', hub: pool.hub, pool: pool.id, amount }),
    done: { title: t('given') },
    onClose,
  })
  const problem = small
    ? t('amountLeast', { least: `${amountText(least, token.decimals)} ${token.code}` })
    : form.tried && amount === ''
      ? t('amountBad')
      : undefined
  return (
    <SignFormDialog
      form={form}
      title={t('giveTitle', { name: pool.name })}
      lead={t('giveLead')}
      words={{ cancel: t('close'), submit: t('toSign') }}
    >
      <Field label={t('amount')} required error={problem}>
        <MoneyInput units={amount} token={token} onUnits={setAmount} disabled={form.asking} />
      </Field>
    </SignFormDialog>
  )
}
