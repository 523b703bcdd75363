import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Gavel } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CaseSummary } from '#shared/ipc/court.ts'
import { ask } from '#ui/bridge/queries.ts'
import { buttonClass } from '#ui/ui/Button.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { SkeletonRows } from '#ui/ui/Skeleton.tsx'
import { CaseRow } from './CaseRow.tsx'

export type CaseFilter = 'mine' | 'duty' | 'hub'

const GROUPS = ['needsMe', 'open', 'closed'] as const
type Group = (typeof GROUPS)[number]

const groupOf = ({ phase, needsMe }: CaseSummary): Group =>
  needsMe ? 'needsMe' : phase === 'closed' ? 'closed' : 'open'

/** Cases, those that wait for me first. */
export function CaseList({ hub, filter }: { hub: string; filter: CaseFilter }) {
  const { t } = useTranslation('court')
  const query = useQuery(ask.court.list({ hub, filter }))
  return (
    <Loaded query={query} skeleton={<SkeletonRows rows={3} className="h-28" />}>
      {(cases) =>
        cases.length === 0 ? (
          <Empty filter={filter} />
        ) : (
          <div className="grid gap-7">
            {GROUPS.map((group) => ({ group, found: cases.filter((one) => groupOf(one) === group) }))
              .filter(({ found }) => found.length > 0)
              .map(({ group, found }) => (
                <section key={group} aria-labelledby={`cases-${group}`}>
                  <h2 id={`cases-${group}`} className="mb-2 flex items-baseline gap-2 font-serif text-lg">
                    {t(`group.${group}`)}
                    <span className="figures text-sm text-ink-faint">{found.length}</span>
                  </h2>
                  <ul className="m-0 grid list-none gap-3 p-0">
                    {found.map((one) => (
                      <li key={one.id}>
                        <CaseRow found={one} />
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
          </div>
        )
      }
    </Loaded>
  )
}

function Empty({ filter }: { filter: CaseFilter }) {
  const { t } = useTranslation('court')
  return (
    <EmptyState
      icon={<Gavel aria-hidden />}
      title={t(`empty.${filter}`)}
      actions={
        filter === 'mine' && (
          <Link to="/trades" className={buttonClass('secondary')}>
            {t('empty.toTrades')}
          </Link>
        )
      }
    >
      {t(`empty.${filter}Text`)}
    </EmptyState>
  )
}
