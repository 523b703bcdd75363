import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reserve } from '#shared/ipc/reserves.ts'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { amountText } from '#ui/ui/Money.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { toast } from '#ui/ui/Toast.tsx'

/** Pays from a reserve, without any connection. */
export function SpendDialog({ reserve, onClose }: { reserve: Reserve; onClose: () => void }) {
  const { t } = useTranslation('wallet')
  const id = useId()
  const acting = useAct()
  const [amount, setAmount] = useState('')
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const { nick } = reserve.other
  const left = BigInt(reserve.amount) - BigInt(reserve.spent)
  const words = `${amountText(String(left), reserve.token.decimals)} ${reserve.token.code}`
  const empty = amount === '' || BigInt(amount) === 0n
  const tooMuch = !empty && BigInt(amount) > left
  const problem = tooMuch ? t('reserve.tooMuch', { left: words }) : tried && empty ? t('bad') : undefined
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (empty || tooMuch) return focusInvalid(event.currentTarget)
    const result = await acting.request({
      act: 'spend',
      hub: reserve.hub,
      reserve: reserve.id,
      amount,
      text: text.trim(),
    })
    if (result?.outcome !== 'signed') return
    toast({ kind: 'good', title: t('reserve.paid'), text: result.sentence })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('reserve.pay', { nick })}
      description={t('reserve.payLead', { nick, left: words })}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={id} variant="primary" busy={acting.state === 'asking'}>
            {t('toSign')}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
        <Field label={t('howMuch')} required error={problem}>
          <MoneyInput units={amount} token={reserve.token} onUnits={setAmount} disabled={acting.state === 'asking'} />
        </Field>
        <Field label={t('reserve.what')} optional>
          <TextInput value={text} onValue={setText} maxLength={200} disabled={acting.state === 'asking'} />
        </Field>
        <SignStatus acting={acting} />
      </form>
    </Dialog>
  )
}
