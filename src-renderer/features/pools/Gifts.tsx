import { useTranslation } from 'react-i18next'
import type { Pool } from '#shared/ipc/pools.ts'
import { Card } from '#ui/ui/Card.tsx'
import { amountText, Money } from '#ui/ui/Money.tsx'
import { PersonChip } from '#ui/ui/PersonChip.tsx'

/** Who gave how much, and what became of it. */
export function Gifts({ pool }: { pool: Pool }) {
  const { t } = useTranslation('pools')
  return (
    <Card aria-labelledby="gifts" className="grid gap-3">
      <h2 id="gifts" className="font-serif text-lg">
        {t('gifts')}
      </h2>
      {pool.gifts.length === 0 && <p className="text-sm text-ink-soft">{t('giftsNone')}</p>}
      <ul className="m-0 grid list-none gap-3 p-0">
        {pool.gifts.map((gift) => (
          <li key={gift.from.did} className="grid gap-1">
            <span className="flex items-center justify-between gap-3">
              <PersonChip person={gift.from} size="sm" bare />
              <Money units={gift.amount} token={pool.token} />
            </span>
            {pool.phase !== 'open' && <Became gift={gift} pool={pool} />}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Became({ gift: { amount, left, paid }, pool }: { gift: Pool['gifts'][number]; pool: Pool }) {
  const { t } = useTranslation('pools')
  const { decimals, code } = pool.token
  const back = String(BigInt(amount) - BigInt(left) - BigInt(paid))
  const parts = [
    [paid, 'giftPaid'],
    [left, 'giftLeft'],
    [back, 'giftBack'],
  ] as const
  const words = parts
    .filter(([units]) => units !== '0')
    .map(([units, word]) => t(word, { amount: `${amountText(units, decimals)} ${code}` }))
  return <p className="text-xs text-ink-faint">{words.join(' · ')}</p>
}
