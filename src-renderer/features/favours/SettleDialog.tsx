import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FavourPair } from '#shared/ipc/favours.ts'
import { SignFormDialog } from '#ui/features/trades/SignFormDialog.tsx'
import { useSignForm } from '#ui/features/trades/useSignForm.ts'
import { Field } from '#ui/ui/Field.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { sizeOf, sum } from './words.ts'

/** Offers to turn what is owed, or part of it, into a payment on the ledger. */
export function SettleDialog({ pair, onClose }: { pair: FavourPair; onClose: () => void }) {
  const { t } = useTranslation('favours')
  const owed = sizeOf(pair.balance)
  const [amount, setAmount] = useState(owed)
  const { nick } = pair.with
  const empty = amount === '' || BigInt(amount) === 0n
  const tooMuch = !empty && BigInt(amount) > BigInt(owed)
  const words = { nick, amount: sum(owed, pair.token) }
  const problem = tooMuch ? t('settleForm.tooMuch', words) : empty ? t('form.bad') : undefined
  const form = useSignForm({
    act: () =>
      problem === undefined ? { act: 'favour-settle', hub: pair.hub, with: pair.with.did, amount } : undefined,
    done: { title: t('settleForm.done') },
    onClose,
  })
  const { asking } = form
  return (
    <SignFormDialog
      form={form}
      title={t('settleForm.title', { nick })}
      lead={t(pair.balance.startsWith('-') ? 'settleForm.leadYouPay' : 'settleForm.leadTheyPay', words)}
      words={{ cancel: t('form.cancel'), submit: t('form.submit') }}
    >
      <Field label={t('settleForm.amount')} required error={problem}>
        <MoneyInput units={amount} token={pair.token} onUnits={setAmount} disabled={asking} />
      </Field>
    </SignFormDialog>
  )
}
