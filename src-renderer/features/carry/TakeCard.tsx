import { Camera, FolderOpen } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Collector } from '#shared/core/carriers/index.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { base64Of } from '#ui/features/trades/files.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { cx } from '#ui/ui/cx.ts'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { listText } from '#ui/ui/list.ts'
import { Note } from '#ui/ui/Note.tsx'
import { chosenFiles, useDrop } from '#ui/ui/useDrop.ts'
import { readPicture } from './frames.ts'
import { ScanDialog } from './ScanDialog.tsx'

/** Takes bundles in, as files, as pictures of QR codes, or by the camera. */
export function TakeCard({ onAnswer }: { onAnswer: (to: string) => void }) {
  const { t } = useTranslation('carry')
  const [scanning, setScanning] = useState(false)
  const taking = useTaking()
  return (
    <Card aria-labelledby="take" className="grid gap-4">
      <div>
        <h2 id="take" className="font-serif text-lg">
          {t('take.title')}
        </h2>
        <p className="mt-1 text-sm text-ink-soft">{t('take.lead')}</p>
      </div>
      <Ways taking={taking} onScan={() => setScanning(true)} />
      <Outcome taking={taking} onAnswer={onAnswer} />
      {scanning && (
        <ScanDialog
          onClose={() => setScanning(false)}
          onBytes={(bytes) => {
            setScanning(false)
            void taking.bundle(new Blob([bytes]))
          }}
        />
      )}
    </Card>
  )
}

function Ways({ taking, onScan }: { taking: Taking; onScan: () => void }) {
  const { t } = useTranslation('carry')
  const input = useRef<HTMLInputElement>(null)
  const { over, area } = useDrop((files) => void taking.files(files))
  return (
    <div
      {...area}
      onPaste={(event) => void taking.files([...event.clipboardData.files])}
      className={cx(
        'grid gap-3 rounded-lg border border-dashed p-4',
        over ? 'border-primary bg-primary-soft' : 'border-line-strong',
      )}
    >
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          busy={taking.busy}
          icon={<FolderOpen aria-hidden className="size-4" />}
          onClick={() => input.current?.click()}
        >
          {t('take.file')}
        </Button>
        <Button icon={<Camera aria-hidden className="size-4" />} onClick={onScan}>
          {t('take.camera')}
        </Button>
      </div>
      <p className="text-sm text-ink-faint">{t('take.hint')}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".kind,image/*"
        aria-label={t('take.file')}
        onChange={(event) => void taking.files(chosenFiles(event))}
      />
    </div>
  )
}

type Taking = ReturnType<typeof useTaking>

function useTaking() {
  const { t } = useTranslation('carry')
  const send = useSend(rpc.carry.take, ['messages', 'agreements', 'wallet', 'ledger', 'hubs', 'members', 'notices'])
  const collector = useRef(new Collector())
  const [remark, setRemark] = useState<string>()
  const bundle = async (file: Blob) => {
    setRemark(undefined)
    await send.send({ data: await base64Of(file) })
  }
  const picture = async (file: File) => {
    const frame = await readPicture(file)
    const bytes = frame && collector.current.take(frame)
    if (bytes) return bundle(new Blob([new Uint8Array(bytes)]))
    const { have, need } = collector.current.progress
    setRemark(frame && need > 0 ? t('take.some', { have, need }) : t('take.unreadable', { name: file.name }))
  }
  const files = async (chosen: readonly File[]) => {
    for (const file of chosen) await (file.type.startsWith('image/') ? picture(file) : bundle(file))
  }
  return { files, bundle, remark, busy: send.busy, failure: send.failure, taken: send.data }
}

function Outcome({ taking, onAnswer }: { taking: Taking; onAnswer: (to: string) => void }) {
  const { t } = useTranslation('carry')
  const { taken, failure, remark } = taking
  if (remark !== undefined) return <Note live>{remark}</Note>
  if (failure) return <ErrorNote failure={failure} />
  if (!taken) return null
  const { batches, events, messages, by } = taken
  const counts = [
    t('take.batches', { count: batches }),
    t('take.events', { count: events }),
    t('take.messages', { count: messages }),
  ]
  return (
    <Note
      kind={taken.refused === undefined ? 'good' : 'warning'}
      live
      title={t('take.from', { nick: by.nick, hub: taken.hubName })}
      actions={
        <Button size="sm" onClick={() => onAnswer(by.did)}>
          {t('take.answer', { nick: by.nick })}
        </Button>
      }
    >
      {listText(counts)}.{taken.refused !== undefined && ` ${t('take.refused')} ${taken.refused}`}
    </Note>
  )
}
