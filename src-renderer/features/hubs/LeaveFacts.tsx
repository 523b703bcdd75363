import { Link } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { TradeSummary } from '#shared/ipc/agreements.ts'
import type { TokenRow } from '#shared/ipc/tokens.ts'
import { Card } from '#ui/ui/Card.tsx'
import { ENGLISH } from '#ui/ui/english.ts'
import { Money } from '#ui/ui/Money.tsx'
import { When } from '#ui/ui/When.tsx'

function Fact({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <Card aria-labelledby={id} className="grid gap-3">
      <h2 id={id} className="font-serif text-lg">
        {title}
      </h2>
      {children}
    </Card>
  )
}

/** Every agreement that has not ended, with what ends it and when it ends by itself. */
export function OpenTrades({ trades }: { trades: readonly TradeSummary[] }) {
  const { t } = useTranslation('hubs')
  return (
    <Fact title={t('leave.trades', { count: trades.length })}>
      {trades.length === 0 ? (
        <p className="text-ink-soft">{t('leave.noTrades')}</p>
      ) : (
        <ul className="m-0 grid list-none gap-3 p-0">
          {trades.map(({ negotiation, title, counterparty, outlook }) => (
            <li key={negotiation} className="grid gap-0.5 rounded-md bg-sunk px-3.5 py-2.5">
              <Link to="/trades/$negotiation" params={{ negotiation }} className="font-medium hover:underline">
                {t('leave.with', { title, nick: counterparty.nick })}
              </Link>
              <span {...ENGLISH}>{outlook.next}</span>
              <span className="text-sm text-ink-soft">
                {outlook.deadline !== undefined && (
                  <>
                    {t('leave.byItself')} <When at={outlook.deadline} />:{' '}
                  </>
                )}
                <span {...ENGLISH}>{outlook.worst}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Fact>
  )
}

type Left = Pick<TokenRow, 'posted' | 'held' | 'token'>

/** What is left on the account of one token: a debt has to be settled, what is mine stays mine. */
export function LeftMoney({ row: { posted, held, token }, named }: { row: Left; named: boolean }) {
  const { t } = useTranslation('hubs')
  const balance = BigInt(posted)
  return (
    <Fact title={named ? t('leave.moneyIn', { token: token.name }) : t('leave.money')}>
      <p className="font-serif text-2xl">
        <Money units={posted} token={token} />
      </p>
      <p className="text-ink-soft">{t(balance < 0n ? 'leave.debt' : balance > 0n ? 'leave.credit' : 'leave.level')}</p>
      {held !== '0' && (
        <p className="text-ink-soft">
          <Money units={held} token={token} /> {t('leave.held')}
        </p>
      )}
    </Fact>
  )
}

/** Drafts that will not be posted here. */
export function OpenDrafts({ count }: { count: number }) {
  const { t } = useTranslation('hubs')
  if (count === 0) return null
  return (
    <Fact title={t('leave.drafts', { count })}>
      <p className="text-ink-soft">{t('leave.draftsText')}</p>
    </Fact>
  )
}
