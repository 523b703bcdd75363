import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { ask } from '#ui/bridge/queries.ts'
import { MemberField } from '#ui/features/people/MemberField.tsx'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { toast } from '#ui/ui/Toast.tsx'

const DAY_MS = 86_400_000
const DAYS = ['1', '3', '7', '14', '30'] as const

/** Sets money aside for one member. */
export function ReserveDialog({ hub, onClose }: { hub: HubSummary; onClose: () => void }) {
  const { t } = useTranslation('wallet')
  const id = useId()
  const acting = useAct()
  const [chosen, setChosen] = useState('')
  const [amount, setAmount] = useState('')
  const [days, setDays] = useState<(typeof DAYS)[number]>('3')
  const [tried, setTried] = useState(false)
  const members = useQuery(ask.hubs.members({ hub: hub.hub }))
  const others = members.data?.filter((member) => !member.me && !member.standing)
  const asking = acting.state === 'asking'
  const empty = amount === '' || BigInt(amount) === 0n
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (chosen === '' || empty) return focusInvalid(event.currentTarget)
    const lasts = Number(days) * DAY_MS
    const result = await acting.request({ act: 'reserve', hub: hub.hub, to: chosen, amount, lasts })
    if (result?.outcome !== 'signed') return
    toast({ kind: 'good', title: t('reserve.done'), text: result.sentence })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('reserve.open')}
      description={t('reserve.openLead')}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={id} variant="primary" busy={asking} disabled={!others?.length}>
            {t('toSign')}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
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
        <SignStatus acting={acting} />
      </form>
    </Dialog>
  )
}
