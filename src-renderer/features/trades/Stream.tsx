import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Trade } from '#shared/ipc/agreements.ts'
import { rpc } from '#ui/bridge/client.ts'
import { showEvents } from '#ui/features/ledger/filters.ts'
import { Card } from '#ui/ui/Card.tsx'
import { ReadBy } from '#ui/ui/ReadBy.tsx'
import { Composer } from './Composer.tsx'
import { StreamEntry } from './StreamEntry.tsx'

/** What was said and what was recorded, in one line of time. */
export function Stream({ trade }: { trade: Trade }) {
  const { t } = useTranslation('trades')
  const { agreement } = trade
  return (
    <Card aria-labelledby="stream" className="grid gap-4">
      <div>
        <div className="flex flex-wrap items-baseline justify-between gap-2">
          <h2 id="stream" className="font-serif text-lg">
            {t('stream.title')}
          </h2>
          {agreement !== undefined && (
            <Link
              to="/ledger"
              className="text-sm text-primary hover:underline"
              onClick={() => showEvents({ agreement })}
            >
              {t('stream.allEvents')}
            </Link>
          )}
        </div>
        <ReadBy>{t('stream.hint', { nick: trade.counterparty.nick })}</ReadBy>
      </div>
      {trade.history.length === 0 ? (
        <p className="text-ink-faint">{t('stream.empty')}</p>
      ) : (
        <ol className="m-0 grid list-none gap-3 p-0">
          {trade.history.map((entry, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the story only grows at its end
            <li key={at} className="grid">
              <StreamEntry entry={entry} trade={trade} />
            </li>
          ))}
        </ol>
      )}
      {trade.unshown > 0 && (
        <p className="text-sm text-ink-faint">
          {t('stream.unshown', { count: trade.unshown, nick: trade.counterparty.nick })}
        </p>
      )}
      {trade.acts.includes('message') && (
        <Composer negotiation={trade.negotiation} nick={trade.counterparty.nick} send={rpc.agreements.message} />
      )}
    </Card>
  )
}
