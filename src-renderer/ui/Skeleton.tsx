import { useTranslation } from 'react-i18next'
import { cx } from './cx.ts'

/** A grey shape where something will be. Size it with classes. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cx('shimmer block rounded-md bg-sunk', className)} />
}

/** Several rows of them, said once as "Loading…" to screen readers. */
export function SkeletonRows({ rows = 4, className = 'h-14' }: { rows?: number; className?: string }) {
  const { t } = useTranslation('ui')
  return (
    <div role="status" className="grid gap-2">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical placeholders have no other identity
        <Skeleton key={row} className={className} />
      ))}
    </div>
  )
}
