import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FavourPair } from '#shared/ipc/favours.ts'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { sizeOf, sum } from './words.ts'

/** Offers to turn what is owed, or part of it, into a payment on the ledger. */
export function SettleDialog({ pair, onClose }: { pair: FavourPair; onClose: () => void }) {
  const { t } = useTranslation('favours')
  const id = useId()
  const acting = useAct()
  const owed = sizeOf(pair.balance)
  const [amount, setAmount] = useState(owed)
  const { nick } = pair.with
  const empty = amount === '' || BigInt(amount) === 0n
  const tooMuch = !empty && BigInt(amount) > BigInt(owed)
  const words = { nick, amount: sum(owed, pair.token) }
  const problem = tooMuch ? t('settleForm.tooMuch', words) : empty ? t('form.bad') : undefined
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (problem !== undefined) return focusInvalid(event.currentTarget)
    const result = await acting.request({ act: 'favour-settle', hub: pair.hub, with: pair.with.did, amount })
    if (result?.outcome !== 'signed') return
    toast({ kind: 'good', title: t('settleForm.done'), text: result.sentence })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('settleForm.title', { nick })}
      description={t(pair.balance.startsWith('-') ? 'settleForm.leadYouPay' : 'settleForm.leadTheyPay', words)}
      actions={
        <>
          <Button onClick={onClose}>{t('form.cancel')}</Button>
          <Button type="submit" form={id} variant="primary" busy={acting.state === 'asking'}>
            {t('form.submit')}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
        <Field label={t('settleForm.amount')} required error={problem}>
          <MoneyInput units={amount} token={pair.token} onUnits={setAmount} disabled={acting.state === 'asking'} />
        </Field>
        <SignStatus acting={acting} />
      </form>
    </Dialog>
  )
}
