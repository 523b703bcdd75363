import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { profileProblems } from '#shared/core/notices/index.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { useCurrentHub } from '#ui/features/hubs/current.ts'
import { Avatar } from '#ui/ui/Avatar.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { Section } from './Section.tsx'

/** Nickname and introduction, which belong to a hub. Nothing to show before there is one. */
export function ProfileSection() {
  const { t } = useTranslation('settings')
  const hub = useCurrentHub()
  const members = useQuery({ ...ask.hubs.members({ hub: hub?.hub ?? '' }), enabled: hub !== undefined })
  if (!hub) return null
  return (
    <Section part="profile" title={t('profile', { hub: hub.name })} lead={t('profileLead')}>
      <Loaded query={members}>
        {(all) => {
          const me = all.find((member) => member.me)
          return (
            <ProfileForm
              key={hub.hub}
              hub={hub.hub}
              did={me?.did ?? ''}
              saved={{ nick: me?.nick ?? '', about: me?.about ?? '' }}
            />
          )
        }}
      </Loaded>
    </Section>
  )
}

interface Profile {
  readonly nick: string
  readonly about: string
}

function ProfileForm({ hub, did, saved }: { hub: string; did: string; saved: Profile }) {
  const { t } = useTranslation('settings')
  const [form, setForm] = useState(saved)
  const save = useSend(rpc.hubs.saveProfile, ['members', 'app'])
  const problems = profileProblems(form.nick, form.about)
  const problem = (field: keyof Profile) => problems.find((one) => one.field === field)?.text
  const submit = async () => {
    if (problems.length > 0) return
    if (await save.send({ hub, nick: form.nick.trim(), about: form.about.trim() }))
      toast({ kind: 'good', title: t('saved'), text: t('profileSaved') })
  }
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <div className="flex items-start gap-4">
        <Avatar did={did} nick={form.nick} size="lg" />
        <Field label={t('nick')} required className="flex-1" error={problem('nick')}>
          <TextInput
            maxLength={32}
            autoComplete="off"
            value={form.nick}
            onValue={(nick) => setForm({ ...form, nick })}
          />
        </Field>
      </div>
      <Field label={t('about')} optional hint={t('aboutHint')} error={problem('about')}>
        <TextArea rows={3} maxLength={1000} value={form.about} onValue={(about) => setForm({ ...form, about })} />
      </Field>
      <ErrorNote failure={save.failure} />
      <Button type="submit" variant="primary" className="justify-self-start" busy={save.busy}>
        {t('save')}
      </Button>
    </form>
  )
}
