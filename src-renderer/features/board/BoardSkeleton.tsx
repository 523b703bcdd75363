import { useTranslation } from 'react-i18next'
import { Skeleton } from '#ui/ui/Skeleton.tsx'

const CARDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const

/** Cards to come; never shown once an answer is here, however empty. */
export function BoardSkeleton() {
  const { t } = useTranslation('ui')
  return (
    <div role="status" className="grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-4">
      <span className="sr-only">{t('loading')}</span>
      {CARDS.map((card) => (
        <div
          key={card}
          className="grid h-85 content-start gap-3 overflow-hidden rounded-lg border border-line bg-raised"
        >
          <Skeleton className="h-29 rounded-none" />
          <Skeleton className="mx-4 h-5 w-1/3" />
          <Skeleton className="mx-4 h-6" />
          <Skeleton className="mx-4 h-5 w-1/2" />
        </div>
      ))}
    </div>
  )
}
