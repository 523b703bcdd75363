import { Bookmark } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContractForm } from '#shared/ipc/contracts.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { missingIn } from './form.ts'

const NAME_MAX = 80

/** Keeps the draft as a starting point for other agreements. Only what is whole can be kept. */
export function KeepTemplate({ form }: { form: ContractForm }) {
  const { t } = useTranslation('contracts')
  const [asking, setAsking] = useState(false)
  const [name, setName] = useState('')
  const keep = useSend(rpc.contracts.keepTemplate, ['agreements'])
  const submit = async () => {
    if (name.trim() === '' || !(await keep.send({ name: name.trim(), form }))) return
    toast({ kind: 'good', title: t('keep.done'), text: name.trim() })
    setAsking(false)
  }
  return (
    <>
      <Button
        size="sm"
        disabled={missingIn(form).length > 0}
        icon={<Bookmark aria-hidden className="size-4" />}
        onClick={() => {
          setName(form.title)
          setAsking(true)
        }}
      >
        {t('keep.open')}
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        size="sm"
        title={t('keep.title')}
        description={t('keep.lead')}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
            <Button variant="primary" busy={keep.busy} disabled={name.trim() === ''} onClick={() => void submit()}>
              {t('keep.submit')}
            </Button>
          </>
        }
      >
        <div className="grid gap-3">
          <Field label={t('keep.name')} required>
            <TextInput maxLength={NAME_MAX} value={name} onValue={setName} />
          </Field>
          <ErrorNote failure={keep.failure} />
        </div>
      </Dialog>
    </>
  )
}
