import { Link } from '@tanstack/react-router'
import { Hourglass, UsersRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '#ui/ui/Button.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'

/** People are known through a hub; without one there is nobody to show. */
export function NoHub() {
  const { t } = useTranslation('people')
  return (
    <EmptyState
      page
      icon={<UsersRound aria-hidden />}
      title={t('noHub')}
      actions={
        <Link to="/welcome" className={buttonClass('primary')}>
          {t('toHub')}
        </Link>
      }
    >
      {t('noHubText')}
    </EmptyState>
  )
}

/** A hub that has not let this person in yet shows nobody. */
export function Joining({ page = false }: { page?: boolean }) {
  const { t } = useTranslation('people')
  return (
    <EmptyState page={page} icon={<Hourglass aria-hidden />} title={t('joining')}>
      {t('joiningText')}
    </EmptyState>
  )
}
