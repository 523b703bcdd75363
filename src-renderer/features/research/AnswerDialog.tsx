import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ANSWER_CHARS_MAX } from '#shared/core/research/limits.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { useTyped } from '#ui/bridge/typed.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { toast } from '#ui/ui/Toast.tsx'

interface AnswerDialogProps {
  readonly hub: string
  readonly replication: string
  readonly onClose: () => void
}

/** What the author of a study says, once, to what somebody else found. */
export function AnswerDialog({ hub, replication, onClose }: AnswerDialogProps) {
  const { t } = useTranslation('research')
  const { value: text, set: setText, clear } = useTyped(`replication/${replication}`, '')
  const [tried, setTried] = useState(false)
  const answer = useSend(rpc.research.answer, ['ledger'])
  const missing = text.trim() === ''
  const send = async () => {
    setTried(true)
    if (missing || !(await answer.send({ hub, replication, text }))) return
    clear()
    toast({ kind: 'good', title: t('answered') })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('answerTitle')}
      description={t('answerLead')}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" busy={answer.busy} onClick={() => void send()}>
            {t('doAnswer')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field label={t('answerText')} required error={tried && missing ? t('answerMissing') : undefined}>
          <TextArea rows={4} maxLength={ANSWER_CHARS_MAX} value={text} onValue={setText} />
        </Field>
        <ErrorNote failure={answer.failure} />
      </div>
    </Dialog>
  )
}
