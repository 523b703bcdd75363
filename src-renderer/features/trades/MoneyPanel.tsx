import { useTranslation } from 'react-i18next'
import type { Trade } from '#shared/ipc/agreements.ts'
import { Card } from '#ui/ui/Card.tsx'
import { cx } from '#ui/ui/cx.ts'
import { amountText, Money } from '#ui/ui/Money.tsx'

const PARTS = [
  ['released', 'fill-good', 'bg-good'],
  ['held', 'fill-amber-fill', 'bg-amber-fill'],
  ['refunded', 'fill-line-strong', 'bg-line-strong'],
] as const

/** Where the agreed amount is: held, paid out, gone back. */
export function MoneyPanel({ trade }: { trade: Trade }) {
  const { t } = useTranslation('trades')
  const { token, amount } = trade
  const text = (units: string) => `${amountText(units, token.decimals)} ${token.code}`
  const nothing = trade.held === '0' && trade.released === '0' && trade.refunded === '0'
  return (
    <Card aria-labelledby="money" className="grid gap-3">
      <div className="flex items-baseline justify-between gap-3">
        <h2 id="money" className="font-serif text-lg">
          {t('money.title')}
        </h2>
        {amount !== '0' && <Money units={amount} token={token} className="text-lg font-semibold" />}
      </div>
      {amount === '0' ? (
        <p className="text-sm text-ink-soft">{t('money.none')}</p>
      ) : (
        <>
          <Bar
            trade={trade}
            label={t('money.bar', {
              held: text(trade.held),
              released: text(trade.released),
              refunded: text(trade.refunded),
              amount: text(amount),
            })}
          />
          {nothing ? (
            <p className="text-sm text-ink-soft">{t('money.notYet')}</p>
          ) : (
            <dl className="m-0 grid gap-1.5 text-sm">
              {PARTS.map(([part, , dot]) => (
                <div key={part} className="flex items-center gap-2">
                  <span aria-hidden className={cx('size-2.5 rounded-full', dot)} />
                  <dt className="flex-1 text-ink-soft">{t(`money.${part}`)}</dt>
                  <dd className="m-0">
                    <Money units={trade[part]} token={token} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </>
      )}
    </Card>
  )
}

function Bar({ trade, label }: { trade: Trade; label: string }) {
  const whole = Number(trade.amount)
  let from = 0
  return (
    <svg role="img" aria-label={label} className="h-3 w-full overflow-hidden rounded-full rtl:-scale-x-100">
      <rect width="100%" height="100%" className="fill-sunk" />
      {PARTS.map(([part, fill]) => {
        const width = (Number(trade[part]) / whole) * 100
        const x = from
        from += width
        return <rect key={part} x={`${x.toFixed(3)}%`} width={`${width.toFixed(3)}%`} height="100%" className={fill} />
      })}
    </svg>
  )
}
