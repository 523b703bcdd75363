import { useTranslation } from 'react-i18next'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { useUnblock } from './useUnblock.ts'

/** Why nothing of this person is shown, and the way back. */
export function BlockedNote({ person }: { person: { readonly did: string; readonly nick: string } }) {
  const { t } = useTranslation('people')
  const { unblock, busy, failure } = useUnblock()
  return (
    <div className="mb-6 grid gap-2">
      <Note
        title={t('block.note', { nick: person.nick })}
        actions={
          <Button size="sm" busy={busy} onClick={() => void unblock(person)}>
            {t('block.unblock')}
          </Button>
        }
      >
        {t('block.noteText')}
      </Note>
      <ErrorNote failure={failure} />
    </div>
  )
}
