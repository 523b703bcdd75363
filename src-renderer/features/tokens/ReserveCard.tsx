import { useTranslation } from 'react-i18next'
import type { TokenDetail } from '#shared/ipc/tokens.ts'
import { Card } from '#ui/ui/Card.tsx'
import { KeyValue } from '#ui/ui/KeyValue.tsx'
import { amountText, Money } from '#ui/ui/Money.tsx'

export type Reserve = NonNullable<TokenDetail['reserve']>

/** Amounts of a reserve are written like money, in its own unit. */
export const unitOf = ({ unit, decimals, what }: Reserve) => ({ code: unit, name: what, decimals })

/** Hundredths of what circulates that the reserve covers; at most 100. */
export function coveredPercent({ cover, needed }: Pick<Reserve, 'cover' | 'needed'>): number {
  const [there, all] = [BigInt(cover), BigInt(needed)]
  return all === 0n || there >= all ? 100 : Number((there * 100n) / all)
}

/** What stands behind a stable credit, and whether it is enough. */
export function ReserveCard({ token: { token }, reserve }: { token: TokenDetail; reserve: Reserve }) {
  const { t } = useTranslation('tokens')
  const unit = unitOf(reserve)
  const percent = coveredPercent(reserve)
  const text = (units: string, of: { code: string; decimals: number }) => `${amountText(units, of.decimals)} ${of.code}`
  return (
    <Card aria-labelledby="reserve" className="grid gap-3">
      <h2 id="reserve" className="font-serif text-lg">
        {t('reserve.title')}
      </h2>
      <KeyValue
        items={[
          { label: t('reserve.what'), value: reserve.what },
          { label: t('reserve.where'), value: reserve.where },
          { label: t('reserve.keeper'), value: reserve.keeperNick },
          {
            label: t('reserve.rate'),
            value: t('reserve.rateWords', { give: text(reserve.give, token), get: text(reserve.get, unit) }),
          },
          { label: t('reserve.cover'), value: <Money units={reserve.cover} token={unit} /> },
          { label: t('reserve.needed'), value: <Money units={reserve.needed} token={unit} /> },
        ]}
      />
      <svg role="img" aria-label={`${percent} %`} className="h-2.5 w-full rtl:-scale-x-100">
        <rect width="100%" height="100%" rx={5} className="fill-sunk stroke-line" />
        <rect
          width={`${percent}%`}
          height="100%"
          rx={5}
          className={percent === 100 ? 'fill-good' : 'fill-amber-fill'}
        />
      </svg>
      <p className="text-sm text-ink-soft">
        {reserve.needed === '0'
          ? t('reserve.none')
          : t(percent === 100 ? 'reserve.full' : 'reserve.short', { percent })}
      </p>
    </Card>
  )
}
