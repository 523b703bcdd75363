import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Avatar } from '#ui/ui/Avatar.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { Fold } from '#ui/ui/Fold.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { BecomeDevice } from './BecomeDevice.tsx'
import { ComeBack } from './ComeBack.tsx'
import { PassphraseFields } from './PassphraseFields.tsx'
import { PASSPHRASE_MIN, type WhoForm, whoProblems } from './passphrase.ts'
import { RestoreBackup } from './RestoreBackup.tsx'

/** Somebody new, or somebody with recovery words, with a backup, with another device, or with guardians. */
type Way = 'new' | 'words' | 'backup' | 'device' | 'guardians'

/** A nickname, a passphrase where one is needed, and the way back in for somebody who has a seed. */
export function WhoStep({ osKeyring }: { osKeyring: boolean }) {
  const { t } = useTranslation('welcome')
  const [form, setForm] = useState<WhoForm>({ nick: '', passphrase: '', again: '' })
  const [tried, setTried] = useState(false)
  const [way, setWay] = useState<Way>('new')
  const restoring = way === 'words'
  const [did, setDid] = useState('')
  const create = useSend(rpc.app.createIdentity, ['app', 'hubs', 'settings'])
  const restore = useSend(rpc.app.restoreIdentity, ['app', 'hubs', 'settings'])
  const sent = restoring ? restore : create
  const problems = whoProblems(form, osKeyring)
  const problem = (field: keyof WhoForm) => {
    const code = tried ? problems[field] : undefined
    return code && t(code, { min: PASSPHRASE_MIN })
  }
  const submit = async (sheet: HTMLElement) => {
    setTried(true)
    if (Object.keys(problems).length > 0) return focusInvalid(sheet)
    const who = { nick: form.nick.trim(), passphrase: form.passphrase }
    if (restoring) await restore.send({ ...who, ...(did.trim() !== '' && { did: did.trim() }) })
    else await create.send(who)
  }
  const go = (next: Way) => {
    create.reset()
    restore.reset()
    setWay(next)
  }
  if (way === 'device') return <BecomeDevice osKeyring={osKeyring} onBack={() => go('new')} />
  if (way === 'backup') return <RestoreBackup onBack={() => go('new')} />
  if (way === 'guardians') return <ComeBack osKeyring={osKeyring} onBack={() => go('new')} />
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
      <Called nick={form.nick} problem={problem('nick')} onNick={(nick) => setForm({ ...form, nick })} />
      <PassphraseFields
        form={form}
        osKeyring={osKeyring}
        problem={problem}
        onChange={(part) => setForm({ ...form, ...part })}
      />
      {restoring && <OtherName did={did} onDid={setDid} />}
      <ErrorNote failure={sent.failure} />
      <Button type="submit" variant="primary" size="lg" busy={sent.busy}>
        {restoring ? t('restoreGo') : t('continue')}
      </Button>
      <OtherWays restoring={restoring} go={go} />
    </form>
  )
}

interface CalledProps {
  readonly nick: string
  readonly problem: string | undefined
  readonly onNick: (nick: string) => void
}

function Called({ nick, problem, onNick }: CalledProps) {
  const { t } = useTranslation('welcome')
  return (
    <div className="flex items-start gap-5">
      <Avatar did="" nick={nick} size="xl" />
      <Field
        label={t('nick')}
        required
        className="flex-1"
        error={problem}
        hint={nick.trim() === '' ? t('nickHint') : t('avatarSoon')}
      >
        <TextInput autoFocus autoComplete="off" maxLength={32} className="h-12 text-lg" value={nick} onValue={onNick} />
      </Field>
    </div>
  )
}

/** For words that guardians put in the place of others: these do not say whose they are. */
function OtherName({ did, onDid }: { did: string; onDid: (did: string) => void }) {
  const { t } = useTranslation('welcome')
  return (
    <Fold title={t('otherName')}>
      <Field label={t('otherNameField')} hint={t('otherNameHint')}>
        <TextInput spellCheck={false} className="font-mono text-xs" value={did} onValue={onDid} />
      </Field>
    </Fold>
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
      <Button variant="quiet" onClick={() => go('guardians')}>
        {t('guardians')}
      </Button>
    </div>
  )
}
