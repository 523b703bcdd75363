import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#ui/bridge/queries.ts'
import { useUnblock } from '#ui/features/people/useUnblock.ts'
import { Avatar } from '#ui/ui/Avatar.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { Section } from './Section.tsx'

/** Everybody this person has blocked, in whatever hub, and the way back. */
export function BlockedSection() {
  const { t } = useTranslation(['settings', 'people'])
  const query = useQuery(ask.people.blocked())
  const { unblock, failure } = useUnblock()
  return (
    <Section title={t('blocked')} lead={t('blockedLead')}>
      <Loaded query={query}>
        {(all) =>
          all.length === 0 ? (
            <p className="text-ink-faint">{t('blockedNone')}</p>
          ) : (
            <ul className="m-0 grid list-none gap-2 p-0">
              {all.map((person) => (
                <li key={person.did} className="flex items-center gap-2.5">
                  <Avatar did={person.did} nick={person.nick} size="sm" />
                  <bdi className="min-w-0 flex-1 truncate">{person.nick}</bdi>
                  <Button
                    size="sm"
                    aria-label={t('people:block.unblockNamed', { nick: person.nick })}
                    onClick={() => void unblock(person)}
                  >
                    {t('people:block.unblock')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <ErrorNote failure={failure} />
    </Section>
  )
}
