import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ANSWER_CHARS_MAX, APPEAL_CHARS_MAX } from '#shared/core/moderation/limits.ts'
import type { AppealView } from '#shared/ipc/moderation.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { useTyped } from '#ui/bridge/typed.ts'
import { Field } from '#ui/ui/Field.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { WriteDialog } from './WriteDialog.tsx'

export interface AppealDialogProps {
  readonly hub: string
  readonly view: AppealView
  readonly onClose: () => void
}

/** The person named asks for an act to be looked at again. */
export function AppealDialog({ hub, view: { list, act }, onClose }: AppealDialogProps) {
  const { t } = useTranslation('moderation')
  const { value: text, set: setText, clear } = useTyped(`appeal/${act.id}`, '')
  const appeal = useSend(rpc.moderation.appeal, ['notices', 'messages'])
  const confirm = async () => {
    const sent = await appeal.send({ hub, author: list.author.did, list: list.list, id: act.id, text })
    if (!sent) return
    clear()
    toast({ kind: 'good', title: t('appeal.done') })
    onClose()
  }
  return (
    <WriteDialog
      title={t('appeal.title')}
      lead={t('appeal.lead', { nick: list.author.nick })}
      cancel={t('appeal.cancel')}
      confirm={t('appeal.confirm')}
      ready={text.trim() !== ''}
      busy={appeal.busy}
      failure={appeal.failure}
      onConfirm={confirm}
      onClose={onClose}
    >
      {(tried) => (
        <Field label={t('appeal.text')} required error={tried && text.trim() === '' ? t('appeal.empty') : undefined}>
          <TextArea rows={4} maxLength={APPEAL_CHARS_MAX} value={text} onValue={setText} />
        </Field>
      )}
    </WriteDialog>
  )
}

/** The author of the list decides, in public. After the time to answer an act can only be lifted. */
export function AnswerDialog({ hub, view: { act, appeal }, onClose }: AppealDialogProps) {
  const { t } = useTranslation('moderation')
  const outcomes = act.answerBy === undefined ? (['lifted'] as const) : (['lifted', 'upheld'] as const)
  const [outcome, setOutcome] = useState<'lifted' | 'upheld'>('lifted')
  const { value: text, set: setText, clear } = useTyped(`appeal-answer/${appeal?.id ?? ''}`, '')
  const answer = useSend(rpc.moderation.answer, ['notices', 'members', 'messages'])
  const confirm = async () => {
    if (!(await answer.send({ hub, appeal: appeal?.id ?? '', outcome, text }))) return
    clear()
    toast({ kind: 'good', title: t('appeals.done') })
    onClose()
  }
  return (
    <WriteDialog
      title={t('appeals.dialog', { nick: act.of.nick })}
      lead={t('appeals.dialogLead')}
      cancel={t('appeals.cancel')}
      confirm={t('appeals.confirm')}
      ready={text.trim() !== ''}
      busy={answer.busy}
      failure={answer.failure}
      onConfirm={confirm}
      onClose={onClose}
    >
      {(tried) => (
        <>
          <p className="break-words whitespace-pre-wrap">{appeal?.text ?? t('appeals.noWords')}</p>
          <Field label={t('appeals.outcome')}>
            <Select
              value={outcome}
              onValue={setOutcome}
              options={outcomes.map((value) => ({ value, label: t(`appeals.${value}`) }))}
            />
          </Field>
          <Field
            label={t('appeals.text')}
            required
            error={tried && text.trim() === '' ? t('appeals.empty') : undefined}
          >
            <TextArea rows={3} maxLength={ANSWER_CHARS_MAX} value={text} onValue={setText} />
          </Field>
        </>
      )}
    </WriteDialog>
  )
}
