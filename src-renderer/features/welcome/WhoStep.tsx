import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Avatar } from '#ui/ui/Avatar.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { BecomeDevice } from './BecomeDevice.tsx'
import { PassphraseFields } from './PassphraseFields.tsx'
import { PASSPHRASE_MIN, type WhoForm, whoProblems } from './passphrase.ts'
import { RestoreBackup } from './RestoreBackup.tsx'

/** Somebody new, or somebody with recovery words, with a backup, or with another device. */
type Way = 'new' | 'words' | 'backup' | 'device'

/** A nickname, a passphrase where one is needed, and the way back in for somebody who has a seed. */
export function WhoStep({ osKeyring }: { osKeyring: boolean }) {
  const { t } = useTranslation('welcome')
  const [form, setForm] = useState<WhoForm>({ nick: '', passphrase: '', again: '' })
  const [tried, setTried] = useState(false)
  const [way, setWay] = useState<Way>('new')
  const restoring = way === 'words'
  const create = useSend(restoring ? rpc.app.restoreIdentity : rpc.app.createIdentity, ['app', 'hubs', 'settings'])
  const problems = whoProblems(form, osKeyring)
  const problem = (field: keyof WhoForm) => {
    const code = tried ? problems[field] : undefined
    return code && t(code, { min: PASSPHRASE_MIN })
  }
  const submit = async (sheet: HTMLElement) => {
    setTried(true)
    if (Object.keys(problems).length > 0) return focusInvalid(sheet)
    await create.send({ nick: form.nick.trim(), passphrase: form.passphrase })
  }
  const go = (next: Way) => {
    create.reset()
    setWay(next)
  }
  if (way === 'device') return <BecomeDevice osKeyring={osKeyring} onBack={() => go('new')} />
  if (way === 'backup') return <RestoreBackup onBack={() => go('new')} />
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void submit(event.currentTarget)
      }}
    >
      <PageHeader title={restoring ? t('restoreTitle') : t('who')} lead={restoring ? t('restoreText') : undefined} />
      <div className="flex items-start gap-5">
        <Avatar did="" nick={form.nick} size="xl" />
        <Field
          label={t('nick')}
          required
          className="flex-1"
          error={problem('nick')}
          hint={form.nick.trim() === '' ? t('nickHint') : t('avatarSoon')}
        >
          <TextInput
            autoFocus
            autoComplete="off"
            maxLength={32}
            className="h-12 text-lg"
            value={form.nick}
            onValue={(nick) => setForm({ ...form, nick })}
          />
        </Field>
      </div>
      <PassphraseFields
        form={form}
        osKeyring={osKeyring}
        problem={problem}
        onChange={(part) => setForm({ ...form, ...part })}
      />
      <ErrorNote failure={create.failure} />
      <Button type="submit" variant="primary" size="lg" busy={create.busy}>
        {restoring ? t('restoreGo') : t('continue')}
      </Button>
      <OtherWays restoring={restoring} go={go} />
    </form>
  )
}

/** The ways in that are not chosen now. */
function OtherWays({ restoring, go }: { restoring: boolean; go: (way: Way) => void }) {
  const { t } = useTranslation('welcome')
  if (restoring)
    return (
      <Button variant="quiet" onClick={() => go('new')}>
        {t('restoreBack')}
      </Button>
    )
  return (
    <div className="grid gap-1">
      <Button variant="quiet" onClick={() => go('words')}>
        {t('restore')}
      </Button>
      <Button variant="quiet" onClick={() => go('backup')}>
        {t('backup')}
      </Button>
      <Button variant="quiet" onClick={() => go('device')}>
        {t('device')}
      </Button>
    </div>
  )
}
