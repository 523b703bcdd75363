import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FavourPair } from '#shared/ipc/favours.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { MoneyInput } from '#ui/ui/MoneyInput.tsx'
import { sum } from './words.ts'

/** My own limit for one person. */
export function CapDialog({ pair, onClose }: { pair: FavourPair; onClose: () => void }) {
  const { t } = useTranslation('favours')
  const id = useId()
  const [cap, setCap] = useState(pair.cap)
  const saving = useSend(rpc.favours.saveCap, ['messages'])
  const policy = sum(pair.policyCap, pair.token)
  const bad = cap === '' || BigInt(cap) > BigInt(pair.policyCap)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (bad) return focusInvalid(event.currentTarget)
    if (await saving.send({ hub: pair.hub, with: pair.with.did, cap })) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="sm"
      title={t('cap.title', { nick: pair.with.nick })}
      description={t('cap.lead', { policy })}
      actions={
        <>
          <Button onClick={onClose}>{t('form.cancel')}</Button>
          <Button type="submit" form={id} variant="primary" busy={saving.busy}>
            {t('cap.save')}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
        <Field label={t('cap.label')} required error={bad ? t('cap.bad', { policy }) : undefined}>
          <MoneyInput units={cap} token={pair.token} onUnits={setCap} />
        </Field>
        <ErrorNote failure={saving.failure} />
      </form>
    </Dialog>
  )
}
