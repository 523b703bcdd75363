import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import type { SheetClient } from './bridge.ts'
import { Frame } from './Frame.tsx'
import { useAnswer } from './useAnswer.ts'

const WORDS = 24
const split = (text: string): string[] => text.trim().toLowerCase().split(/\s+/).filter(Boolean)

/** Takes the words of an existing identity; main checks them. */
export function RestoreSheet({ client }: { client: SheetClient }) {
  const { t } = useTranslation('sheet')
  const [text, setText] = useState('')
  const answer = useAnswer()
  const words = split(text)
  const submit = () => {
    if (words.length === WORDS) void answer.give(() => client.restore({ words: words.join(' ') }))
  }
  return (
    <Frame
      title={t('restore.title')}
      lead={t('restore.lead')}
      onSubmit={submit}
      actions={
        answer.state === 'done' ? (
          <p role="status">{t('restore.done')}</p>
        ) : (
          <>
            <Button size="lg" onClick={() => void client.decline().catch(() => undefined)}>
              {t('restore.no')}
            </Button>
            <Button
              type="submit"
              variant="primary"
              size="lg"
              className="flex-1"
              disabled={words.length !== WORDS}
              busy={answer.state === 'busy'}
            >
              {t('restore.yes')}
            </Button>
          </>
        )
      }
    >
      <Field label={t('restore.words')} required hint={t('restore.count', { count: words.length })}>
        <TextArea
          rows={8}
          maxLength={400}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          className="min-h-52 font-mono text-lg"
          value={text}
          onValue={setText}
        />
      </Field>
      <ErrorNote failure={answer.failure} />
      <Note>{t('restore.device')}</Note>
    </Frame>
  )
}
