import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Act } from '#shared/ipc/agreements.ts'
import type { TokenAct, TokenDetail } from '#shared/ipc/tokens.ts'
import { ask } from '#ui/bridge/queries.ts'
import { MemberField } from '#ui/features/people/MemberField.tsx'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { toast } from '#ui/ui/Toast.tsx'
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

/** What is typed, what is wrong with it once somebody tried to go on, and the signing of it. */
function useTyped({ hub, token: { token }, act, onClose }: TokenActDialogProps) {
  const { t } = useTranslation('tokens')
  const signer = useRef<HTMLButtonElement>(null)
  const [amount, setAmount] = useState('')
  const [to, setTo] = useState('')
  const [tried, setTried] = useState(false)
  const acting = useAct()
  const named = NAMES_MEMBER.has(act)
  const bad = amount === '' || (amount === '0' && !MAY_BE_ZERO.has(act))
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (bad || (named && to === '')) return focusInvalid(event.currentTarget)
    // The fields are closed now; focus stays where the outcome can be waited for.
    signer.current?.focus()
    const result = await acting.request(ACTS[act]({ hub, token: token.code, amount, to }))
    if (result?.outcome !== 'signed') return
    toast({ kind: 'good', title: t('form.signed'), text: result.sentence })
    onClose()
  }
  const wrong = { amount: tried && bad, to: tried && to === '' }
  return { signer, amount, setAmount, to, setTo, acting, named, wrong, submit }
}

/** An amount, a member where the act has one, and the way to the sign sheet. */
export function TokenActDialog(props: TokenActDialogProps) {
  const { hub, token: row, act, onClose } = props
  const { t } = useTranslation('tokens')
  const id = useId()
  const { signer, amount, setAmount, to, setTo, acting, named, wrong, submit } = useTyped(props)
  const members = useQuery(ask.hubs.members({ hub })).data
  const asking = acting.state === 'asking'
  const { token, reserve } = row
  const label =
    act === 'cover'
      ? t('form.cover', { unit: reserve?.unit ?? '' })
      : t(act === 'limit' ? 'form.newLimit' : 'form.amount')
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`${t(`act.${act}`)}: ${token.code}`}
      description={t(act === 'cover' ? 'form.coverLead' : `form.${act}`)}
      actions={
        <>
          <Button onClick={onClose}>{t('form.cancel')}</Button>
          <Button ref={signer} type="submit" form={id} variant="primary" busy={asking}>
            {t('form.toSign')}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
        {named && (
          <MemberField
            label={t(act === 'limit' ? 'form.whose' : 'form.to')}
            members={members}
            value={to}
            onValue={setTo}
            disabled={asking}
            missing={wrong.to}
            words={{ choose: t('form.choose'), nobody: t('form.choose') }}
          />
        )}
        <Field label={label} required error={wrong.amount ? t('form.bad') : undefined}>
          <MoneyInput
            units={amount}
            token={act === 'cover' && reserve ? unitOf(reserve) : token}
            onUnits={setAmount}
            disabled={asking}
          />
        </Field>
        <SignStatus acting={acting} />
      </form>
    </Dialog>
  )
}
