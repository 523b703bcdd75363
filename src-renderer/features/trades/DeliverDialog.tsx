import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trade } from '#shared/ipc/agreements.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { useTyped } from '#ui/bridge/typed.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { FilesField } from './FilesField.tsx'
import { useUploads } from './useUploads.ts'

const NOTE_MAX = 8000

/** Hands the work over: a note, files, or word that it was done in person. */
export function DeliverDialog({ trade, onClose }: { trade: Trade; onClose: () => void }) {
  const { t } = useTranslation('trades')
  const { value: note, set: setNote, clear } = useTyped(`deliver/${trade.negotiation}`, '')
  const [inPerson, setInPerson] = useState(false)
  const [tried, setTried] = useState(false)
  const uploads = useUploads()
  const deliver = useSend(rpc.agreements.deliver, ['agreements', 'messages', 'ledger'])
  const { nick } = trade.counterparty
  const busy = uploads.storing !== undefined || uploads.underWay.some(({ state }) => state === 'working')
  const nothing = note.trim() === '' && uploads.files.length === 0 && !inPerson
  const submit = async () => {
    setTried(true)
    if (nothing) return focusInvalid(document.body)
    if (trade.agreement === undefined || busy) return
    const input = { agreement: trade.agreement, note: note.trim(), inPerson, files: [...uploads.files] }
    if (!(await deliver.send(input))) return
    uploads.handedOver()
    clear()
    toast({ kind: 'good', title: t('deliver.done'), text: t('deliver.doneText', { nick }) })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('deliver.title', { what: trade.title })}
      description={t('deliver.lead', { nick })}
      actions={
        <>
          <Button onClick={onClose}>{t('deliver.cancel')}</Button>
          <Button variant="primary" busy={deliver.busy} disabled={busy} onClick={() => void submit()}>
            {t('deliver.submit')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field
          label={t('deliver.note', { nick })}
          hint={t('deliver.noteHint')}
          error={tried && nothing ? t('deliver.empty') : undefined}
        >
          <TextArea rows={4} maxLength={NOTE_MAX} value={note} onValue={setNote} />
        </Field>
        <FilesField uploads={uploads} />
        <Checkbox
          label={t('deliver.inPerson')}
          hint={t('deliver.inPersonHint')}
          checked={inPerson}
          onChecked={setInPerson}
        />
        <ErrorNote failure={deliver.failure} />
      </div>
    </Dialog>
  )
}
