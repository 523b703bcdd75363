import { useTranslation } from 'react-i18next'
import type { CaseSummary } from '#shared/ipc/court.ts'
import { DealLink, DealRow, NextUntil } from '#ui/features/trades/DealRow.tsx'
import { When } from '#ui/ui/When.tsx'
import { CasePhase } from './CasePhase.tsx'
import { Sides } from './Sides.tsx'

/** A case at a glance: between whom, about what, where it stands, what comes next and until when. */
export function CaseRow({ found }: { found: CaseSummary }) {
  const { t } = useTranslation('court')
  const { id, title, role, reason, sides, phase, round, rounds, next, deadline, needsMe, ended, finality } = found
  const about = [
    t(`reason.${reason}`),
    ...(role === 'member' ? [] : [t(`role.${role}`)]),
    ...(round > 0 ? [t('row.round', { n: round + 1, of: rounds })] : []),
  ]
  return (
    <DealRow
      data-testid="case-row"
      needsMe={needsMe}
      link={
        <DealLink to="/court/$case" params={{ case: id }}>
          {title}
        </DealLink>
      }
      about={
        <>
          <Sides sides={sides} />
          <p className="text-sm text-ink-soft">{about.join(' · ')}</p>
        </>
      }
      finality={finality}
      standing={<CasePhase found={found} />}
    >
      {phase === 'closed' ? (
        <p className="text-sm text-ink-soft">
          {next} {ended !== undefined && <When at={ended} className="text-ink-faint" />}
        </p>
      ) : (
        <NextUntil next={next} deadline={deadline} needsMe={needsMe} />
      )}
    </DealRow>
  )
}
