import { useQuery } from '@tanstack/react-query'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { LANGUAGE_CHOICES, type LanguageChoice } from '#shared/ipc/languages.ts'
import { NAMES } from '#ui/app/languages.ts'
import { speak } from '#ui/app/speak.ts'
import { type Theme, useView } from '#ui/app/view.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { Segmented } from '#ui/ui/Segmented.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { Section } from './Section.tsx'

const FIRST = ['home', 'board'] as const

export function LookSection() {
  const { t } = useTranslation(['settings', 'shell'])
  const first = useView((view) => view.first)
  const theme = useView((view) => view.theme)
  const { data } = useQuery(ask.app.settings())
  const save = useSend(rpc.app.saveSettings, ['settings'])
  const choose = (next: Theme) => {
    useView.getState().setTheme(next)
    void save.send({ theme: next })
  }
  const chooseLanguage = (language: LanguageChoice) => {
    void speak(language)
    void save.send({ language })
  }
  return (
    <Section part="look" title={t('look')}>
      <div className="grid justify-items-start gap-1.5">
        <p aria-hidden="true" className="text-sm font-medium">
          {t('theme')}
        </p>
        <Segmented
          label={t('theme')}
          value={theme}
          onValue={choose}
          options={[
            { value: 'system', label: t('theme_system'), icon: <Monitor aria-hidden /> },
            { value: 'light', label: t('theme_light'), icon: <Sun aria-hidden /> },
            { value: 'dark', label: t('theme_dark'), icon: <Moon aria-hidden /> },
          ]}
        />
      </div>
      <div className="grid justify-items-start gap-1.5">
        <p aria-hidden="true" className="text-sm font-medium">
          {t('first')}
        </p>
        <Segmented
          label={t('first')}
          value={first}
          onValue={useView.getState().setFirst}
          options={FIRST.map((value) => ({ value, label: t(`shell:nav.${value}`) }))}
        />
      </div>
      <Field label={t('language')} className="max-w-60">
        <Select
          value={data?.language ?? 'system'}
          options={LANGUAGE_CHOICES.map((value) => ({
            value,
            label: value === 'system' ? t('language_system') : NAMES[value],
          }))}
          onValue={chooseLanguage}
        />
      </Field>
      <p className="max-w-prose text-sm text-ink-soft">{t('languageText')}</p>
      <ErrorNote failure={save.failure} />
    </Section>
  )
}
