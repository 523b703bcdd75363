import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pool } from '#shared/ipc/pools.ts'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { toast } from '#ui/ui/Toast.tsx'

/** The payee says that a milestone is done. */
export function ClaimDialog({ pool, milestone, onClose }: { pool: Pool; milestone: number; onClose: () => void }) {
  const { t } = useTranslation('pools')
  const id = useId()
  const acting = useAct()
  const [said, setSaid] = useState('')
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const result = await acting.request({ act: 'pool-claim', hub: pool.hub, pool: pool.id, milestone, said })
    if (result?.outcome !== 'signed') return
    toast({ kind: 'good', title: t('given'), text: result.sentence })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('claimTitle', { title: pool.milestones[milestone]?.title ?? '' })}
      description={t('claimLead')}
      actions={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          <Button type="submit" form={id} variant="primary" busy={acting.state === 'asking'}>
            {t('toSign')}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
        <Field label={t('said')}>
          <TextInput maxLength={300} value={said} onValue={setSaid} />
        </Field>
        <SignStatus acting={acting} />
      </form>
    </Dialog>
  )
}
