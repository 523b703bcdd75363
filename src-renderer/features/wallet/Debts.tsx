import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { debts } from '#shared/ipc/ledger.ts'
import { ask } from '#ui/bridge/queries.ts'
import { Card } from '#ui/ui/Card.tsx'
import { Money } from '#ui/ui/Money.tsx'
import { PersonChip } from '#ui/ui/PersonChip.tsx'

type Debt = z.infer<typeof debts>['owe'][number]

/** What I owe and am owed since something was put right; no card where there is neither. */
export function Debts({ hub }: { hub: string }) {
  const { t } = useTranslation('wallet')
  const { data } = useQuery(ask.ledger.debts({ hub }))
  if (!data || data.owe.length + data.owed.length === 0) return null
  return (
    <Card aria-labelledby="debts" className="grid gap-4">
      <h2 id="debts" className="font-serif text-lg">
        {t('debt.title')}
      </h2>
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        {data.owe.length > 0 && <List id="owe" debts={data.owe} title={t('debt.owe')} lead={t('debt.oweLead')} />}
        {data.owed.length > 0 && <List id="owed" debts={data.owed} title={t('debt.owed')} lead={t('debt.owedLead')} />}
      </div>
    </Card>
  )
}

function List({ id, debts, title, lead }: { id: string; debts: readonly Debt[]; title: string; lead: string }) {
  return (
    <section aria-labelledby={id} className="grid content-start gap-2">
      <h3 id={id} className="font-medium">
        {title}
      </h3>
      <p className="text-sm text-ink-soft">{lead}</p>
      <ul className="m-0 grid list-none gap-2 p-0">
        {debts.map((debt) => (
          <One key={`${debt.agreement} ${debt.other?.did} ${debt.why} ${debt.token.code}`} debt={debt} />
        ))}
      </ul>
    </section>
  )
}

function One({ debt: { amount, token, other, why, negotiation, title } }: { debt: Debt }) {
  const { t } = useTranslation('wallet')
  return (
    <li className="grid gap-1 border-t border-line pt-2">
      <span className="flex flex-wrap items-center justify-between gap-3">
        {other ? <PersonChip person={other} bare size="sm" /> : <span>{t('debt.pool')}</span>}
        <Money units={amount} token={token} className="font-medium" />
      </span>
      <span className="text-sm text-ink-soft">
        {t(`debt.why.${why}`)}
        {negotiation !== undefined && (
          <>
            {' '}
            <Link
              to="/contracts/$negotiation"
              params={{ negotiation }}
              className="inline-flex min-h-6 items-center text-primary underline underline-offset-2"
            >
              {title === undefined || title === '' ? t('holdUntitled') : title}
            </Link>
          </>
        )}
      </span>
    </li>
  )
}
