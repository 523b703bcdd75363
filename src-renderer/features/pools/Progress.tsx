import { useTranslation } from 'react-i18next'
import type { PoolSummary } from '#shared/ipc/pools.ts'
import { amountText } from '#ui/ui/Money.tsx'
import { percentOf } from './poolForm.ts'

const FULL = 100

/** How much of the goal is there, as a bar and in words. */
export function Progress({ pool }: { pool: PoolSummary }) {
  const { t } = useTranslation('pools')
  const percent = percentOf(pool)
  const sum = (units: string) => `${amountText(units, pool.token.decimals)} ${pool.token.code}`
  return (
    <div className="grid gap-1">
      <svg aria-hidden viewBox="0 0 100 8" preserveAspectRatio="none" className="h-2 w-full rounded-full bg-sunk">
        <rect width={Math.min(percent, FULL)} height={8} className={percent < FULL ? 'fill-primary' : 'fill-good'} />
      </svg>
      <p className="figures flex flex-wrap justify-between gap-x-4 text-sm text-ink-soft">
        <span>
          {t('progress', { given: sum(pool.given), goal: sum(pool.goal) })} · {t('percent', { percent })}
        </span>
        <span>{t('givers', { count: pool.givers })}</span>
      </p>
    </div>
  )
}
