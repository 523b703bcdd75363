import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#ui/bridge/queries.ts'
import { useUnmute } from '#ui/features/moderation/useMute.ts'
import { useUnblock } from '#ui/features/people/useUnblock.ts'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { KeptList } from './KeptList.tsx'
import { Section } from './Section.tsx'

/** Everybody this person has blocked, in whatever hub, and the way back. */
export function BlockedSection() {
  const { t } = useTranslation(['settings', 'people'])
  const query = useQuery(ask.people.blocked())
  const { unblock, failure } = useUnblock()
  return (
    <Section part="blocked" title={t('blocked')} lead={t('blockedLead')}>
      <Loaded query={query}>
        {(people) => (
          <KeptList
            people={people}
            none={t('blockedNone')}
            undo={t('people:block.unblock')}
            undoNamed={(nick) => t('people:block.unblockNamed', { nick })}
            onUndo={(person) => void unblock(person)}
          />
        )}
      </Loaded>
      <ErrorNote failure={failure} />
    </Section>
  )
}

/** Everybody this person has muted. */
export function MutedSection() {
  const { t } = useTranslation(['settings', 'moderation'])
  const query = useQuery(ask.people.muted())
  const { unmute, failure } = useUnmute()
  return (
    <Section part="muted" title={t('muted')} lead={t('mutedLead')}>
      <Loaded query={query}>
        {(people) => (
          <KeptList
            people={people}
            none={t('mutedNone')}
            undo={t('moderation:mute.unmute')}
            undoNamed={(nick) => t('moderation:mute.unmuteNamed', { nick })}
            onUndo={(person) => void unmute(person)}
          />
        )}
      </Loaded>
      <ErrorNote failure={failure} />
    </Section>
  )
}
