import { Camera, QrCode } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fromUtf8, utf8 } from '#shared/core/kernel/bytes.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { QrRow } from '#ui/features/carry/QrRow.tsx'
import { ScanDialog } from '#ui/features/carry/ScanDialog.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { CopyText } from '#ui/ui/CopyText.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'

/** Reads the new device's code, has the phrases compared in main's own window, and shows the answer. */
export function AddDeviceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('settings')
  const [code, setCode] = useState('')
  const [showing, setShowing] = useState<'scan' | 'row'>()
  const take = useSend(rpc.devices.takeIn)
  const answer = take.data?.answer
  const give = (text: string) => {
    setCode(text)
    void take.send({ code: text })
  }
  if (showing === 'scan')
    return (
      <ScanDialog
        onClose={() => setShowing(undefined)}
        onBytes={(bytes) => {
          setShowing(undefined)
          give(fromUtf8(bytes))
        }}
      />
    )
  if (showing === 'row' && answer !== undefined)
    return <QrRow bytes={utf8(answer)} title={t('answerTitle')} onClose={() => setShowing(undefined)} />
  return (
    <Dialog open onOpenChange={onClose} size="lg" title={t('deviceAdd')} description={t('deviceAddLead')}>
      <div className="grid gap-4">
        <Field label={t('deviceCode')} hint={t('deviceCodeHint')}>
          <TextArea rows={3} spellCheck={false} className="font-mono text-xs" value={code} onValue={setCode} />
        </Field>
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" disabled={code.trim() === ''} busy={take.busy} onClick={() => give(code)}>
            {t('deviceCompare')}
          </Button>
          <Button icon={<Camera aria-hidden className="size-4" />} onClick={() => setShowing('scan')}>
            {t('deviceScan')}
          </Button>
        </div>
        <ErrorNote failure={take.failure} />
        {take.data && answer === undefined && <Note live>{t('deviceNo')}</Note>}
        {answer !== undefined && (
          <Note kind="good" live title={t('answerReady')}>
            <p>{t('answerText')}</p>
            <div className="mt-2 flex flex-wrap items-center gap-3">
              <Button icon={<QrCode aria-hidden className="size-4" />} onClick={() => setShowing('row')}>
                {t('answerShow')}
              </Button>
              <CopyText text={answer} label={t('answerCopy')} />
            </div>
          </Note>
        )}
      </div>
    </Dialog>
  )
}
