import { Archive } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { PASSPHRASE_MIN, passphraseProblems } from '#ui/features/welcome/passphrase.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { Note } from '#ui/ui/Note.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { Section } from './Section.tsx'
import { TryBackup } from './TryBackup.tsx'

const EMPTY = { passphrase: '', again: '' }

/** One sealed file with everything; where it goes is asked by the system's own dialog. */
export function BackupSection() {
  const { t } = useTranslation(['settings', 'welcome'])
  const [form, setForm] = useState(EMPTY)
  const [tried, setTried] = useState(false)
  const backUp = useSend(rpc.app.backUp)
  const problems = passphraseProblems(form)
  const problem = (field: keyof typeof EMPTY) => {
    const code = tried ? problems[field] : undefined
    return code && t(`welcome:${code}`, { min: PASSPHRASE_MIN })
  }
  const submit = async (sheet: HTMLElement) => {
    setTried(true)
    if (Object.keys(problems).length > 0) return focusInvalid(sheet)
    const made = await backUp.send({ passphrase: form.passphrase })
    if (made?.file === undefined) return
    setForm(EMPTY)
    setTried(false)
  }
  return (
    <Section part="backup" title={t('backup')} lead={t('backupLead')}>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void submit(event.currentTarget)
        }}
      >
        <div className="grid gap-4">
          {(['passphrase', 'again'] as const).map((field) => (
            <Field
              key={field}
              label={t(`backup_${field}`)}
              required
              error={problem(field)}
              hint={field === 'passphrase' ? t('backupHint') : undefined}
            >
              <TextInput
                type="password"
                autoComplete="new-password"
                value={form[field]}
                onValue={(text) => setForm({ ...form, [field]: text })}
              />
            </Field>
          ))}
        </div>
        <ErrorNote failure={backUp.failure} />
        {backUp.data?.file !== undefined && (
          <Note kind="good" live title={t('backupDone')}>
            <span className="break-all">{backUp.data.file}</span>
          </Note>
        )}
        <Button
          type="submit"
          className="justify-self-start"
          icon={<Archive aria-hidden className="size-4" />}
          busy={backUp.busy}
        >
          {t('backupGo')}
        </Button>
      </form>
      <TryBackup />
    </Section>
  )
}
