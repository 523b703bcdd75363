import { useQuery } from '@tanstack/react-query'
import { KeyRound, Lock } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '#shared/ipc/app.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { CopyText } from '#ui/ui/CopyText.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { KeyValue } from '#ui/ui/KeyValue.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { Segmented } from '#ui/ui/Segmented.tsx'
import { Section } from './Section.tsx'

const HOLDS: readonly Settings['hold'][] = ['0', '3', '10']

/** How long a signature can still be taken back. */
function HoldField() {
  const { t } = useTranslation('settings')
  const { data } = useQuery(ask.app.settings())
  const save = useSend(rpc.app.saveSettings, ['settings'])
  const [chosen, setChosen] = useState<Settings['hold']>()
  const choose = async (hold: Settings['hold']) => {
    setChosen(hold)
    if (!(await save.send({ hold }))) setChosen(undefined)
  }
  return (
    <div className="grid justify-items-start gap-1.5">
      <p aria-hidden="true" className="text-sm font-medium">
        {t('hold')}
      </p>
      <Segmented
        label={t('hold')}
        value={chosen ?? data?.hold ?? '0'}
        onValue={(hold) => void choose(hold)}
        options={HOLDS.map((value) => ({
          value,
          label: value === '0' ? t('holdNone') : t('holdSome', { left: value }),
        }))}
      />
      <p className="text-sm text-ink-faint">{t('holdHint')}</p>
      <ErrorNote failure={save.failure} />
    </div>
  )
}

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
      <HoldField />
      <KeyValue
        items={[
          { label: t('did'), value: <CopyText text={identity.did ?? ''} label={t('did')} /> },
          { label: t('device'), value: <CopyText text={identity.dev ?? ''} label={t('device')} /> },
        ]}
      />
    </Section>
  )
}
