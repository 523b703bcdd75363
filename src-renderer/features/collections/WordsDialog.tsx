import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { COLLECTION_ABOUT_CHARS_MAX, COLLECTION_NAME_CHARS_MAX } from '#shared/core/notices/collection.ts'
import type { Send } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'

interface Words {
  readonly name: string
  readonly about: string
}

export interface WordsDialogProps {
  readonly title: string
  readonly action: string
  readonly before?: Words
  readonly call: Pick<Send<Words, unknown>, 'send' | 'busy' | 'failure'>
  readonly onClose: () => void
}

/** What a collection is called and what it is for. */
export function WordsDialog({ title, action, before, call, onClose }: WordsDialogProps) {
  const { t } = useTranslation('collections')
  const [words, setWords] = useState<Words>(before ?? { name: '', about: '' })
  const [tried, setTried] = useState(false)
  const missing = words.name.trim() === ''
  const save = async () => {
    setTried(true)
    if (!missing && (await call.send(words))) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="sm"
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" busy={call.busy} onClick={() => void save()}>
            {action}
          </Button>
        </>
      }
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Field label={t('name')} error={tried && missing ? t('nameMissing') : undefined}>
          <TextInput
            value={words.name}
            onValue={(name) => setWords({ ...words, name })}
            maxLength={COLLECTION_NAME_CHARS_MAX}
          />
        </Field>
        <Field label={t('about')} hint={t('aboutHint')}>
          <TextArea
            value={words.about}
            onValue={(about) => setWords({ ...words, about })}
            maxLength={COLLECTION_ABOUT_CHARS_MAX}
            rows={3}
          />
        </Field>
      </form>
      <ErrorNote failure={call.failure} />
    </Dialog>
  )
}
