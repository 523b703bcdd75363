import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PricePoint } from '#shared/ipc/markets.ts'
import type { Token } from '#shared/ipc/values.ts'
import { Button } from '#ui/ui/Button.tsx'
import { DataTable } from '#ui/ui/DataTable.tsx'
import { amountText, Money } from '#ui/ui/Money.tsx'
import { When } from '#ui/ui/When.tsx'

const SHOWN_FIRST = 50

export interface TradesTableProps {
  readonly token: Token
  readonly points: readonly PricePoint[]
  readonly onOpen: (point: PricePoint) => void
}

/** The trades behind the figures, newest first, each with its receipt. */
export function TradesTable({ token, points, onOpen }: TradesTableProps) {
  const { t } = useTranslation('markets')
  const [whole, setWhole] = useState(false)
  const between = ({ payer, provider }: PricePoint) => ({ payer: payer.nick, provider: provider.nick })
  return (
    <div className="grid gap-3">
      <DataTable
        caption={t('table')}
        showCaption
        rows={whole ? points : points.slice(0, SHOWN_FIRST)}
        rowKey={({ agreement }) => agreement}
        columns={[
          { key: 'when', label: t('when'), render: ({ time }) => <When at={time} /> },
          {
            key: 'who',
            label: t('who'),
            header: true,
            className: 'text-start',
            render: (row) => t('between', between(row)),
          },
          {
            key: 'price',
            label: t('price'),
            align: 'end',
            render: ({ price }) => <Money units={price} token={token} />,
          },
          {
            key: 'paid',
            label: t('paid'),
            align: 'end',
            render: ({ amount, quantity }) =>
              t('amountOf', { amount: amountText(amount, token.decimals), count: quantity }),
          },
          { key: 'counted', label: t('counted'), render: ({ left }) => t(left ? `why_${left}` : 'counts') },
          {
            key: 'receipt',
            label: t('receipt'),
            render: (row) => (
              <Button size="sm" aria-label={t('receiptOf', between(row))} onClick={() => onOpen(row)}>
                {t('receipt')}
              </Button>
            ),
          },
        ]}
      />
      {!whole && points.length > SHOWN_FIRST && (
        <Button className="justify-self-center" variant="quiet" onClick={() => setWhole(true)}>
          {t('more', { count: points.length })}
        </Button>
      )}
    </div>
  )
}
