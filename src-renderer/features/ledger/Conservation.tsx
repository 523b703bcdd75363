import { CircleAlert, CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Card } from '#ui/ui/Card.tsx'
import { cx } from '#ui/ui/cx.ts'
import { amountText } from '#ui/ui/Money.tsx'
import type { Head } from './HeadCard.tsx'

/** Accounts plus holds equals minted minus burned, with the numbers, as a sum anybody can redo. */
export function Conservation({ head }: { head: Head }) {
  const { t } = useTranslation('ledger')
  const { decimals, code } = head.token
  const sums = {
    accounts: amountText(head.accounts, decimals),
    holds: amountText(head.holds, decimals),
    minted: amountText(head.minted, decimals),
    burned: amountText(head.burned, decimals),
  }
  const Icon = head.conserved ? CircleCheck : CircleAlert
  return (
    <Card aria-labelledby="ledger-sum" className="grid content-start gap-4">
      <h2
        id="ledger-sum"
        className={cx('flex items-center gap-2 font-medium', head.conserved ? 'text-good' : 'text-danger')}
      >
        <Icon aria-hidden className="size-5" />
        {t(head.conserved ? 'conserved.title' : 'conserved.broken')}
      </h2>
      <p className="sr-only">{t('conserved.sentence', sums)}</p>
      <div aria-hidden="true" className="figures flex flex-wrap items-start gap-x-3 gap-y-2">
        <Term figure={sums.accounts} label={t('conserved.accounts')} />
        <Term sign="+" figure={sums.holds} label={t('conserved.holds')} />
        <Term
          sign={head.conserved ? '=' : '≠'}
          tone={head.conserved ? 'text-good' : 'text-danger'}
          figure={sums.minted}
          label={t('conserved.minted')}
        />
        <Term sign="−" figure={sums.burned} label={t('conserved.burned')} />
      </div>
      {head.conserved ? (
        <p className="text-sm text-ink-faint">
          {code} · {t('conserved.hint', { h: head.h })}
        </p>
      ) : (
        <p role="alert" className="text-sm text-danger">
          {t('conserved.brokenText')}
        </p>
      )}
    </Card>
  )
}

interface TermProps {
  readonly figure: string
  readonly label: string
  /** Stays with its figure when the sum takes two lines. */
  readonly sign?: string
  readonly tone?: string
}

function Term({ figure, label, sign, tone = 'text-ink-faint' }: TermProps) {
  return (
    <span className="flex gap-3">
      {sign !== undefined && <span className={cx('font-serif text-xl', tone)}>{sign}</span>}
      <span className="grid">
        <span className="font-serif text-xl whitespace-nowrap">{figure}</span>
        <span className="text-xs text-ink-faint">{label}</span>
      </span>
    </span>
  )
}
