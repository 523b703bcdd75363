import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import type { OfView } from './CommitmentActs.tsx'
import { useReading } from './reading.ts'
import { UnitsField } from './UnitsField.tsx'

const CODE_MAX = 64

/** The code that was given at the hand-over proves it at once. */
export function CodeDialog({ one, onClose }: OfView) {
  const { t } = useTranslation('contracts')
  const { contract, names } = useReading()
  const [code, setCode] = useState('')
  const [units, setUnits] = useState(one.form.quantity - one.delivered)
  const show = useSend(rpc.contracts.showCode, ['agreements', 'ledger', 'wallet'])
  const { agreement } = contract
  const submit = async () => {
    if (agreement === undefined) return
    if (!(await show.send({ agreement, commitment: one.place, units, code: code.trim() }))) return
    toast({ kind: 'good', title: t('code.done'), text: one.title })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="sm"
      title={t('code.title', { title: one.title })}
      description={t('code.lead', { name: names[one.form.to] ?? '' })}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" busy={show.busy} disabled={code.trim() === ''} onClick={() => void submit()}>
            {t('code.submit')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field label={t('code.label')} required>
          <TextInput
            maxLength={CODE_MAX}
            autoComplete="off"
            spellCheck={false}
            className="font-mono"
            value={code}
            onValue={setCode}
          />
        </Field>
        <UnitsField one={one} units={units} onUnits={setUnits} />
        <ErrorNote failure={show.failure} />
      </div>
    </Dialog>
  )
}
