import { Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trade } from '#shared/ipc/agreements.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { CodeBlock } from '#ui/ui/CodeBlock.tsx'
import { CopyText } from '#ui/ui/CopyText.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { KeyValue } from '#ui/ui/KeyValue.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { saveFile } from '#ui/ui/saveFile.ts'
import { bytesOf } from './files.ts'

/** Everything that happened, as one file that a stranger can check: made first, then saved by a press of its own. */
export function BundleDialog({ trade, onClose }: { trade: Trade; onClose: () => void }) {
  const { t } = useTranslation('trades')
  const [prose, setProse] = useState(true)
  const [messages, setMessages] = useState(false)
  const made = useSend(rpc.agreements.bundle)
  const file = made.data
  const choose = (set: (on: boolean) => void) => (on: boolean) => {
    made.reset()
    set(on)
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('export.bundle')}
      description={t('export.bundleLead', { nick: trade.counterparty.nick })}
      actions={
        <>
          <Button onClick={onClose}>{t('file.close')}</Button>
          {file ? (
            <Button
              variant="primary"
              icon={<Download aria-hidden className="size-4" />}
              onClick={() => saveFile(file.name, new Blob([bytesOf(file.data)], { type: 'application/octet-stream' }))}
            >
              {t('export.save', { name: file.name })}
            </Button>
          ) : (
            <Button
              variant="primary"
              busy={made.busy}
              onClick={() => void made.send({ negotiation: trade.negotiation, prose, messages })}
            >
              {t('export.make')}
            </Button>
          )}
        </>
      }
    >
      <div className="grid gap-4">
        <Checkbox
          label={t('export.prose')}
          hint={t('export.proseHint')}
          checked={prose}
          onChecked={choose(setProse)}
          disabled={made.busy}
        />
        <Checkbox
          label={t('export.messages')}
          hint={t('export.messagesHint', { nick: trade.counterparty.nick })}
          checked={messages}
          onChecked={choose(setMessages)}
          disabled={made.busy}
        />
        <ErrorNote failure={made.failure} />
        {file && <Made file={file} />}
      </div>
    </Dialog>
  )
}

interface MadeBundle {
  readonly name: string
  readonly fingerprint: string
  readonly checks: readonly unknown[]
  readonly stated: readonly string[]
}

function Made({ file }: { file: MadeBundle }) {
  const { t } = useTranslation('trades')
  return (
    <>
      <Note kind="good" live title={t('export.holds', { count: file.checks.length })}>
        {t('export.holdsText')}
      </Note>
      <KeyValue
        items={[
          {
            label: t('export.fingerprint'),
            value: <CopyText text={file.fingerprint} label={t('export.fingerprint')} />,
          },
        ]}
      />
      <CodeBlock label={t('export.command')} text={`npm run check -- ${file.name}`} />
      <div className="text-sm text-ink-soft">
        <p className="font-medium text-ink">{t('export.stated')}</p>
        <ul className="m-0 mt-1 grid list-disc gap-1 ps-5">
          {file.stated.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
    </>
  )
}
