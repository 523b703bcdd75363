import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/ui/Button.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import type { WhoForm } from './passphrase.ts'

export interface PassphraseFieldsProps {
  readonly form: WhoForm
  readonly osKeyring: boolean
  readonly problem: (field: keyof WhoForm) => string | undefined
  readonly onChange: (part: Partial<WhoForm>) => void
}

/** Required where the system cannot keep the key; otherwise offered in one quiet line. */
export function PassphraseFields({ form, osKeyring, problem, onChange }: PassphraseFieldsProps) {
  const { t } = useTranslation('welcome')
  const [wanted, setWanted] = useState(!osKeyring)
  if (!wanted) {
    return (
      <div className="flex items-center justify-between gap-4 rounded-md bg-sunk py-1.5 ps-4 pe-2 text-sm text-ink-soft">
        <p>{t('passphraseKeyring')}</p>
        <Button size="sm" variant="quiet" onClick={() => setWanted(true)}>
          {t('passphraseAdd')}
        </Button>
      </div>
    )
  }
  return (
    <div className="grid grid-cols-2 gap-4">
      <Field
        label={t('passphrase')}
        required={!osKeyring}
        optional={osKeyring}
        error={problem('passphrase')}
        hint={t('passphraseWhy')}
      >
        <TextInput
          type="password"
          autoComplete="new-password"
          value={form.passphrase}
          onValue={(passphrase) => onChange({ passphrase })}
        />
      </Field>
      <Field label={t('passphraseAgain')} required={!osKeyring} error={problem('again')}>
        <TextInput
          type="password"
          autoComplete="new-password"
          value={form.again}
          onValue={(again) => onChange({ again })}
        />
      </Field>
    </div>
  )
}
