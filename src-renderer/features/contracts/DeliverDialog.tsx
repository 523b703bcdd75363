import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { useTyped } from '#ui/bridge/typed.ts'
import { FilesField } from '#ui/features/trades/FilesField.tsx'
import { useUploads } from '#ui/features/trades/useUploads.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import type { OfView } from './CommitmentActs.tsx'
import { useReading } from './reading.ts'
import { UnitsField } from './UnitsField.tsx'

const NOTE_MAX = 8000

/** Hands work over: a note, files, or word that it was done in person; where it is sent, the note has the number. */
export function DeliverDialog({ one, onClose }: OfView) {
  const { t } = useTranslation('contracts')
  const { contract, names } = useReading()
  const { value: note, set: setNote, clear } = useTyped(`deliver/${contract.negotiation}/${one.place}`, '')
  const [inPerson, setInPerson] = useState(false)
  const [units, setUnits] = useState(1)
  const [tried, setTried] = useState(false)
  const uploads = useUploads()
  const deliver = useSend(rpc.contracts.deliver, ['agreements', 'messages', 'ledger'])
  const { gate, to } = one.form
  const name = names[to] ?? ''
  const busy = uploads.storing !== undefined || uploads.underWay.some(({ state }) => state === 'working')
  const nothing = note.trim() === '' && uploads.files.length === 0 && !inPerson
  const submit = async () => {
    setTried(true)
    if (nothing) return focusInvalid(document.body)
    if (contract.agreement === undefined || busy) return
    const said = { note: note.trim(), inPerson, files: [...uploads.files] }
    if (!(await deliver.send({ agreement: contract.agreement, commitment: one.place, units, ...said }))) return
    uploads.handedOver()
    clear()
    toast({ kind: 'good', title: t('deliver.done'), text: t('deliver.doneText', { name }) })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('deliver.title', { title: one.title })}
      description={t('deliver.lead', { name })}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" busy={deliver.busy} disabled={busy} onClick={() => void submit()}>
            {t('deliver.submit')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <UnitsField one={one} units={units} onUnits={setUnits} />
        <Field
          label={gate.kind === 'track' ? t('deliver.tracking', { carrier: gate.carrier }) : t('deliver.note', { name })}
          hint={t('deliver.noteHint')}
          error={tried && nothing ? t('deliver.empty') : undefined}
        >
          <TextArea rows={4} maxLength={NOTE_MAX} value={note} onValue={setNote} />
        </Field>
        <FilesField uploads={uploads} />
        <Checkbox label={t('deliver.inPerson')} checked={inPerson} onChecked={setInPerson} />
        <ErrorNote failure={deliver.failure} />
      </div>
    </Dialog>
  )
}
