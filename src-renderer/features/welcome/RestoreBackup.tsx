import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'

/** The way back in with a backup: its passphrase here, the file in the system's own dialog. */
export function RestoreBackup({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('welcome')
  const navigate = useNavigate()
  const [passphrase, setPassphrase] = useState('')
  const restore = useSend(rpc.app.restoreBackup, ['app', 'hubs', 'settings'])
  const submit = async () => {
    const status = await restore.send({ passphrase })
    if (status?.state === 'open') await navigate({ to: '/board' })
  }
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (passphrase !== '') void submit()
      }}
    >
      <PageHeader title={t('backupTitle')} lead={t('backupText')} />
      <Field label={t('backupPassphrase')} required hint={t('backupPassphraseHint')}>
        <TextInput
          autoFocus
          type="password"
          autoComplete="current-password"
          value={passphrase}
          onValue={setPassphrase}
        />
      </Field>
      <ErrorNote failure={restore.failure} />
      <Button type="submit" variant="primary" size="lg" disabled={passphrase === ''} busy={restore.busy}>
        {t('backupGo')}
      </Button>
      <Button variant="quiet" onClick={onBack}>
        {t('restoreBack')}
      </Button>
    </form>
  )
}
