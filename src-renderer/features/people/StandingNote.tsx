import { useTranslation } from 'react-i18next'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { absoluteTime } from '#ui/ui/When.tsx'
import type { Member } from './MemberList.tsx'

/** Why somebody begins nothing new in the hub, and, for its keeper, the way back in. */
export function StandingNote({ person, hub, keeper }: { person: Member; hub: string; keeper: boolean }) {
  const { t, i18n } = useTranslation('people')
  const acting = useAct()
  const { standing, nick, did } = person
  if (!standing) return null
  const readmit = standing.is === 'removed' && keeper && (
    <Button
      size="sm"
      busy={acting.state === 'asking'}
      onClick={() => void acting.request({ act: 'readmit', hub, did })}
    >
      {t('standing.readmit')}
    </Button>
  )
  return (
    <div className="mb-6 grid gap-2">
      <Note
        kind="warning"
        title={t(`standing.${standing.is}`, {
          nick,
          by: standing.byNick,
          date: absoluteTime(standing.since, i18n.language),
        })}
        actions={readmit}
      >
        {standing.reason !== undefined && (
          <p className="break-words">{t('standing.reason', { reason: standing.reason })}</p>
        )}
        <p>{t(`standing.${standing.is}Text`, { nick })}</p>
      </Note>
      <SignStatus acting={acting} />
    </div>
  )
}
