import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Bell } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ask } from '#ui/bridge/queries.ts'

/** Beyond this a count says no more than "many". */
const COUNT_MAX = 99

/** The way to what needs this person, with how much of it is new. */
export function BellLink() {
  const { t } = useTranslation('activity')
  const { data } = useQuery(ask.activity.list())
  const unread = data?.unread ?? 0
  const label = unread === 0 ? t('bell') : t('bellUnread', { count: unread })
  return (
    <Link
      to="/activity"
      aria-label={label}
      title={label}
      className="relative ms-auto inline-grid size-8.5 shrink-0 place-items-center rounded-md text-ink-soft transition-colors hover:bg-raised hover:text-ink aria-[current=page]:bg-raised aria-[current=page]:text-primary aria-[current=page]:shadow-card"
    >
      <Bell aria-hidden className="size-4.5" />
      {unread > 0 && (
        <span
          aria-hidden
          className="figures absolute -end-1 -top-1 grid h-4.5 min-w-4.5 place-items-center rounded-full bg-primary px-1 text-xs font-semibold text-on-primary"
        >
          {unread > COUNT_MAX ? `${COUNT_MAX}+` : unread}
        </span>
      )}
    </Link>
  )
}
