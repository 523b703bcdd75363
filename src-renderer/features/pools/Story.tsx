import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Pool } from '#shared/ipc/pools.ts'
import { Card } from '#ui/ui/Card.tsx'
import { amountText } from '#ui/ui/Money.tsx'
import { When } from '#ui/ui/When.tsx'

/** What the ledger has of the pool, line by line, each with its signed event. */
export function Story({ pool }: { pool: Pool }) {
  const { t } = useTranslation('pools')
  const { decimals, code } = pool.token
  return (
    <Card aria-labelledby="story" className="grid gap-3">
      <h2 id="story" className="font-serif text-lg">
        {t('story')}
      </h2>
      <ol className="m-0 grid list-none gap-1.5 p-0 text-sm">
        {pool.story.map(({ at, change, by, milestone, amount, event }, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the record only grows at its end
          <li key={line} className="flex flex-wrap items-baseline gap-x-3">
            <span>
              {t(`change.${change}`, {
                who: by?.nick ?? '',
                amount: `${amountText(amount ?? '0', decimals)} ${code}`,
                title: milestone === undefined ? '' : (pool.milestones[milestone]?.title ?? ''),
              })}
            </span>
            <When at={at} className="text-xs text-ink-faint" />
            {event !== undefined && (
              <Link
                to="/ledger/event/$id"
                params={{ id: event }}
                className="text-xs text-primary underline underline-offset-2"
              >
                {t('event')}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}
