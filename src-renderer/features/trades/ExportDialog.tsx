import { Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
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

const TYPES = { bundle: 'application/octet-stream', paper: 'application/pdf' } as const
export type ExportKind = keyof typeof TYPES

export interface ExportDialogProps {
  readonly kind: ExportKind
  readonly negotiation: string
  /** Whom the agreement is with, as the window calls them. */
  readonly others: string
  readonly onClose: () => void
}

/**
 * An agreement of either kind as one file: everything that happened, for a stranger to check, or pages to print with the same fingerprint. Made
 * first, then saved by a press of its own.
 */
export function ExportDialog({ kind, negotiation, others, onClose }: ExportDialogProps) {
  const { t } = useTranslation('trades')
  const [prose, setProse] = useState(true)
  const [messages, setMessages] = useState(false)
  const bundle = useSend(rpc.agreements.bundle)
  const paper = useSend(rpc.agreements.paper)
  const { data: file, busy, failure } = kind === 'bundle' ? bundle : paper
  const make = () => (kind === 'bundle' ? bundle.send({ negotiation, prose, messages }) : paper.send({ negotiation }))
  const choose = (set: (on: boolean) => void) => (on: boolean) => {
    bundle.reset()
    set(on)
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t(`export.${kind}`)}
      description={t(`export.${kind}Lead`, { nick: others })}
      actions={
        <>
          <Button onClick={onClose}>{t('file.close')}</Button>
          {file ? (
            <Button
              variant="primary"
              icon={<Download aria-hidden className="size-4" />}
              onClick={() => saveFile(file.name, new Blob([bytesOf(file.data)], { type: TYPES[kind] }))}
            >
              {t('export.save', { name: file.name })}
            </Button>
          ) : (
            <Button variant="primary" busy={busy} onClick={() => void make()}>
              {t(`export.${kind}Make`)}
            </Button>
          )}
        </>
      }
    >
      <div className="grid gap-4">
        {kind === 'paper' ? (
          <p className="text-ink-soft">{t('export.paperText')}</p>
        ) : (
          <>
            <Checkbox
              label={t('export.prose')}
              hint={t('export.proseHint')}
              checked={prose}
              onChecked={choose(setProse)}
              disabled={busy}
            />
            <Checkbox
              label={t('export.messages')}
              hint={t('export.messagesHint', { nick: others })}
              checked={messages}
              onChecked={choose(setMessages)}
              disabled={busy}
            />
          </>
        )}
        <ErrorNote failure={failure} />
        {kind === 'bundle' && bundle.data && <Proven file={bundle.data} />}
      </div>
    </Dialog>
  )
}

interface Bundle {
  readonly name: string
  readonly fingerprint: string
  readonly checks: readonly unknown[]
  readonly stated: readonly string[]
}

function Proven({ file }: { file: Bundle }) {
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
