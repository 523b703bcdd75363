import { Hourglass, UsersRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { NoHub } from '#ui/features/hubs/OfHub.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'

/** People are known through a hub; without one there is nobody to show. */
export function Nobody() {
  const { t } = useTranslation('people')
  return (
    <NoHub icon={<UsersRound aria-hidden />} title={t('noHub')} go={t('toHub')}>
      {t('noHubText')}
    </NoHub>
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
