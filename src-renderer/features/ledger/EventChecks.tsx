import { useTranslation } from 'react-i18next'
import { Badge } from '#ui/ui/Badge.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { type Checks, ChecksList } from './ChecksList.tsx'

/** What this computer checked about an event. One that is still on its way has failed nothing. */
export function EventChecks({ checks, waiting }: { checks: Checks; waiting: boolean }) {
  const { t } = useTranslation('ledger')
  const bad = checks.filter(({ ok }) => !ok).length
  return (
    <Card aria-labelledby="event-checks" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="event-checks" className="font-serif text-lg">
          {t('event.checks')}
        </h2>
        {waiting ? (
          <Badge tone="amber">{t('event.checksWaiting')}</Badge>
        ) : (
          <Badge tone={bad === 0 ? 'good' : 'danger'}>
            {bad === 0 ? t('event.checksGood', { count: checks.length }) : t('event.checksBad', { count: bad })}
          </Badge>
        )}
      </div>
      <ChecksList checks={checks} />
      <p className="text-sm text-ink-faint">{t('event.checksLead')}</p>
    </Card>
  )
}
