import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PoolSummary } from '#shared/ipc/pools.ts'
import { Badge } from '#ui/ui/Badge.tsx'
import { cx } from '#ui/ui/cx.ts'
import { Money } from '#ui/ui/Money.tsx'
import { When } from '#ui/ui/When.tsx'
import { PoolPhase } from './PoolPhase.tsx'
import { Progress } from './Progress.tsx'

/** A pool at a glance: how far it is, until when, and what I gave. */
export function PoolRow({ pool }: { pool: PoolSummary }) {
  const { t } = useTranslation('pools')
  const { id, name, by, due, ended, mine, needsMe, phase, token } = pool
  return (
    <article
      data-testid="pool-row"
      className={cx(
        'relative grid gap-3 rounded-lg border bg-raised p-4 shadow-card transition-shadow hover:shadow-lift',
        needsMe ? 'border-amber-fill' : 'border-line',
      )}
    >
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <h2 className="truncate text-lg font-medium">
            <Link to="/pools/$pool" params={{ pool: id }} className="after:absolute after:inset-0 after:rounded-lg">
              {name}
            </Link>
          </h2>
          <p className="text-sm text-ink-soft">
            {t('by', { nick: by.nick })}
            {mine !== '0' && (
              <>
                {' · '}
                {t('mine')} <Money units={mine} token={token} />
              </>
            )}
          </p>
        </div>
        <span className="flex shrink-0 flex-wrap items-center justify-end gap-2">
          {needsMe && <Badge tone="amber">{t('needsMe')}</Badge>}
          <PoolPhase phase={phase} />
        </span>
      </div>
      <Progress pool={pool} />
      {(due ?? ended) !== undefined && (
        <p className="text-sm text-ink-faint">
          {due !== undefined && t(phase === 'open' ? 'ends' : 'next')} <When at={due ?? ended ?? 0} full />
        </p>
      )}
    </article>
  )
}
