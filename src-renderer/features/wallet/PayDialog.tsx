import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { Token } from '#shared/ipc/values.ts'
import { failureOf } from '#ui/bridge/errors.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useCurrentHub } from '#ui/features/hubs/current.ts'
import { MemberField } from '#ui/features/people/MemberField.tsx'
import { StandingHint } from '#ui/features/people/StandingHint.tsx'
import { SignFormDialog } from '#ui/features/trades/SignFormDialog.tsx'
import { useSignForm } from '#ui/features/trades/useSignForm.ts'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { amountText } from '#ui/ui/Money.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
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
  const [chosen, setChosen] = useState(to)
  const [amount, setAmount] = useState('')
  const { others, wallet, failed } = useAsked(hub.hub, token.code)
  const payee = others?.some(({ did }) => did === chosen) ? chosen : ''
  const sum = amount === '' ? 0n : BigInt(amount)
  const available = wallet && spendable(wallet)
  const short = available !== undefined && sum > available
  const text = (units: bigint) => `${amountText(String(units), token.decimals)} ${token.code}`
  const form = useSignForm({
    act: () =>
      payee === '' || sum === 0n || short
        ? undefined
        : { act: 'pay', hub: hub.hub, to: payee, token: token.code, amount },
    done: { title: t('paid') },
    onClose,
  })
  const { asking, tried } = form
  const problem = short ? t('tooMuch', { available: text(available) }) : tried && sum === 0n ? t('bad') : undefined
  return (
    <SignFormDialog
      form={form}
      title={t('payTitle')}
      lead={t('payLead')}
      words={{ cancel: t('cancel'), submit: t('toSign') }}
      disabled={!others?.length}
    >
      <StandingHint hub={hub.hub} />
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
    </SignFormDialog>
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
