import { Link } from '@tanstack/react-router'
import { Hourglass } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Card } from '#ui/ui/Card.tsx'
import { ENGLISH } from '#ui/ui/english.ts'
import { amountText, Money } from '#ui/ui/Money.tsx'
import { When } from '#ui/ui/When.tsx'
import type { Wallet } from './words.ts'

/** Money of mine that waits in escrow: for what, until when, and what happens by itself then. */
export function Holds({ wallet }: { wallet: Wallet }) {
  const { t } = useTranslation('wallet')
  const listed = wallet.holds.reduce((sum, { amount }) => sum + BigInt(amount), 0n)
  const others = BigInt(wallet.held) - listed
  return (
    <Card aria-labelledby="holds" className="grid content-start gap-3">
      <div className="flex items-baseline justify-between gap-3">
        <h2 id="holds" className="font-serif text-lg">
          {t('holds')}
        </h2>
        <Money units={wallet.held} token={wallet.token} className="text-lg font-medium" />
      </div>
      {wallet.held === '0' && <p className="text-sm text-ink-faint">{t('holdsNone')}</p>}
      {wallet.holds.length > 0 && (
        <ul className="m-0 grid list-none gap-3 p-0">
          {wallet.holds.map((hold) => (
            <li key={hold.agreement} className="grid gap-1 border-t border-line pt-3">
              <span className="flex items-baseline justify-between gap-3">
                <Link
                  to="/trades/$negotiation"
                  params={{ negotiation: hold.negotiation }}
                  className="min-w-0 truncate font-medium hover:underline"
                >
                  {hold.title === '' ? t('holdUntitled') : hold.title}
                </Link>
                <Money units={hold.amount} token={wallet.token} />
              </span>
              <span className="text-sm text-ink-soft">{t('holdFor', { nick: hold.toNick })}</span>
              <span className="flex items-start gap-1.5 text-sm text-ink-soft">
                <Hourglass aria-hidden className="mt-0.5 size-4 shrink-0 text-amber" />
                <span>
                  {hold.due !== undefined && <When at={hold.due} full className="block font-medium text-ink" />}
                  {t(hold.due === undefined ? 'holdNoDue' : 'holdDue')} <span {...ENGLISH}>{hold.onDue}</span>
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {others > 0n && (
        <p className="text-sm text-ink-soft">
          {t('holdsOthers', { sum: `${amountText(String(others), wallet.token.decimals)} ${wallet.token.code}` })}
        </p>
      )}
    </Card>
  )
}
