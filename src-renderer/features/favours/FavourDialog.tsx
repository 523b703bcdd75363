import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { failureOf } from '#ui/bridge/errors.ts'
import { ask } from '#ui/bridge/queries.ts'
import { MemberField } from '#ui/features/people/MemberField.tsx'
import { SignFormDialog } from '#ui/features/trades/SignFormDialog.tsx'
import { useSignForm } from '#ui/features/trades/useSignForm.ts'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { Segmented } from '#ui/ui/Segmented.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'

/** One favour between me and somebody else, to be signed by me now and by them later. */
export function FavourDialog({ hub, onClose }: { hub: HubSummary; onClose: () => void }) {
  const { t } = useTranslation('favours')
  const [chosen, setChosen] = useState('')
  const [owes, setOwes] = useState<'they' | 'me'>('they')
  const [amount, setAmount] = useState('')
  const [note, setNote] = useState('')
  const members = useQuery(ask.hubs.members({ hub: hub.hub }))
  const others = members.data?.filter((member) => !member.me && !member.standing)
  const empty = amount === '' || BigInt(amount) === 0n
  const form = useSignForm({
    act: () =>
      chosen === '' || empty
        ? undefined
        : { act: 'favour', hub: hub.hub, with: chosen, owes, amount, note: note.trim() },
    done: { title: t('form.done') },
    onClose,
  })
  const { asking, tried } = form
  return (
    <SignFormDialog
      form={form}
      title={t('form.title')}
      lead={t('form.lead')}
      words={{ cancel: t('form.cancel'), submit: t('form.submit') }}
      disabled={!others?.length}
    >
      <MemberField
        label={t('form.with')}
        members={others}
        value={chosen}
        onValue={setChosen}
        disabled={asking}
        missing={tried && chosen === ''}
        words={{ choose: t('form.choose'), nobody: t('form.nobody') }}
      />
      <Segmented
        label={t('form.who')}
        value={owes}
        onValue={setOwes}
        options={[
          { value: 'they', label: t('form.they') },
          { value: 'me', label: t('form.me') },
        ]}
      />
      <Field label={t('form.amount')} required error={tried && empty ? t('form.bad') : undefined}>
        <MoneyInput units={amount} token={hub.token} onUnits={setAmount} disabled={asking} />
      </Field>
      <Field label={t('form.note')} optional hint={t('form.noteHint')}>
        <TextInput value={note} onValue={setNote} maxLength={200} disabled={asking} />
      </Field>
      {members.error && <ErrorNote failure={failureOf(members.error)} onRetry={() => void members.refetch()} />}
    </SignFormDialog>
  )
}
