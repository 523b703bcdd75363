import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { CITES_MAX } from '#shared/core/research/limits.ts'
import type { StudyForm } from '#shared/ipc/research.ts'
import { ask } from '#ui/bridge/queries.ts'
import { shortId } from '#ui/ui/CopyText.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { IconButton } from '#ui/ui/IconButton.tsx'
import { Select } from '#ui/ui/Select.tsx'

type Cites = StudyForm['cites']

interface CitesFieldProps {
  readonly hub: string
  readonly cites: Cites
  /** The study itself, or the one it extends, which it cites by that. */
  readonly not: string | undefined
  readonly onChange: (cites: Cites) => void
}

/** Which studies of the hub it builds on, in their newest version. */
export function CitesField({ hub, cites, not, onChange }: CitesFieldProps) {
  const { t } = useTranslation('research')
  const { data = [] } = useQuery(ask.research.list({ hub }))
  const titleOf = (study: string) => data.find(({ id }) => id === study)?.title ?? shortId(study)
  const others = data.filter(({ id }) => id !== not && cites.every(({ study }) => study !== id))
  const add = (id: string) => {
    const found = data.find((one) => one.id === id)
    if (found) onChange([...cites, { study: id, version: found.version }])
  }
  return (
    <div className="grid gap-2">
      <Field label={t('form.cites')} optional>
        <Select
          value=""
          onValue={add}
          disabled={others.length === 0 || cites.length >= CITES_MAX}
          options={[
            { value: '', label: t(others.length === 0 ? 'form.citeNone' : 'form.citeAdd') },
            ...others.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      </Field>
      {cites.length > 0 && (
        <ul className="m-0 grid list-none gap-1 p-0">
          {cites.map(({ study, version }) => (
            <li key={study} className="flex items-center gap-2 rounded-md bg-sunk px-2.5 py-1 text-sm">
              <bdi className="min-w-0 flex-1 truncate">{titleOf(study)}</bdi>
              <span className="text-ink-faint">{t('version', { n: version + 1 })}</span>
              <IconButton
                className="size-7!"
                label={t('form.citeRemove', { title: titleOf(study) })}
                icon={<X aria-hidden />}
                onClick={() => onChange(cites.filter((one) => one.study !== study))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
