import { useTranslation } from 'react-i18next'
import { useSend } from '#ui/bridge/send.ts'
import { useTyped } from '#ui/bridge/typed.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { toast } from '#ui/ui/Toast.tsx'

const REASON_MAX = 2000

export interface DeclineDialogProps {
  readonly negotiation: string
  readonly title: string
  /** Who is told. */
  readonly nick: string
  readonly say: (no: { negotiation: string; text: string }) => Promise<unknown>
  readonly onClose: () => void
}

/** Says no, with a word why; nothing is signed. */
export function DeclineDialog({ negotiation, title, nick, say, onClose }: DeclineDialogProps) {
  const { t } = useTranslation('trades')
  const { value: text, set: setText, clear } = useTyped(`decline/${negotiation}`, '')
  const decline = useSend(say, ['agreements', 'messages'])
  const submit = async () => {
    if (!(await decline.send({ negotiation, text: text.trim() }))) return
    clear()
    toast({ title: t('decline.done'), text: title })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('decline.title')}
      description={t('decline.lead', { nick })}
      actions={
        <>
          <Button onClick={onClose}>{t('decline.cancel')}</Button>
          <Button variant="primary" busy={decline.busy} onClick={() => void submit()}>
            {t('decline.submit')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field label={t('decline.reason', { nick })} optional>
          <TextArea rows={3} maxLength={REASON_MAX} value={text} onValue={setText} />
        </Field>
        <ErrorNote failure={decline.failure} />
      </div>
    </Dialog>
  )
}
