import { useTranslation } from 'react-i18next'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { useUnmute } from './useMute.ts'

/** Why notices of this person are on no board of mine, and the way back. */
export function MutedNote({ person }: { person: { readonly did: string; readonly nick: string } }) {
  const { t } = useTranslation('moderation')
  const { unmute, busy, failure } = useUnmute()
  return (
    <div className="mb-6 grid gap-2">
      <Note
        title={t('mute.note', { nick: person.nick })}
        actions={
          <Button size="sm" busy={busy} onClick={() => void unmute(person)}>
            {t('mute.unmute')}
          </Button>
        }
      >
        {t('mute.noteText')}
      </Note>
      <ErrorNote failure={failure} />
    </div>
  )
}
