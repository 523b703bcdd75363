import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#ui/bridge/queries.ts'

/** Beyond this a count says no more than "many". */
const COUNT_MAX = 99

/** How much is new, beside the bell; nothing when nothing is. */
export function UnreadCount() {
  const { t } = useTranslation('activity')
  const { data } = useQuery(ask.activity.list())
  const count = data?.unread ?? 0
  if (count === 0) return null
  return (
    <span className="figures grid h-5 min-w-5 place-items-center rounded-full bg-primary px-1.5 text-xs font-semibold text-on-primary">
      <span aria-hidden="true">{count > COUNT_MAX ? `${COUNT_MAX}+` : count}</span>
      <span className="sr-only">{t('lead', { count })}</span>
    </span>
  )
}
