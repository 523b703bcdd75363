import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { PassphraseFields } from './PassphraseFields.tsx'
import { PASSPHRASE_MIN, type WhoForm, whoProblems } from './passphrase.ts'

/** The way back in for somebody who lost every device and the words: with what a guardian sends. */
export function ComeBack({ osKeyring, onBack }: { osKeyring: boolean; onBack: () => void }) {
  const { t } = useTranslation(['guards', 'welcome'])
  const [form, setForm] = useState<WhoForm>({ nick: '-', passphrase: '', again: '' })
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const begin = useSend(rpc.guards.begin, ['app', 'hubs', 'settings'])
  const problems = whoProblems(form, osKeyring)
  const submit = async (sheet: HTMLElement) => {
    setTried(true)
    if (Object.keys(problems).length > 0) return focusInvalid(sheet)
    await begin.send({ code, passphrase: form.passphrase })
  }
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void submit(event.currentTarget)
      }}
    >
      <PageHeader title={t('comeTitle')} lead={t('comeText')} />
      <Field label={t('helpCode')} required hint={t('helpCodeHint')}>
        <TextArea rows={3} spellCheck={false} className="font-mono text-xs" value={code} onValue={setCode} />
      </Field>
      <PassphraseFields
        form={form}
        osKeyring={osKeyring}
        problem={(field) => {
          const wrong = tried ? problems[field] : undefined
          return wrong && t(`welcome:${wrong}`, { min: PASSPHRASE_MIN })
        }}
        onChange={(part) => setForm({ ...form, ...part })}
      />
      <ErrorNote failure={begin.failure} />
      <Button type="submit" variant="primary" size="lg" disabled={code.trim() === ''} busy={begin.busy}>
        {t('comeGo')}
      </Button>
      <Button variant="quiet" onClick={onBack}>
        {t('comeNot')}
      </Button>
    </form>
  )
}
