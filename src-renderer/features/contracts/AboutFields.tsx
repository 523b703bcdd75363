import { useTranslation } from 'react-i18next'
import { Card } from '#ui/ui/Card.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { Fold } from '#ui/ui/Fold.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { At } from './At.tsx'
import { useEditing } from './editing.ts'
import { withTitle } from './form.ts'

/** What it is called, and what only the parties read. */
export function AboutFields() {
  const { t } = useTranslation('contracts')
  const { form, edit, problem } = useEditing()
  return (
    <Card aria-labelledby="draft-about" className="grid gap-4">
      <h2 id="draft-about" className="font-serif text-lg">
        {t('draft.about')}
      </h2>
      <At path="title">
        <Field label={t('draft.title')} required error={problem('title')} hint={t('draft.titleHint')}>
          <TextInput
            maxLength={120}
            autoComplete="off"
            className="h-11 text-lg"
            value={form.title}
            onValue={(title) => edit(withTitle(form, title))}
          />
        </Field>
      </At>
      <Fold title={t('draft.more')} wrong={problem('text') !== undefined || problem('notes') !== undefined}>
        <At path="text">
          <Field label={t('draft.text')} optional error={problem('text')}>
            <TextArea rows={3} maxLength={8000} value={form.text} onValue={(text) => edit({ ...form, text })} />
          </Field>
        </At>
        <At path="notes">
          <Field label={t('draft.notes')} optional error={problem('notes')} hint={t('draft.notesHint')}>
            <TextArea
              rows={2}
              maxLength={4000}
              className="min-h-16!"
              value={form.notes}
              onValue={(notes) => edit({ ...form, notes })}
            />
          </Field>
        </At>
      </Fold>
    </Card>
  )
}
