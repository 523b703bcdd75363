import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** From a line of a story to the signed event behind it. */
export function EventLink({ event }: { event: string }) {
  const { t } = useTranslation('ledger')
  return (
    <Link to="/ledger/event/$id" params={{ id: event }} className="text-xs text-primary underline underline-offset-2">
      {t('event.signed')}
    </Link>
  )
}
