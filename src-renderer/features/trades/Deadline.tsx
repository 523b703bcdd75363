import { useTranslation } from 'react-i18next'
import { useNow } from '#ui/ui/useNow.ts'
import { When } from '#ui/ui/When.tsx'

/** Until when, or that no time is running; says so when it is up and the hub has yet to act on it. */
export function Deadline({ at }: { at: number | undefined }) {
  const { t } = useTranslation('trades')
  const now = useNow()
  if (at === undefined) return <span className="text-ink-faint">{t('noDeadline')}</span>
  if (at <= now) return <span className="text-danger">{t('overdue')}</span>
  return <When at={at} full />
}
