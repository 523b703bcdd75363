import { FileCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rehearsed } from '#shared/ipc/app.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { When } from '#ui/ui/When.tsx'

/** A restore that changes nothing: whether the file and the passphrase fit, and what would come back. */
export function TryBackup() {
  const { t } = useTranslation('settings')
  const [passphrase, setPassphrase] = useState('')
  const attempt = useSend(rpc.app.tryBackup)
  const submit = async () => {
    const tried = await attempt.send({ passphrase })
    if (tried?.file !== undefined) setPassphrase('')
  }
  return (
    <form
      noValidate
      aria-labelledby="try-backup"
      className="grid gap-4 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <div className="grid gap-1">
        <h3 id="try-backup" className="font-semibold">
          {t('tryTitle')}
        </h3>
        <p className="text-sm text-ink-soft">{t('tryLead')}</p>
      </div>
      <Field label={t('tryPassphrase')}>
        <TextInput type="password" autoComplete="off" value={passphrase} onValue={setPassphrase} />
      </Field>
      <ErrorNote failure={attempt.failure} />
      {isWhole(attempt.data) && <Outcome tried={attempt.data} />}
      <Button
        type="submit"
        className="justify-self-start"
        icon={<FileCheck aria-hidden className="size-4" />}
        disabled={passphrase === ''}
        busy={attempt.busy}
      >
        {t('tryGo')}
      </Button>
    </form>
  )
}

/** Not when the dialog was closed. */
const isWhole = (tried: object | undefined): tried is Rehearsed => tried !== undefined && 'file' in tried

function Outcome({ tried: { file, made, mine, nick, hubs, missing } }: { tried: Rehearsed }) {
  const { t } = useTranslation('settings')
  const lines = hubs.map((hub) => t(mine && hub.behind > 0 ? 'tryBehind' : 'tryHub', hub))
  return (
    <Note kind={mine ? 'good' : 'warning'} live title={t(mine ? 'tryWorks' : 'tryOther')}>
      <p>
        <bdi>{nick ?? ''}</bdi> · <When at={made} /> · <span className="break-all">{file}</span>
      </p>
      <ul className="list-disc ps-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {mine && missing.length > 0 && <p>{t('tryMissing', { names: missing.join(', ') })}</p>}
    </Note>
  )
}
