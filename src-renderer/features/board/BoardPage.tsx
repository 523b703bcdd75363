import { Link } from '@tanstack/react-router'
import { BellRing, ChartLine, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCurrentHub, useHubs } from '#ui/features/hubs/current.ts'
import { LockedNote, useLocked } from '#ui/features/people/StandingHint.tsx'
import { buttonClass } from '#ui/ui/Button.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { NotInAHub } from './BoardEmpty.tsx'
import { BoardList } from './BoardList.tsx'
import { FilterBar } from './FilterBar.tsx'

export function BoardPage() {
  const { t } = useTranslation('board')
  const hub = useCurrentHub()
  const { loaded } = useHubs()
  const locked = useLocked(hub?.hub, 'board')
  if (loaded && !hub) return <NotInAHub />
  return (
    <div className="flex min-h-full flex-col">
      <PageHeader
        title={t('title')}
        lead={hub ? t('lead', { hub: hub.name }) : '\u00a0'}
        actions={
          <>
            <Link to="/prices" search={{}} className={buttonClass('quiet')}>
              <ChartLine aria-hidden className="size-4" />
              {t('prices')}
            </Link>
            <Link to="/watches" className={buttonClass('quiet')}>
              <BellRing aria-hidden className="size-4" />
              {t('watching')}
            </Link>
            {!hub?.standing && !locked && (
              <Link to="/post" className={buttonClass('primary')}>
                <Plus aria-hidden className="size-4" />
                {t('post')}
              </Link>
            )}
          </>
        }
      />
      {hub && <LockedNote hub={hub.hub} right="board" />}
      <FilterBar />
      <BoardList />
    </div>
  )
}
