import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CaseSummary } from '#shared/ipc/court.ts'
import { Deadline } from '#ui/features/trades/Deadline.tsx'
import { cx } from '#ui/ui/cx.ts'
import { FinalityLamp } from '#ui/ui/FinalityLamp.tsx'
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
    <article
      data-testid="case-row"
      className={cx(
        'relative grid grid-cols-1 gap-3 rounded-lg border bg-raised p-4 shadow-card transition-shadow hover:shadow-lift',
        needsMe ? 'border-amber-fill' : 'border-line',
      )}
    >
      <div className="flex items-start justify-between gap-4">
        <div className="grid min-w-0 gap-1.5">
          <h3 className="truncate text-lg font-medium">
            <Link to="/court/$case" params={{ case: id }} className="after:absolute after:inset-0 after:rounded-lg">
              {title}
            </Link>
          </h3>
          <Sides sides={sides} />
          <p className="text-sm text-ink-soft">{about.join(' · ')}</p>
        </div>
        <div className="flex shrink-0 items-center gap-3">
          <FinalityLamp state={finality} compact />
          <CasePhase found={found} />
        </div>
      </div>
      {phase === 'closed' ? (
        <p className="text-sm text-ink-soft">
          {next} {ended !== undefined && <When at={ended} className="text-ink-faint" />}
        </p>
      ) : (
        <dl className="m-0 grid grid-cols-[2fr_1fr] gap-x-5 text-sm">
          <div className="min-w-0">
            <dt className="text-xs text-ink-faint">{t('row.next')}</dt>
            <dd className={cx('m-0 wrap-anywhere', needsMe && 'font-medium text-amber')}>{next}</dd>
          </div>
          <div className="min-w-0">
            <dt className="text-xs text-ink-faint">{t('row.until')}</dt>
            <dd className="m-0">
              <Deadline at={deadline} />
            </dd>
          </div>
        </dl>
      )}
    </article>
  )
}
