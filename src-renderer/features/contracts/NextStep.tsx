import { ArrowDown, Hourglass, ShieldAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Deadline } from '#ui/features/trades/Deadline.tsx'
import { Badge } from '#ui/ui/Badge.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { cx } from '#ui/ui/cx.ts'
import { ENGLISH } from '#ui/ui/english.ts'
import { isEnded } from './phases.ts'
import { useReading } from './reading.ts'

/** What I do next, until when, and what of it concerns which commitment. */
export function NextStep() {
  const { t } = useTranslation('contracts')
  const { contract } = useReading()
  const over = isEnded(contract.phase)
  const mine = contract.commitments.filter(({ outlook, acts }) => outlook && acts.length > 0)
  return (
    <Card
      aria-labelledby="next-step"
      data-testid="next-step"
      className={cx('grid gap-3', contract.needsMe && 'border-amber-fill')}
    >
      <div className="flex items-center justify-between gap-3">
        <h2 id="next-step" className="font-medium">
          {t(contract.mine < 0 ? 'next.asked' : 'next.title')}
        </h2>
        {contract.needsMe && <Badge tone="amber">{t('next.now')}</Badge>}
      </div>
      <p className="font-serif text-xl text-pretty">{contract.next}</p>
      {!over && (
        <p className="flex items-center gap-1.5 text-sm">
          <Hourglass aria-hidden className="size-4 text-ink-faint" />
          <span className="text-ink-faint">{t('next.until')}</span>
          <Deadline at={contract.deadline} />
        </p>
      )}
      {mine.length > 0 && (
        <ul className="m-0 grid list-none gap-2 border-t border-line p-0 pt-3 text-sm">
          {mine.map(({ place, title, outlook }) => (
            <li key={place} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
              <div className="min-w-0">
                <p>
                  <span className="font-medium">{title}:</span> <span {...ENGLISH}>{outlook?.next}</span>
                </p>
                <p className="flex items-start gap-1.5 text-ink-soft">
                  <ShieldAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" />
                  <span>
                    <span className="text-ink-faint">{t('next.worst')}</span> <span {...ENGLISH}>{outlook?.worst}</span>
                  </span>
                </p>
              </div>
              <Button
                size="sm"
                className="max-w-full"
                icon={<ArrowDown aria-hidden className="size-4 shrink-0" />}
                onClick={() => document.getElementById(`commitment-${place}`)?.focus()}
              >
                <span className="truncate">{t('next.go', { title })}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
