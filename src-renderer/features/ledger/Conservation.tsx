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
      <div aria-hidden="true" className="grid grid-cols-[1fr_auto_1fr] items-center gap-x-4">
        <Column upper={[sums.accounts, t('conserved.accounts')]} sign="+" lower={[sums.holds, t('conserved.holds')]} />
        <span className={cx('font-serif text-3xl', head.conserved ? 'text-good' : 'text-danger')}>
          {head.conserved ? '=' : '≠'}
        </span>
        <Column upper={[sums.minted, t('conserved.minted')]} sign="−" lower={[sums.burned, t('conserved.burned')]} />
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

type Term = readonly [figure: string, label: string]

function Column({ upper, sign, lower }: { upper: Term; sign: string; lower: Term }) {
  return (
    <div className="figures grid grid-cols-[1rem_1fr] gap-x-2">
      <span />
      <Line term={upper} />
      <span className="font-serif text-lg text-ink-faint">{sign}</span>
      <Line term={lower} />
    </div>
  )
}

function Line({ term: [figure, label] }: { term: Term }) {
  return (
    <span className="grid text-end">
      <span className="font-serif text-xl">{figure}</span>
      <span className="mb-2 text-xs text-ink-faint">{label}</span>
    </span>
  )
}
