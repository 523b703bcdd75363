import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { Token } from '#shared/ipc/values.ts'
import { failureOf } from '#ui/bridge/errors.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useCurrentHub } from '#ui/features/hubs/current.ts'
import { MemberField } from '#ui/features/people/MemberField.tsx'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { amountText } from '#ui/ui/Money.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { spendable } from './words.ts'

/** Pays a member at once, in the hub's first token unless another is named. `to` chooses somebody beforehand. */
export function PayDialog({ to, token, onClose }: { to?: string; token?: Token; onClose: () => void }) {
  const hub = useCurrentHub()
  return hub ? <Form hub={hub} token={token ?? hub.token} to={to ?? ''} onClose={onClose} /> : null
}

interface FormProps {
  readonly hub: HubSummary
  readonly token: Token
  readonly to: string
  readonly onClose: () => void
}

function Form({ hub, token, to, onClose }: FormProps) {
  const { t } = useTranslation('wallet')
  const id = useId()
  const signer = useRef<HTMLButtonElement>(null)
  const [chosen, setChosen] = useState(to)
  const [amount, setAmount] = useState('')
  const [tried, setTried] = useState(false)
  const acting = useAct()
  const asking = acting.state === 'asking'
  const { others, wallet, failed } = useAsked(hub.hub, token.code)
  const payee = others?.some(({ did }) => did === chosen) ? chosen : ''
  const sum = amount === '' ? 0n : BigInt(amount)
  const available = wallet && spendable(wallet)
  const short = available !== undefined && sum > available
  const text = (units: bigint) => `${amountText(String(units), token.decimals)} ${token.code}`
  const problem = short ? t('tooMuch', { available: text(available) }) : tried && sum === 0n ? t('bad') : undefined
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (payee === '' || sum === 0n || short) return focusInvalid(event.currentTarget)
    // The fields are closed now; focus stays where the outcome can be waited for.
    signer.current?.focus()
    const result = await acting.request({ act: 'pay', hub: hub.hub, to: payee, token: token.code, amount })
    if (result?.outcome !== 'signed') return
    toast({ kind: 'good', title: t('paid'), text: result.sentence })
    onClose()
  }
  const actions = (
    <>
      <Button onClick={onClose}>{t('cancel')}</Button>
      <Button ref={signer} type="submit" form={id} variant="primary" busy={asking} disabled={!others?.length}>
        {t('toSign')}
      </Button>
    </>
  )
  return (
    <Dialog open onOpenChange={onClose} title={t('payTitle')} description={t('payLead')} actions={actions}>
      <form id={id} noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
        <MemberField
          label={t('to')}
          members={others}
          value={payee}
          onValue={setChosen}
          disabled={asking}
          missing={tried && payee === ''}
          words={{ choose: t('choose'), nobody: t('nobody') }}
        />
        <Field
          label={t('howMuch')}
          required
          error={problem}
          hint={
            available !== undefined && !short
              ? t(sum === 0n ? 'canSpend' : 'left', { left: text(available - sum) })
              : undefined
          }
        >
          <MoneyInput units={amount} token={token} onUnits={setAmount} disabled={asking} />
        </Field>
        {failed && <ErrorNote failure={failureOf(failed.error)} onRetry={() => void failed.refetch()} />}
        <SignStatus acting={acting} />
      </form>
    </Dialog>
  )
}

/** Who may be paid and from how much; `failed` is the question that went without an answer. */
function useAsked(hub: string, token: string) {
  const members = useQuery(ask.hubs.members({ hub }))
  const wallet = useQuery(ask.ledger.wallet({ hub, token }))
  return {
    others: members.data?.filter((member) => !member.me),
    wallet: wallet.data,
    failed: [members, wallet].find(({ data, error }) => error && !data),
  }
}
