import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  REPLICATION_REASON_CHARS_MAX,
  STUDY_FILES_MAX,
  STUDY_RESULT_CHARS_MAX,
  VERDICTS,
  type Verdict,
} from '#shared/core/research/limits.ts'
import type { StudyView } from '#shared/ipc/research.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { useTyped } from '#ui/bridge/typed.ts'
import { FilesField } from '#ui/features/trades/FilesField.tsx'
import { useUploads } from '#ui/features/trades/useUploads.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { RadioList } from '#ui/ui/RadioList.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { WorkedOn } from './WorkedOn.tsx'

interface ReplicateDialogProps {
  readonly hub: string
  readonly study: StudyView
  /** The newest unless told otherwise. */
  readonly version?: number | undefined
  /** The agreement it is done for. */
  readonly bounty?: string | undefined
  readonly onClose: () => void
}

/** As typed. */
interface Found {
  readonly verdict?: Verdict
  readonly on: readonly string[]
  readonly reason: string
  readonly result: string
}
const NOTHING: Found = { on: [], reason: '', result: '' }

function useReplication({ hub, study, version = study.version, bounty, onClose }: ReplicateDialogProps) {
  const { t } = useTranslation('research')
  const kept = useTyped<Found>(`repeat/${hub}/${study.id}/${version}`, NOTHING)
  const { verdict, on, reason, result } = kept.value
  const set = (part: Partial<Found>) => kept.set((old) => ({ ...old, ...part }))
  const [tried, setTried] = useState(false)
  const data = useUploads({ most: STUDY_FILES_MAX, takesLarge: false })
  const replicate = useSend(rpc.research.replicate, ['ledger'])
  const unsaid = reason.trim() === ''
  const send = async () => {
    setTried(true)
    if (verdict === undefined || unsaid || data.storing !== undefined) return
    const form = { on: [...on], verdict, reason, result, data: [...data.files], code: [], ...(bounty && { bounty }) }
    if (!(await replicate.send({ hub, study: study.id, version, form }))) return
    kept.clear()
    toast({ kind: 'good', title: t('repeat.done'), text: t('repeat.doneText') })
    onClose()
  }
  return {
    ...{ verdict, on, reason, result, set, data, replicate, send },
    wrong: { verdict: tried && verdict === undefined, reason: tried && unsaid },
  }
}

/** What somebody found when they repeated one version, signed once and for ever. */
export function ReplicateDialog(props: ReplicateDialogProps) {
  const { t } = useTranslation('research')
  const { hub, study, version = study.version, onClose, bounty } = props
  const form = useReplication(props)
  const { replicate, wrong } = form
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={onClose}
      title={t('repeat.title')}
      description={t('repeat.lead')}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" busy={replicate.busy} onClick={() => void form.send()}>
            {t('repeat.submit')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {bounty !== undefined && <p className="text-sm text-ink-soft">{t('repeat.bounty')}</p>}
        <WorkedOn hub={hub} study={study} version={version} on={form.on} onChange={(on) => form.set({ on })} />
        <div className="grid gap-1">
          <RadioList
            label={t('repeat.outcome')}
            value={form.verdict}
            onValue={(verdict) => form.set({ verdict })}
            options={VERDICTS.map((value) => ({ value, label: t(`repeat.${value}`) }))}
          />
          {wrong.verdict && (
            <p role="alert" className="text-sm text-danger">
              {t('repeat.outcomeBad')}
            </p>
          )}
        </div>
        <Field label={t('repeat.reason')} required error={wrong.reason ? t('repeat.reasonBad') : undefined}>
          <TextInput
            maxLength={REPLICATION_REASON_CHARS_MAX}
            value={form.reason}
            onValue={(reason) => form.set({ reason })}
          />
        </Field>
        <Field label={t('repeat.result')} optional>
          <TextArea
            rows={4}
            maxLength={STUDY_RESULT_CHARS_MAX}
            value={form.result}
            onValue={(result) => form.set({ result })}
          />
        </Field>
        <FilesField uploads={form.data} label={t('ownData')} hint={t('form.filesHint', { count: form.data.most })} />
        <ErrorNote failure={replicate.failure} />
      </div>
    </Dialog>
  )
}
