import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { TokenRow } from '#shared/ipc/tokens.ts'
import { ask } from '#ui/bridge/queries.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ENGLISH } from '#ui/ui/english.ts'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { amountText, Money } from '#ui/ui/Money.tsx'
import { When } from '#ui/ui/When.tsx'
import { IssueDialog } from './IssueDialog.tsx'
import { KindBadge } from './KindBadge.tsx'

/** Every token of the hub with what it is, what I have of it, and the way to its page. */
export function TokenList({ hub }: { hub: HubSummary }) {
  const { t } = useTranslation('tokens')
  const [issuing, setIssuing] = useState(false)
  const query = useQuery(ask.ledger.tokens({ hub: hub.hub }))
  const mayIssue = query.data?.mayIssue ?? []
  return (
    <section aria-labelledby="tokens">
      <div className="mb-2 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 id="tokens" className="font-serif text-lg">
            {t('list')}
          </h2>
          <p className="text-sm text-ink-faint">{t('listLead')}</p>
        </div>
        {mayIssue.length > 0 && (
          <Button icon={<Plus aria-hidden className="size-4" />} onClick={() => setIssuing(true)}>
            {t('issue')}
          </Button>
        )}
      </div>
      <Loaded query={query}>
        {({ tokens }) => (
          <>
            <ul className="m-0 grid list-none grid-cols-1 gap-3 p-0 md:grid-cols-2">
              {tokens.map((row) => (
                <li key={row.token.code} className="grid">
                  <TokenCard row={row} />
                </li>
              ))}
            </ul>
            {tokens.length === 1 && (
              <p className="mt-2 text-sm text-ink-faint">{t(mayIssue.length > 0 ? 'listNoneMay' : 'listNone')}</p>
            )}
          </>
        )}
      </Loaded>
      {issuing && <IssueDialog hub={hub} kinds={mayIssue} onClose={() => setIssuing(false)} />}
    </section>
  )
}

function TokenCard({ row }: { row: TokenRow }) {
  const { token } = row
  return (
    <Link
      to="/wallet/$token"
      params={{ token: token.code }}
      className="grid content-start gap-1.5 rounded-lg border border-line bg-raised p-4 shadow-card hover:border-line-strong"
    >
      <span className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate font-medium">{token.name}</span>
        <Money units={row.posted} token={token} className="text-lg" />
      </span>
      <span className="flex flex-wrap items-center gap-2">
        <KindBadge kind={row.kind} ended={row.ended} />
      </span>
      <TokenWords row={row} />
    </Link>
  )
}

/** The promise, a sentence each, with my limit and the date it ends. */
export function TokenWords({ row }: { row: TokenRow }) {
  const { t } = useTranslation('tokens')
  return (
    <span className="grid gap-1 text-sm text-ink-soft">
      {row.words.map((words) => (
        <span key={words} {...ENGLISH}>
          {words}
        </span>
      ))}
      {row.limit !== '0' && (
        <span>{t('limit', { limit: `${amountText(row.limit, row.token.decimals)} ${row.token.code}` })}</span>
      )}
      {row.expires !== undefined && (
        <span>
          {t(row.ended ? 'ended' : 'expires')} <When at={row.expires} full className="font-medium text-ink" />
        </span>
      )}
    </span>
  )
}
