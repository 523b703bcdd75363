import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { TokenDetail } from '#shared/ipc/tokens.ts'
import { showEvents } from '#ui/features/ledger/filters.ts'
import { Card } from '#ui/ui/Card.tsx'
import { KeyValue } from '#ui/ui/KeyValue.tsx'
import { listText } from '#ui/ui/list.ts'
import { Money } from '#ui/ui/Money.tsx'
import { TokenWords } from './TokenList.tsx'

/** The promise, the people trusted with it, and its supply: what was minted is burned, or somewhere. */
export function TokenFacts({ token: row }: { token: TokenDetail }) {
  const { t } = useTranslation('tokens')
  const { token } = row
  const money = (units: string) => <Money units={units} token={token} />
  const circulating = String(BigInt(row.minted) - BigInt(row.burned))
  return (
    <Card aria-labelledby="token-facts" className="grid gap-3">
      <h2 id="token-facts" className="font-serif text-lg">
        {t('facts.title')}
      </h2>
      <TokenWords row={row} />
      <KeyValue
        items={[
          ...(row.minted === '0' && row.kind === 'mutual'
            ? []
            : [
                { label: t('facts.minted'), value: money(row.minted) },
                { label: t('facts.burned'), value: money(row.burned) },
                { label: t('facts.circulating'), value: money(circulating) },
              ]),
          ...(row.escrow === '0' ? [] : [{ label: t('facts.escrow'), value: money(row.escrow) }]),
          ...(row.pool === '0' ? [] : [{ label: t('facts.pool'), value: money(row.pool) }]),
          ...(row.cap === undefined ? [] : [{ label: t('facts.cap'), value: money(row.cap) }]),
          ...(row.room === undefined ? [] : [{ label: t('facts.room'), value: money(row.room) }]),
          { label: t('facts.holders'), value: t('facts.people', { count: row.holders }) },
          ...(row.issuer ? [{ label: t('facts.issuer'), value: row.issuer.nick }] : []),
          ...(row.minters.length > 0
            ? [{ label: t('facts.minters'), value: listText(row.minters.map(({ nick }) => nick)) }]
            : []),
        ]}
      />
      <Link
        to="/ledger"
        onClick={() => showEvents({ token: token.code })}
        className="inline-flex min-h-6 items-center justify-self-start text-sm text-primary hover:underline"
      >
        {t('facts.history')}
      </Link>
    </Card>
  )
}
