import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CommitmentForm } from '#shared/ipc/contracts.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { Fold } from '#ui/ui/Fold.tsx'
import { IconButton } from '#ui/ui/IconButton.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { At } from './At.tsx'
import { type Choice, useEditing } from './editing.ts'
import { isChosen, PAYEES_MAX, PAYMENTS_MAX, type Payment, paymentTo, WHOLE } from './form.ts'
import { goToFieldSoon } from './problems.ts'
import { percentOf, ShareInput } from './ShareInput.tsx'

interface OfCommitment {
  readonly one: CommitmentForm
  readonly place: number
}

/** What is paid for a commitment, by whom and to whom. */
export function PaymentFields({ one, place }: OfCommitment) {
  const { t } = useTranslation('contracts')
  const { form, editCommitment, hub } = useEditing()
  const change = (pay: Payment[]) => editCommitment(place, { pay })
  const doer = form.parties[one.by]?.did ?? ''
  const path = `commitments.${place}.pay`
  return (
    <At path={path} className="grid gap-3">
      {one.pay.map((payment, slot) => (
        <PaymentRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a payment is its place
          key={slot}
          place={place}
          slot={slot}
          payment={payment}
          onChange={(next) => change(one.pay.map((old, at) => (at === slot ? next : old)))}
          onRemove={() => {
            change(one.pay.filter((_, at) => at !== slot))
            goToFieldSoon(`${path}.${Math.min(slot, one.pay.length - 2)}`)
          }}
        />
      ))}
      <Button
        size="sm"
        className="justify-self-start"
        disabled={one.pay.length >= PAYMENTS_MAX}
        icon={<Plus aria-hidden className="size-4" />}
        onClick={() => {
          change([...one.pay, paymentTo(one.to, doer, hub.token.code)])
          goToFieldSoon(`${path}.${one.pay.length}`)
        }}
      >
        {t(one.pay.length === 0 ? 'draft.addPayment' : 'draft.addAnotherPayment')}
      </Button>
    </At>
  )
}

interface PaymentRowProps {
  readonly place: number
  readonly slot: number
  readonly payment: Payment
  readonly onChange: (payment: Payment) => void
  readonly onRemove: () => void
}

function PaymentRow({ place, slot, payment, onChange, onRemove }: PaymentRowProps) {
  const { t } = useTranslation('contracts')
  const { tokensBeside, tokenOf, problem, parties, nameOf } = useEditing()
  const token = tokenOf(payment.token)
  const path = `commitments.${place}.pay.${slot}`
  return (
    <At path={path} className="grid gap-2 rounded-md bg-paper p-3">
      <div className="grid grid-cols-[1fr_8rem_1fr_auto] items-start gap-3">
        <At path={`${path}.amount`}>
          <Field label={t('draft.amount')} required error={problem(`${path}.amount`)}>
            <MoneyInput
              key={token.code}
              units={payment.amount}
              token={token}
              onUnits={(amount) => onChange({ ...payment, amount })}
            />
          </Field>
        </At>
        <At path={`${path}.token`}>
          <Field label={t('draft.token')} error={problem(`${path}.token`)}>
            <Select
              value={payment.token}
              options={tokensBeside(payment.token)}
              onValue={(code) => onChange({ ...payment, token: code, amount: '' })}
            />
          </Field>
        </At>
        <At path={`${path}.by`}>
          <Field label={t('draft.payer')} error={problem(`${path}.by`)}>
            <Select
              value={String(payment.by)}
              options={parties}
              onValue={(by) => onChange({ ...payment, by: Number(by) })}
            />
          </Field>
        </At>
        <IconButton
          className="mt-6.5"
          label={t('draft.removePayment', { n: slot + 1 })}
          icon={<Trash2 aria-hidden />}
          onClick={onRemove}
        />
      </div>
      <Fold
        title={t('draft.payees')}
        now={payment.to.map(({ did, share }) => `${nameOf(did)} ${percentOf(share)} %`).join(', ')}
        wrong={problem(`${path}.to`) !== undefined}
      >
        <PayeeFields path={`${path}.to`} payment={payment} onChange={onChange} />
      </Fold>
    </At>
  )
}

/** Splits and royalties: what is paid is divided among several. */
function PayeeFields({ path, payment, onChange }: Pick<PaymentRowProps, 'payment' | 'onChange'> & { path: string }) {
  const { t } = useTranslation('contracts')
  const { problem } = useEditing()
  const choices = usePayees()
  const { to } = payment
  const sum = to.reduce((total, { share }) => total + share, 0)
  const change = (at: number, part: Partial<Payment['to'][number]>) =>
    onChange({ ...payment, to: to.map((payee, place) => (place === at ? { ...payee, ...part } : payee)) })
  const wrong = problem(path) ?? (sum === WHOLE ? undefined : t('draft.sharesBad', { sum: percentOf(sum) }))
  const next = choices.find(({ value }) => !to.some(({ did }) => did === value))
  return (
    <At path={path} className="grid gap-2">
      {to.map(({ did, share }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a payee is their place
        <At key={at} path={`${path}.${at}`} className="flex items-end gap-2">
          <Field label={t('draft.payee', { n: at + 1 })} className="min-w-0 flex-1">
            <Select value={did} options={choices} onValue={(value) => change(at, { did: value })} />
          </Field>
          <Field label={t('draft.share', { n: at + 1 })} className="w-32">
            <ShareInput share={share} onShare={(value) => change(at, { share: value })} />
          </Field>
          <IconButton
            label={t('draft.removePayee', { n: at + 1 })}
            disabled={to.length === 1}
            icon={<Trash2 aria-hidden />}
            onClick={() => {
              onChange({ ...payment, to: to.filter((_, place) => place !== at) })
              goToFieldSoon(`${path}.${Math.min(at, to.length - 2)}`)
            }}
          />
        </At>
      ))}
      {wrong !== undefined && (
        <p role="alert" className="text-sm text-danger">
          {wrong}
        </p>
      )}
      <Button
        size="sm"
        className="justify-self-start"
        disabled={to.length >= PAYEES_MAX || next === undefined}
        icon={<Plus aria-hidden className="size-4" />}
        onClick={() => {
          if (!next) return
          onChange({ ...payment, to: [...to, { did: next.value, share: WHOLE - Math.min(sum, WHOLE) }] })
          goToFieldSoon(`${path}.${to.length}`)
        }}
      >
        {t('draft.addPayee')}
      </Button>
    </At>
  )
}

/** The parties first, then everybody else in the hub. */
function usePayees(): readonly Choice[] {
  const { form, members, nameOf } = useEditing()
  const dids = form.parties.map(({ did }) => did)
  const others = members.filter(({ value }) => isChosen(value) && !dids.includes(value))
  return [...dids.map((did) => ({ value: did, label: nameOf(did) })), ...others]
}
