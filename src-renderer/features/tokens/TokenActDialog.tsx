import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Act } from '#shared/ipc/agreements.ts'
import type { TokenAct, TokenDetail } from '#shared/ipc/tokens.ts'
import { ask } from '#ui/bridge/queries.ts'
import { MemberField } from '#ui/features/people/MemberField.tsx'
import { SignFormDialog } from '#ui/features/trades/SignFormDialog.tsx'
import { useSignForm } from '#ui/features/trades/useSignForm.ts'
import { Field } from '#ui/ui/Field.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { unitOf } from './ReserveCard.tsx'

/** Acts that ask for an amount and perhaps a member; paying has a dialog of its own. */
export type AmountAct = Exclude<TokenAct, 'pay'>

interface Typed {
  hub: string
  token: string
  amount: string
  to: string
}

const ACTS: Record<AmountAct, (typed: Typed) => Act> = {
  mint: ({ hub, token, to, amount }) => ({ act: 'token-mint', hub, token, to, amount }),
  burn: ({ hub, token, amount }) => ({ act: 'token-burn', hub, token, amount }),
  redeem: ({ hub, token, amount }) => ({ act: 'token-redeem', hub, token, amount }),
  cover: ({ hub, token, amount }) => ({ act: 'token-cover', hub, token, amount }),
  pool: ({ hub, token, to, amount }) => ({ act: 'pool-pay', hub, token, to, amount }),
  limit: ({ hub, token, to, amount }) => ({ act: 'account-limit', hub, token, did: to, limit: amount }),
}
const NAMES_MEMBER: ReadonlySet<AmountAct> = new Set(['mint', 'pool', 'limit'])
/** A cover or a limit may be zero; minting nothing is nothing. */
const MAY_BE_ZERO: ReadonlySet<AmountAct> = new Set(['cover', 'limit'])

export interface TokenActDialogProps {
  readonly hub: string
  readonly token: TokenDetail
  readonly act: AmountAct
  readonly onClose: () => void
}

/** An amount, a member where the act has one, and the way to the sign sheet. */
export function TokenActDialog({ hub, token: row, act, onClose }: TokenActDialogProps) {
  const { t } = useTranslation('tokens')
  const [amount, setAmount] = useState('')
  const [to, setTo] = useState('')
  const members = useQuery(ask.hubs.members({ hub })).data
  const named = NAMES_MEMBER.has(act)
  const bad = amount === '' || (amount === '0' && !MAY_BE_ZERO.has(act))
  const form = useSignForm({
    act: () => (bad || (named && to === '') ? undefined : ACTS[act]({ hub, token: row.token.code, amount, to })),
    done: { title: t('form.signed') },
    onClose,
  })
  const { asking, tried } = form
  const { token, reserve } = row
  const label =
    act === 'cover'
      ? t('form.cover', { unit: reserve?.unit ?? '' })
      : t(act === 'limit' ? 'form.newLimit' : 'form.amount')
  return (
    <SignFormDialog
      form={form}
      title={`${t(`act.${act}`)}: ${token.code}`}
      lead={t(act === 'cover' ? 'form.coverLead' : `form.${act}`)}
      words={{ cancel: t('form.cancel'), submit: t('form.toSign') }}
    >
      {named && (
        <MemberField
          label={t(act === 'limit' ? 'form.whose' : 'form.to')}
          members={members}
          value={to}
          onValue={setTo}
          disabled={asking}
          missing={tried && to === ''}
          words={{ choose: t('form.choose'), nobody: t('form.choose') }}
        />
      )}
      <Field label={label} required error={tried && bad ? t('form.bad') : undefined}>
        <MoneyInput
          units={amount}
          token={act === 'cover' && reserve ? unitOf(reserve) : token}
          onUnits={setAmount}
          disabled={asking}
        />
      </Field>
    </SignFormDialog>
  )
}
