import type { TFunction } from 'i18next'
import {
  Bell,
  BellRing,
  CircleCheck,
  CircleX,
  FileSignature,
  Flag,
  Hourglass,
  type LucideIcon,
  MessageCircle,
  PackageCheck,
  Scale,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActivityEntry, ActivityNeed } from '#shared/ipc/activity.ts'
import { Badge } from '#ui/ui/Badge.tsx'
import { cx } from '#ui/ui/cx.ts'
import { useNow } from '#ui/ui/useNow.ts'
import { When } from '#ui/ui/When.tsx'
import { PlaceLink } from './Place.tsx'

const ICONS: Partial<Record<ActivityNeed['what'], LucideIcon>> = {
  proposal: FileSignature,
  favour: FileSignature,
  review: PackageCheck,
  deliver: PackageCheck,
  rule: Scale,
  disputed: Scale,
  ruled: Scale,
  defend: Scale,
  judge: Scale,
  evidence: Scale,
  appeal: Scale,
  appealed: Scale,
  found: Scale,
  closed: Scale,
  objected: Scale,
  judged: Scale,
  reported: Flag,
  named: Flag,
  due: Hourglass,
  ends: Hourglass,
  message: MessageCircle,
  settled: CircleCheck,
  kept: CircleCheck,
  agreed: CircleCheck,
  refused: CircleX,
  declined: CircleX,
  withdrawn: CircleX,
  match: BellRing,
  'followed-person': BellRing,
  'followed-space': BellRing,
}

type About = Pick<ActivityNeed, 'hub' | 'form' | 'matter' | 'what' | 'title' | 'who'> & {
  readonly count?: number | undefined
}

const COUNTED = ['match', 'followed-person', 'followed-space'] as const

function words(t: TFunction<'activity'>, { what, who, count }: About): string {
  const by = { who: who || t('somebody') }
  const counted = COUNTED.find((one) => one === what)
  return counted && count ? t(`counted.${counted}`, { ...by, count }) : t(`what.${what}`, by)
}

interface RowProps {
  readonly about: About
  readonly aside: ReactNode
  readonly strong: boolean
}

function Row({ about, aside, strong }: RowProps) {
  const { t } = useTranslation('activity')
  const Icon = ICONS[about.what] ?? Bell
  return (
    <article
      className={cx(
        'relative flex items-start gap-3.5 rounded-lg border bg-raised px-4 py-3 shadow-card transition-shadow hover:shadow-lift',
        strong ? 'border-amber-fill' : 'border-line',
      )}
    >
      <Icon aria-hidden className={cx('mt-1 size-4.5 shrink-0', strong ? 'text-amber' : 'text-ink-faint')} />
      <div className="min-w-0 flex-1">
        <h3 className={cx('truncate', strong && 'font-medium')}>
          <PlaceLink place={about}>{about.title || t('untitled')}</PlaceLink>
        </h3>
        <p className="text-sm text-ink-soft">{words(t, about)}</p>
      </div>
      <div className="flex shrink-0 items-center gap-3 text-sm text-ink-faint">{aside}</div>
    </article>
  )
}

/** Something that waits for this person, and until when. */
export function NeedRow({ need }: { need: ActivityNeed }) {
  return <Row about={need} aside={need.deadline !== undefined && <Until at={need.deadline} />} strong />
}

function Until({ at }: { at: number }) {
  const { t } = useTranslation('activity')
  const now = useNow()
  if (at <= now) return <span className="text-danger">{t('overdue')}</span>
  return (
    <span>
      {t('until')} <When at={at} full />
    </span>
  )
}

/** Something that has changed, and whether it was read. */
export function EntryRow({ entry }: { entry: ActivityEntry }) {
  const { t } = useTranslation('activity')
  const aside = (
    <>
      {entry.what === 'due' && entry.due !== undefined && <Until at={entry.due} />}
      {!entry.read && <Badge tone="primary">{t('isNew')}</Badge>}
      <When at={entry.at} />
    </>
  )
  return <Row about={entry} aside={aside} strong={false} />
}
