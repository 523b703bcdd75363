import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trade } from '#shared/ipc/agreements.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { amountText } from '#ui/ui/Money.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { SignStatus } from './SignStatus.tsx'
import { useAct } from './useAct.ts'

/** Pays some of what is held, before or after delivery. */
export function ReleaseDialog({ trade, onClose }: { trade: Trade; onClose: () => void }) {
  const { t } = useTranslation('trades')
  const [amount, setAmount] = useState('')
  const [tried, setTried] = useState(false)
  const acting = useAct()
  const { token, agreement } = trade
  const text = (units: bigint) => `${amountText(String(units), token.decimals)} ${token.code}`
  const held = BigInt(trade.held)
  const sum = amount === '' ? 0n : BigInt(amount)
  const problem =
    sum > held ? t('release.tooMuch', { held: text(held) }) : tried && sum === 0n ? t('release.bad') : undefined
  const submit = async () => {
    setTried(true)
    if (sum === 0n || sum > held) return focusInvalid(document.body)
    if (agreement === undefined) return
    const result = await acting.request({ act: 'release', agreement, amount })
    if (result?.outcome === 'signed') onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('release.title')}
      description={t('release.lead', { held: text(held) })}
      actions={
        <>
          <Button onClick={onClose}>{t('release.cancel')}</Button>
          <Button variant="primary" busy={acting.state === 'asking'} onClick={() => void submit()}>
            {t('release.submit')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field
          label={t('release.amount')}
          required
          error={problem}
          hint={
            sum > held ? undefined : sum === held ? t('release.all') : t('release.left', { left: text(held - sum) })
          }
        >
          <MoneyInput units={amount} token={token} onUnits={setAmount} />
        </Field>
        <SignStatus acting={acting} />
      </div>
    </Dialog>
  )
}
