import { useQuery } from '@tanstack/react-query'
import { PiggyBank } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { Reserve } from '#shared/ipc/reserves.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { amountText, Money } from '#ui/ui/Money.tsx'
import { When } from '#ui/ui/When.tsx'
import { ReserveDialog } from './ReserveDialog.tsx'
import { SpendDialog } from './SpendDialog.tsx'

/** Money set aside for somebody, by me or for me: what is left of it, until when, and what was paid from it. */
export function Reserves({ hub }: { hub: HubSummary }) {
  const { t } = useTranslation('wallet')
  const query = useQuery(ask.reserves.list({ hub: hub.hub }))
  const [opening, setOpening] = useState(false)
  return (
    <Card aria-labelledby="reserves" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="reserves" className="font-serif text-lg">
          {t('reserve.title')}
        </h2>
        {!hub.standing && (
          <Button size="sm" icon={<PiggyBank aria-hidden className="size-4" />} onClick={() => setOpening(true)}>
            {t('reserve.open')}
          </Button>
        )}
      </div>
      <p className="text-sm text-ink-soft">{t('reserve.lead')}</p>
      <Loaded query={query}>
        {(reserves) =>
          reserves.length === 0 ? (
            <p className="text-sm text-ink-faint">{t('reserve.none')}</p>
          ) : (
            <ul className="m-0 grid list-none gap-4 p-0">
              {reserves.map((reserve) => (
                <li key={reserve.id} className="border-t border-line pt-3">
                  <One reserve={reserve} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {opening && <ReserveDialog hub={hub} onClose={() => setOpening(false)} />}
    </Card>
  )
}

const sum = (units: bigint, { token }: Reserve): string => `${amountText(String(units), token.decimals)} ${token.code}`

function One({ reserve }: { reserve: Reserve }) {
  const { t } = useTranslation('wallet')
  const [spending, setSpending] = useState(false)
  const closing = useAct()
  const { nick } = reserve.other
  const left = BigInt(reserve.amount) - BigInt(reserve.spent)
  const open = reserve.returns !== undefined
  const waiting = BigInt(reserve.spent) - BigInt(reserve.claimed)
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <strong className="font-medium">
          {t(reserve.side === 'payer' ? 'reserve.forThem' : 'reserve.forMe', {
            nick,
            amount: sum(BigInt(reserve.amount), reserve),
          })}
        </strong>
        {open && reserve.spendable && (
          <Button size="sm" variant="primary" onClick={() => setSpending(true)}>
            {t('reserve.pay', { nick })}
          </Button>
        )}
        {open && reserve.side === 'payee' && (
          <Button
            size="sm"
            busy={closing.state === 'asking'}
            onClick={() => void closing.request({ act: 'reserve-close', hub: reserve.hub, reserve: reserve.id })}
          >
            {t('reserve.close')}
          </Button>
        )}
      </div>
      <span className="text-sm text-ink-soft">
        {t(open ? 'reserve.state' : 'reserve.over', {
          spent: sum(BigInt(reserve.spent), reserve),
          left: sum(left, reserve),
        })}
        {open && waiting > 0n && ` ${t('reserve.waiting', { amount: sum(waiting, reserve) })}`}
      </span>
      {reserve.returns !== undefined && (
        <span className="text-sm text-ink-soft">
          {t('reserve.until')} <When at={reserve.until} full />. {t('reserve.returns')} <When at={reserve.returns} />.
        </span>
      )}
      {reserve.payments.length > 0 && (
        <details>
          <summary className="min-h-6 cursor-pointer text-sm text-ink-soft">{t('reserve.payments')}</summary>
          <ul className="m-0 mt-1 grid list-none gap-1 p-0 text-sm">
            {reserve.payments.map((payment) => (
              <li key={`${payment.at} ${payment.amount}`} className="flex justify-between gap-3">
                <bdi className="min-w-0 truncate">{payment.text === '' ? t('reserve.noText') : payment.text}</bdi>
                <Money units={payment.amount} token={reserve.token} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {spending && <SpendDialog reserve={reserve} onClose={() => setSpending(false)} />}
    </div>
  )
}
