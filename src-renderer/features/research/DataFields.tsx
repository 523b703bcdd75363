import { File as FileIcon, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { StudyForm } from '#shared/ipc/research.ts'
import { FilesField } from '#ui/features/trades/FilesField.tsx'
import { useSizeWords } from '#ui/features/trades/useSizeWords.ts'
import { Field } from '#ui/ui/Field.tsx'
import { IconButton } from '#ui/ui/IconButton.tsx'
import { Select } from '#ui/ui/Select.tsx'
import type { Studying } from './StudyEditor.tsx'

interface DataFieldsProps {
  readonly study: Studying
  /** Data of the version before. */
  readonly earlier: StudyForm['data']
}

/** Data of a study: what is kept of the version before, what is new, and what a new file takes the place of. */
export function DataFields({ study, earlier }: DataFieldsProps) {
  const { t } = useTranslation('research')
  const size = useSizeWords()
  const { form, change, data, was, setWas } = study
  const gone = earlier.filter(({ root }) => form.data.every((kept) => kept.root !== root))
  return (
    <div className="grid gap-3">
      {form.data.length > 0 && (
        <fieldset className="m-0 grid min-w-0 gap-1">
          <legend className="mb-1.5 text-sm font-medium">{t('form.kept')}</legend>
          {form.data.map(({ root, name, size: bytes }) => (
            <p key={root} className="flex items-center gap-2 rounded-md bg-sunk px-2.5 py-1 text-sm">
              <FileIcon aria-hidden className="size-4 shrink-0 text-ink-faint" />
              <bdi className="min-w-0 flex-1 truncate">{name}</bdi>
              <span className="figures text-ink-faint">{size(bytes)}</span>
              <IconButton
                className="size-7!"
                label={t('form.leaveOut', { name })}
                icon={<X aria-hidden />}
                onClick={() => change({ data: form.data.filter((one) => one.root !== root) })}
              />
            </p>
          ))}
        </fieldset>
      )}
      <FilesField uploads={data} label={t('form.data')} hint={t('form.filesHint', { count: data.most })} />
      {gone.length > 0 &&
        data.files.map(({ root, name }) => (
          <Field key={root} label={t('form.was', { name })} hint={t('form.wasHint')}>
            <Select
              value={was[root] ?? ''}
              onValue={(of) => setWas({ ...was, [root]: of })}
              options={[
                { value: '', label: t('form.wasNone') },
                ...gone.map((one) => ({ value: one.root, label: one.name })),
              ]}
            />
          </Field>
        ))}
    </div>
  )
}
