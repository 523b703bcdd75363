import { Hourglass, ShieldAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trade } from '#shared/ipc/agreements.ts'
import { Badge } from '#ui/ui/Badge.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { cx } from '#ui/ui/cx.ts'
import { ENGLISH } from '#ui/ui/english.ts'
import { PersonChip } from '#ui/ui/PersonChip.tsx'
import { Deadline } from './Deadline.tsx'
import { isOver } from './states.ts'

/** Next action, deadline and worst case, for me and for the other side. */
export function OutlookCards({ trade }: { trade: Trade }) {
  const { t } = useTranslation('trades')
  const over = isOver(trade.state)
  return (
    <div className="grid grid-cols-2 gap-4">
      <OutlookCard
        who={<span className="font-medium">{t('outlook.you')}</span>}
        label={t('outlook.your')}
        outlook={trade.outlook}
        badge={trade.needsMe ? t('outlook.now') : undefined}
        over={over}
        mine
      />
      <OutlookCard
        who={<PersonChip person={trade.counterparty} bare size="sm" />}
        label={t('outlook.their')}
        outlook={trade.theirOutlook}
        badge={!trade.needsMe && !over ? t('outlook.wait') : undefined}
        over={over}
      />
    </div>
  )
}

interface OutlookCardProps {
  readonly who: ReactNode
  readonly label: string
  readonly outlook: Trade['outlook']
  readonly badge: string | undefined
  readonly over: boolean
  readonly mine?: boolean
}

function OutlookCard({ who, label, outlook, badge, over, mine = false }: OutlookCardProps) {
  const { t } = useTranslation('trades')
  return (
    <Card
      aria-label={label}
      className={cx('grid content-start gap-3', mine && badge !== undefined && 'border-amber-fill')}
    >
      <header className="flex min-h-6 items-center justify-between gap-3">
        {who}
        {badge !== undefined && <Badge tone={mine ? 'amber' : 'neutral'}>{badge}</Badge>}
      </header>
      <p {...ENGLISH} className={cx('font-serif text-pretty', mine ? 'text-xl' : 'text-lg text-ink-soft')}>
        {outlook.next}
      </p>
      {!over && (
        <dl className="m-0 grid gap-2 text-sm">
          <div className="flex gap-2">
            <dt className="flex w-26 shrink-0 items-center gap-1.5 self-start text-ink-faint">
              <Hourglass aria-hidden className="size-4" />
              {t('deadline')}
            </dt>
            <dd className="m-0">
              <Deadline at={outlook.deadline} />
            </dd>
          </div>
          <div className="flex gap-2">
            <dt className="flex w-26 shrink-0 items-center gap-1.5 self-start text-ink-faint">
              <ShieldAlert aria-hidden className="size-4" />
              {t('worst')}
            </dt>
            <dd {...ENGLISH} className="m-0">
              {outlook.worst}
            </dd>
          </div>
        </dl>
      )}
    </Card>
  )
}
