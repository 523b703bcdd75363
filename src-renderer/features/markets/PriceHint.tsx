import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Chances, chancesAt } from '#shared/core/markets/index.ts'
import type { Benchmark } from '#shared/ipc/markets.ts'
import type { Category } from '#shared/ipc/notices.ts'
import { ask } from '#ui/bridge/queries.ts'
import { listText } from '#ui/ui/list.ts'
import { amountText } from '#ui/ui/Money.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { usePerText } from './words.ts'

export interface Priced {
  readonly hub: string
  readonly purpose: 'offer' | 'need'
  readonly category: Category
  readonly per: string
  readonly title: string
  /** Smallest units; '' while there is none. */
  readonly amount: string
}

const KIND = { good: 'good', fair: 'info', low: 'warning' } as const satisfies Record<Chances, string>

/** Beside a price that is being typed: what was paid for the like, and what that says of it. */
export function PriceHint({ priced }: { priced: Priced }) {
  const { hub, category, title } = priced
  const per = priced.per.trim()
  const like = title.trim()
  const { data } = useQuery({
    ...ask.markets.benchmark({ hub, category, per, ...(like && { like }) }),
    placeholderData: keepPreviousData,
  })
  return data ? <Told priced={{ ...priced, per }} told={data} /> : null
}

function Told({ priced, told }: { priced: Priced; told: Benchmark }) {
  const { t } = useTranslation(['markets', 'board'])
  const perText = usePerText()
  const { purpose, category, per, amount, title } = priced
  const { n, min, quartiles, token, alike } = told
  const kind = { category: t(`board:category_${category}`), per: perText(per) }
  if (!quartiles) return <p className="text-sm text-ink-faint">{t('hint.few', { n, min, ...kind })}</p>
  const money = (units: string) => `${amountText(units, token.decimals)} ${token.code}`
  const { low, median, high } = quartiles
  const chances =
    amount === ''
      ? undefined
      : chancesAt({ low: BigInt(low), median: BigInt(median), high: BigInt(high) }, purpose, BigInt(amount))
  return (
    <div className="grid gap-1 text-sm text-ink-soft" role="status">
      {chances && <Note kind={KIND[chances]} title={t(`hint.${purpose}_${chances}`, { n })} />}
      <p>
        {t('hint.band', { n, low: money(low), median: money(median), high: money(high) })}{' '}
        {alike ? t('hint.alike', { words: listText(alike) }) : t('hint.kind', kind)}{' '}
        <span className="text-ink-faint">{t('hint.honest')}</span>
      </p>
      <p>
        <Link
          to="/prices"
          search={{ category, per, ...(alike && { like: title.trim() }) }}
          className="inline-flex min-h-6 items-center text-primary hover:underline"
        >
          {t('hint.see')}
        </Link>
      </p>
    </div>
  )
}
