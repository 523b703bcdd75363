import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Avatar } from '#ui/ui/Avatar.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { Frame } from './Frame.tsx'

/** Everything a topic can be about: after unlocking nothing seen while locked is right. */
const ALL = [
  'app',
  'hubs',
  'members',
  'notices',
  'agreements',
  'messages',
  'wallet',
  'ledger',
  'network',
  'settings',
  'practice',
] as const

export function UnlockPage() {
  const { t } = useTranslation('welcome')
  const identity = useQuery(ask.app.status()).data?.identity
  const [passphrase, setPassphrase] = useState('')
  const unlock = useSend(rpc.app.unlock, ALL)
  return (
    <Frame>
      <form
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          void unlock.send({ passphrase })
        }}
      >
        <div className="flex items-start gap-5">
          <Avatar did={identity?.did ?? ''} nick={identity?.nick ?? ''} size="lg" />
          <PageHeader title={t('unlock')} lead={t(identity?.osKeyring ? 'unlockKeyringText' : 'unlockText')} />
        </div>
        <Field label={t('passphrase')} optional={identity?.osKeyring ?? false}>
          <TextInput
            type="password"
            autoFocus
            autoComplete="current-password"
            className="h-12"
            value={passphrase}
            onValue={setPassphrase}
          />
        </Field>
        <ErrorNote failure={unlock.failure} />
        <Button type="submit" variant="primary" size="lg" busy={unlock.busy}>
          {t('unlockGo')}
        </Button>
      </form>
    </Frame>
  )
}
