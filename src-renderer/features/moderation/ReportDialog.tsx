import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { REPORT_CHARS_MAX, type Reason } from '#shared/core/moderation/limits.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { useTyped } from '#ui/bridge/typed.ts'
import { Field } from '#ui/ui/Field.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { ReasonField } from './ReasonField.tsx'
import { WriteDialog } from './WriteDialog.tsx'

/** A person, or one notice of theirs. */
export interface Subject {
  readonly of: { readonly did: string; readonly nick: string }
  readonly notice?: { readonly id: string; readonly title: string } | undefined
}

export interface SubjectDialogProps {
  readonly hub: string
  readonly subject: Subject
  readonly onClose: () => void
}

/** Tells the keepers, and nobody else. */
export function ReportDialog({ hub, subject: { of, notice }, onClose }: SubjectDialogProps) {
  const { t } = useTranslation('moderation')
  const { nick } = of
  const [reason, setReason] = useState<Reason | ''>('')
  const { value: text, set: setText, clear } = useTyped(`report/${hub}/${notice?.id ?? of.did}`, '')
  const report = useSend(rpc.moderation.report)
  const confirm = async () => {
    if (reason === '') return
    const sent = await report.send({ hub, did: of.did, ...(notice && { notice: notice.id }), reason, text })
    if (!sent) return
    clear()
    toast({ kind: 'good', title: t('report.done', { count: sent.keepers }), text: t('report.doneText') })
    onClose()
  }
  return (
    <WriteDialog
      title={notice ? t('report.titleNotice', { title: notice.title }) : t('report.titlePerson', { nick })}
      lead={t('report.lead', { nick })}
      cancel={t('report.cancel')}
      confirm={t('report.confirm')}
      ready={reason !== ''}
      busy={report.busy}
      failure={report.failure}
      onConfirm={confirm}
      onClose={onClose}
    >
      {(tried) => (
        <>
          <ReasonField value={reason} onValue={setReason} missing={tried} />
          <Field label={t('report.text')} optional hint={t('report.textHint')}>
            <TextArea rows={3} maxLength={REPORT_CHARS_MAX} value={text} onValue={setText} />
          </Field>
        </>
      )}
    </WriteDialog>
  )
}
