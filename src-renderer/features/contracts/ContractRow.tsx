import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ContractSummary } from '#shared/ipc/contracts.ts'
import { Deadline } from '#ui/features/trades/Deadline.tsx'
import { Badge } from '#ui/ui/Badge.tsx'
import { cx } from '#ui/ui/cx.ts'
import { FinalityLamp } from '#ui/ui/FinalityLamp.tsx'
import { PersonChip } from '#ui/ui/PersonChip.tsx'
import { isEnded, PHASE_TONE } from './phases.ts'

/** An agreement at a glance: with whom, how much of it is done, what comes next and until when. */
export function ContractRow({ contract }: { contract: ContractSummary }) {
  const { t } = useTranslation('contracts')
  const { over, count, phase, needsMe } = contract
  const others = contract.parties.filter(({ me }) => !me)
  return (
    <article
      data-testid="contract-row"
      className={cx(
        'relative grid grid-cols-1 gap-3 rounded-lg border bg-raised p-4 shadow-card transition-shadow hover:shadow-lift',
        needsMe ? 'border-amber-fill' : 'border-line',
      )}
    >
      <div className="flex items-start justify-between gap-4">
        <div className="grid min-w-0 gap-1.5">
          <h3 className="truncate text-lg font-medium">
            <Link
              to="/contracts/$negotiation"
              params={{ negotiation: contract.negotiation }}
              className="after:absolute after:inset-0 after:rounded-lg"
            >
              {contract.title}
            </Link>
          </h3>
          <span className="flex flex-wrap gap-x-4 gap-y-1">
            {others.map((person) => (
              <PersonChip key={person.did} person={person} bare size="sm" />
            ))}
          </span>
        </div>
        <div className="flex shrink-0 items-start gap-3">
          <span className="flex h-6 items-center">
            {contract.agreement !== undefined && <FinalityLamp state={contract.finality} compact />}
          </span>
          <Badge tone={PHASE_TONE[phase]}>{t(`contractPhase.${phase}`)}</Badge>
          <Progress over={over} count={count} />
        </div>
      </div>
      {isEnded(phase) ? (
        <p className="text-sm text-ink-soft">{contract.next}</p>
      ) : (
        <dl className="m-0 grid grid-cols-[2fr_1fr] gap-x-5 text-sm">
          <div className="min-w-0">
            <dt className="text-xs text-ink-faint">{t('row.next')}</dt>
            <dd className={cx('m-0 wrap-anywhere', needsMe && 'font-medium text-amber')}>{contract.next}</dd>
          </div>
          <div className="min-w-0">
            <dt className="text-xs text-ink-faint">{t('next.until')}</dt>
            <dd className="m-0">
              <Deadline at={contract.deadline} />
            </dd>
          </div>
        </dl>
      )}
    </article>
  )
}

/** "2 of 3 done", and one mark for each of them. */
function Progress({ over, count }: { over: number; count: number }) {
  const { t } = useTranslation('contracts')
  return (
    <span className="grid w-28 justify-items-end gap-1">
      <span className="text-sm font-medium">{t('row.progress', { over, count })}</span>
      <svg aria-hidden="true" className="h-1.5 w-full rounded-full rtl:-scale-x-100">
        <rect width="100%" height="100%" className="fill-sunk" />
        <rect width={`${((over / Math.max(1, count)) * 100).toFixed(1)}%`} height="100%" className="fill-good" />
      </svg>
    </span>
  )
}
