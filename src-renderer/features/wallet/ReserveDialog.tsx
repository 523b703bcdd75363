import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { ask } from '#ui/bridge/queries.ts'
import { MemberField } from '#ui/features/people/MemberField.tsx'
import { SignFormDialog } from '#ui/features/trades/SignFormDialog.tsx'
import { useSignForm } from '#ui/features/trades/useSignForm.ts'
import { Field } from '#ui/ui/Field.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { Select } from '#ui/ui/Select.tsx'

const DAY_MS = 86_400_000
const DAYS = ['1', '3', '7', '14', '30'] as const

/** Sets money aside for one member. */
export function ReserveDialog({ hub, onClose }: { hub: HubSummary; onClose: () => void }) {
  const { t } = useTranslation('wallet')
  const [chosen, setChosen] = useState('')
  const [amount, setAmount] = useState('')
  const [days, setDays] = useState<(typeof DAYS)[number]>('3')
  const members = useQuery(ask.hubs.members({ hub: hub.hub }))
  const others = members.data?.filter((member) => !member.me && !member.standing)
  const empty = amount === '' || BigInt(amount) === 0n
  const form = useSignForm({
    act: () =>
      chosen === '' || empty
        ? undefined
        : { act: 'reserve', hub: hub.hub, to: chosen, amount, lasts: Number(days) * DAY_MS },
    done: { title: t('reserve.done') },
    onClose,
  })
  const { asking, tried } = form
  return (
    <SignFormDialog
      form={form}
      title={t('reserve.open')}
      lead={t('reserve.openLead')}
      words={{ cancel: t('cancel'), submit: t('toSign') }}
      disabled={!others?.length}
    >
      <MemberField
        label={t('reserve.for')}
        members={others}
        value={chosen}
        onValue={setChosen}
        disabled={asking}
        missing={tried && chosen === ''}
        words={{ choose: t('choose'), nobody: t('nobody') }}
      />
      <Field label={t('howMuch')} required error={tried && empty ? t('bad') : undefined}>
        <MoneyInput units={amount} token={hub.token} onUnits={setAmount} disabled={asking} />
      </Field>
      <Field label={t('reserve.howLong')} hint={t('reserve.grace')}>
        <Select
          value={days}
          onValue={setDays}
          disabled={asking}
          options={DAYS.map((count) => ({ value: count, label: t('reserve.days', { count: Number(count) }) }))}
        />
      </Field>
    </SignFormDialog>
  )
}
