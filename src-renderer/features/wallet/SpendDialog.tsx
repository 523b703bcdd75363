import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reserve } from '#shared/ipc/reserves.ts'
import { SignFormDialog } from '#ui/features/trades/SignFormDialog.tsx'
import { useSignForm } from '#ui/features/trades/useSignForm.ts'
import { Field } from '#ui/ui/Field.tsx'
import { amountText } from '#ui/ui/Money.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'

/** Pays from a reserve, without any connection. */
export function SpendDialog({ reserve, onClose }: { reserve: Reserve; onClose: () => void }) {
  const { t } = useTranslation('wallet')
  const [amount, setAmount] = useState('')
  const [text, setText] = useState('')
  const { nick } = reserve.other
  const left = BigInt(reserve.amount) - BigInt(reserve.spent)
  const words = `${amountText(String(left), reserve.token.decimals)} ${reserve.token.code}`
  const empty = amount === '' || BigInt(amount) === 0n
  const tooMuch = !empty && BigInt(amount) > left
  const form = useSignForm({
    act: () =>
      empty || tooMuch ? undefined : { act: 'spend', hub: reserve.hub, reserve: reserve.id, amount, text: text.trim() },
    done: { title: t('reserve.paid') },
    onClose,
  })
  const { asking, tried } = form
  const problem = tooMuch ? t('reserve.tooMuch', { left: words }) : tried && empty ? t('bad') : undefined
  return (
    <SignFormDialog
      form={form}
      title={t('reserve.pay', { nick })}
      lead={t('reserve.payLead', { nick, left: words })}
      words={{ cancel: t('cancel'), submit: t('toSign') }}
    >
      <Field label={t('howMuch')} required error={problem}>
        <MoneyInput units={amount} token={reserve.token} onUnits={setAmount} disabled={asking} />
      </Field>
      <Field label={t('reserve.what')} optional>
        <TextInput value={text} onValue={setText} maxLength={200} disabled={asking} />
      </Field>
    </SignFormDialog>
  )
}
