import { useQuery } from '@tanstack/react-query'
import { KeyRound, Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { CopyText } from '#ui/ui/CopyText.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { KeyValue } from '#ui/ui/KeyValue.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { Section } from './Section.tsx'

/** The seed's backup, locking, and the names this identity goes by. Words of the seed never come near this window. */
export function SafetySection() {
  const { t } = useTranslation('settings')
  const identity = useQuery(ask.app.status()).data?.identity
  const show = useSend(rpc.app.showSeed, ['app'])
  const lock = useSend(rpc.app.lock, ['app'])
  if (!identity) return null
  const { seedConfirmed: done, lent } = identity
  return (
    <Section part="safety" title={t('safety')}>
      {!lent && (
        <Note kind={done ? 'good' : 'warning'} title={t(done ? 'seedYes' : 'seedNo')}>
          {t(done ? 'seedYesText' : 'seedNoText')}
        </Note>
      )}
      <ErrorNote failure={show.failure ?? lock.failure} />
      <div className="flex flex-wrap gap-2">
        {!lent && (
          <Button
            variant={done ? 'secondary' : 'primary'}
            icon={<KeyRound aria-hidden className="size-4" />}
            busy={show.busy}
            onClick={() => void show.send(undefined)}
          >
            {t(done ? 'seedAgain' : 'seedShow')}
          </Button>
        )}
        <Button
          icon={<Lock aria-hidden className="size-4" />}
          busy={lock.busy}
          onClick={() => void lock.send(undefined)}
        >
          {t('lock')}
        </Button>
      </div>
      <p className="text-sm text-ink-faint">{t('lockText')}</p>
      <KeyValue
        items={[
          { label: t('did'), value: <CopyText text={identity.did ?? ''} label={t('did')} /> },
          { label: t('device'), value: <CopyText text={identity.dev ?? ''} label={t('device')} /> },
        ]}
      />
    </Section>
  )
}
