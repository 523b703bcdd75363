import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { failureOf } from '#ui/bridge/errors.ts'
import { ask } from '#ui/bridge/queries.ts'
import { MemberField } from '#ui/features/people/MemberField.tsx'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { Segmented } from '#ui/ui/Segmented.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { toast } from '#ui/ui/Toast.tsx'

/** One favour between me and somebody else, to be signed by me now and by them later. */
export function FavourDialog({ hub, onClose }: { hub: HubSummary; onClose: () => void }) {
  const { t } = useTranslation('favours')
  const id = useId()
  const acting = useAct()
  const [chosen, setChosen] = useState('')
  const [owes, setOwes] = useState<'they' | 'me'>('they')
  const [amount, setAmount] = useState('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const members = useQuery(ask.hubs.members({ hub: hub.hub }))
  const others = members.data?.filter((member) => !member.me && !member.standing)
  const asking = acting.state === 'asking'
  const empty = amount === '' || BigInt(amount) === 0n
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (chosen === '' || empty) return focusInvalid(event.currentTarget)
    const result = await acting.request({ act: 'favour', hub: hub.hub, with: chosen, owes, amount, note: note.trim() })
    if (result?.outcome !== 'signed') return
    toast({ kind: 'good', title: t('form.done'), text: result.sentence })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('form.title')}
      description={t('form.lead')}
      actions={
        <>
          <Button onClick={onClose}>{t('form.cancel')}</Button>
          <Button type="submit" form={id} variant="primary" busy={asking} disabled={!others?.length}>
            {t('form.submit')}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
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
        <SignStatus acting={acting} />
      </form>
    </Dialog>
  )
}
