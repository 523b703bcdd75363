import { useTranslation } from 'react-i18next'
import { Card } from '#ui/ui/Card.tsx'
import { FinalityLamp } from '#ui/ui/FinalityLamp.tsx'
import { amountText, Money } from '#ui/ui/Money.tsx'
import { useVeil } from '#ui/ui/veil.ts'
import { type SumKind, scaleOf, spendable, sumOf, type Wallet } from './words.ts'

/** Where the words about the sum do not say the limit themselves. */
const HAS_LIMIT: ReadonlySet<SumKind> = new Set(['positive', 'negative', 'overspent'])

/** The balance, and in words how much of it and of the credit may be spent. */
export function BalanceCard({ wallet }: { wallet: Wallet }) {
  const { t } = useTranslation('wallet')
  const { token } = wallet
  const veiled = useVeil(({ on }) => on)
  const text = (units: string) => `${amountText(units, token.decimals)} ${token.code}`
  const sum = sumOf(wallet)
  const words = {
    balance: text(sum.balance),
    credit: text(sum.credit),
    used: text(sum.used),
    limit: text(sum.limit),
  }
  return (
    <Card aria-labelledby="balance" className="grid gap-4">
      <div>
        <h2 id="balance" className="text-sm text-ink-faint">
          {t('balance')}
        </h2>
        <Money units={wallet.posted} token={token} className="font-serif text-[2.75rem] leading-tight" />
      </div>
      {!veiled && <BalanceScale wallet={wallet} text={text} />}
      <div className="grid gap-2">
        <p className="text-lg">
          {t(sum.kind === 'points' ? 'usable' : 'available')}{' '}
          <Money units={String(spendable(wallet))} token={token} className="font-semibold" />
        </p>
        <p className="text-sm text-ink-soft">
          {t(`sum.${sum.kind}`, words)} {HAS_LIMIT.has(sum.kind) && t('limit', words)}
        </p>
        {wallet.held !== '0' && <p className="text-sm text-ink-soft">{t('held_words', { held: text(wallet.held) })}</p>}
      </div>
      {wallet.pendingOut !== '0' && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-amber-soft px-3.5 py-2.5 text-sm">
          <FinalityLamp state="pending" />
          <span className="font-medium">
            {t('pendingOut')}: <Money units={wallet.pendingOut} token={token} />
          </span>
          <span className="text-ink-soft">{t('pendingHint')}</span>
        </div>
      )}
    </Card>
  )
}

/** From the lowest allowed balance upwards, with zero and today's balance marked. */
function BalanceScale({ wallet, text }: { wallet: Wallet; text: (units: string) => string }) {
  const { t } = useTranslation('wallet')
  const scale = scaleOf(wallet)
  if (!scale) return null
  const at = (share: number) => `${(share * 100).toFixed(2)}%`
  const label = t('scale', { limit: text(wallet.limit), top: text(scale.top), balance: text(wallet.posted) })
  return (
    <div>
      <svg role="img" aria-label={label} className="h-6 w-full overflow-visible rtl:-scale-x-100">
        <rect y={8} width="100%" height={8} rx={4} className="fill-sunk stroke-line" />
        <rect y={8} width={at(scale.balance)} height={8} rx={4} className="fill-primary" />
        <line x1={at(scale.zero)} x2={at(scale.zero)} y1={3} y2={21} strokeWidth={2} className="stroke-ink-faint" />
        <circle cx={at(scale.balance)} cy={12} r={7} strokeWidth={3} className="fill-raised stroke-primary" />
      </svg>
      <div aria-hidden="true" className="figures relative flex justify-between text-xs text-ink-faint">
        <span dir="ltr">{text(wallet.limit)}</span>
        <span dir="ltr">{text(scale.top)}</span>
      </div>
    </div>
  )
}
