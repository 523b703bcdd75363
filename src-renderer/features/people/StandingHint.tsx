import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { StandingView } from '#shared/ipc/standing.ts'
import { ask } from '#ui/bridge/queries.ts'
import { ENGLISH } from '#ui/ui/english.ts'
import { listText } from '#ui/ui/list.ts'
import { Note } from '#ui/ui/Note.tsx'

type Standing = NonNullable<StandingView['standing']>
type Right = 'board' | 'votes'

/** Where I stand in a hub; undefined without a ladder, and until it is known. */
function useStanding(hub: string | undefined): (Standing & { did: string }) | undefined {
  const status = useQuery(ask.app.status())
  const did = status.data?.identity.did
  const query = useQuery({
    ...ask.standing.of({ hub: hub ?? '', did: did ?? '' }),
    enabled: hub !== undefined && did !== undefined,
  })
  const standing = query.data?.standing
  return standing && did !== undefined ? { ...standing, did } : undefined
}

/** My rung keeps me from it. */
export const useLocked = (hub: string | undefined, right: Right): boolean => useStanding(hub)?.gives[right] === false

/** How much may be open or owed by my standing, said before an amount is typed; nothing where nothing bounds it. */
export function StandingHint({ hub }: { hub: string }) {
  const { t } = useTranslation('people')
  const standing = useStanding(hub)
  if (!standing || (standing.gives.exposure === undefined && standing.gives.credit === undefined)) return null
  return (
    <Note title={t('tier.limit')}>
      <p {...ENGLISH}>{standing.words[0]}</p>
      <Rise standing={standing} />
    </Note>
  )
}

/** What my rung keeps me from, and what is missing for one that does not. */
export function LockedNote({ hub, right }: { hub: string; right: Right }) {
  const { t } = useTranslation('people')
  const standing = useStanding(hub)
  if (standing?.gives[right] !== false) return null
  return (
    <Note kind="warning" title={t(`tier.locked_${right}`, { name: standing.name })} className="my-4">
      <Rise standing={standing} />
      <Link to="/people/$did" params={{ did: standing.did }} className="text-primary hover:underline">
        {t('tier.own')}
      </Link>
    </Note>
  )
}

function Rise({ standing: { next } }: { standing: Standing }) {
  const { t } = useTranslation('people')
  if (!next) return null
  return <p>{t('tier.rise', { name: next.name, missing: listText(next.missing.map(({ words }) => words)) })}</p>
}
