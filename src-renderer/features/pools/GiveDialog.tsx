import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pool } from '#shared/ipc/pools.ts'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { amountText } from '#ui/ui/Money.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { toast } from '#ui/ui/Toast.tsx'

/** How much to give, and the way to the sign sheet. */
export function GiveDialog({ pool, onClose }: { pool: Pool; onClose: () => void }) {
  const { t } = useTranslation('pools')
  const id = useId()
  const acting = useAct()
  const [amount, setAmount] = useState('')
  const [tried, setTried] = useState(false)
  const { token, least } = pool
  const small = amount !== '' && BigInt(amount) < BigInt(least)
  const problem = small
    ? t('amountLeast', { least: `${amountText(least, token.decimals)} ${token.code}` })
    : tried && amount === ''
      ? t('amountBad')
      : undefined
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (amount === '' || small) return focusInvalid(event.currentTarget)
    const result = await acting.request({ act: 'pool-give', hub: pool.hub, pool: pool.id, amount })
    if (result?.outcome !== 'signed') return
    toast({ kind: 'good', title: t('given'), text: result.sentence })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('giveTitle', { name: pool.name })}
      description={t('giveLead')}
      actions={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          <Button type="submit" form={id} variant="primary" busy={acting.state === 'asking'}>
            {t('toSign')}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
        <Field label={t('amount')} required error={problem}>
          <MoneyInput units={amount} token={token} onUnits={setAmount} />
        </Field>
        <SignStatus acting={acting} />
      </form>
    </Dialog>
  )
}
