import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { failureOf } from '#ui/bridge/errors.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useCurrentHub } from '#ui/features/hubs/current.ts'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { amountText } from '#ui/ui/Money.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { spendable } from './words.ts'

/** Pays a member at once. `to` chooses one beforehand. */
export function PayDialog({ to, onClose }: { to?: string; onClose: () => void }) {
  const hub = useCurrentHub()
  return hub ? <Form hub={hub} to={to ?? ''} onClose={onClose} /> : null
}

function Form({ hub, to, onClose }: { hub: HubSummary; to: string; onClose: () => void }) {
  const { t } = useTranslation('wallet')
  const [payee, setPayee] = useState(to)
  const [amount, setAmount] = useState('')
  const [tried, setTried] = useState(false)
  const acting = useAct()
  const asked = useQuery(ask.hubs.members({ hub: hub.hub }))
  const members = asked.data
  const wallet = useQuery(ask.ledger.wallet({ hub: hub.hub })).data
  const others = members?.filter((member) => !member.me) ?? []
  const { decimals, code } = hub.token
  const text = (units: bigint) => `${amountText(String(units), decimals)} ${code}`
  const available = wallet && spendable(wallet)
  const sum = amount === '' ? 0n : BigInt(amount)
  const short = available !== undefined && sum > available
  const problem = short ? t('tooMuch', { available: text(available) }) : tried && sum === 0n ? t('bad') : undefined
  const submit = async () => {
    setTried(true)
    if (payee === '' || sum === 0n || short) return
    const result = await acting.request({ act: 'pay', hub: hub.hub, to: payee, amount })
    if (result?.outcome !== 'signed') return
    toast({ kind: 'good', title: t('paid'), text: result.sentence })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('payTitle')}
      description={t('payLead')}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            variant="primary"
            busy={acting.state === 'asking'}
            disabled={others.length === 0}
            onClick={() => void submit()}
          >
            {t('toSign')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field label={t('to')} required error={tried && payee === '' ? t('choose') : undefined}>
          <Select
            value={payee}
            onValue={setPayee}
            options={[
              { value: '', label: members && others.length === 0 ? t('nobody') : t('choose') },
              ...others.map(({ did, nick }) => ({ value: did, label: nick })),
            ]}
          />
        </Field>
        <Field
          label={t('howMuch')}
          required
          error={problem}
          hint={available !== undefined && !short ? t('left', { left: text(available - sum) }) : undefined}
        >
          <MoneyInput units={amount} token={hub.token} onUnits={setAmount} />
        </Field>
        {asked.error && !members && <ErrorNote failure={failureOf(asked.error)} onRetry={() => void asked.refetch()} />}
        <SignStatus acting={acting} />
      </div>
    </Dialog>
  )
}
