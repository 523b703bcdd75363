import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TermsForm } from '#shared/ipc/agreements.ts'
import type { Token } from '#shared/ipc/values.ts'
import { Badge } from '#ui/ui/Badge.tsx'
import { cx } from '#ui/ui/cx.ts'
import { amountText } from '#ui/ui/Money.tsx'
import { spanText } from '#ui/ui/span.ts'
import { differenceOf, type TermField } from './difference.ts'

export interface Version {
  readonly heading: ReactNode
  readonly form: TermsForm
}

export interface DifferenceTableProps {
  readonly before: Version
  readonly after: Version
  readonly token: Token
  /** Shows also what stayed the same. */
  readonly whole?: boolean
}

/** Two versions of the terms, side by side. */
export function DifferenceTable({ before, after, token, whole = false }: DifferenceTableProps) {
  const { t } = useTranslation('trades')
  const value = useTermWords(token)
  const rows = differenceOf(before.form, after.form).filter(({ changed }) => whole || changed)
  return (
    <table className="w-full table-fixed border-collapse text-sm">
      <thead>
        <tr className="text-ink-faint">
          <th scope="col" className="w-[22%] pb-1.5 text-start font-medium">
            {t('diff.field')}
          </th>
          <th scope="col" className="px-2 pb-1.5 text-start font-medium">
            {before.heading}
          </th>
          <th scope="col" className="px-2 pb-1.5 text-start font-medium">
            {after.heading}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ field, changed }) => (
          <tr key={field} data-changed={changed} className="border-t border-line align-top">
            <th scope="row" className="py-2 text-start font-normal text-ink-soft">
              {t(field === 'title' ? 'diff.title_' : `diff.${field}`)}
              {whole && changed && (
                <Badge tone="amber" className="ms-2 h-5! px-1.5!">
                  {t('diff.changed')}
                </Badge>
              )}
            </th>
            <td className={cx('px-2 py-2 break-words whitespace-pre-wrap', changed && 'text-ink-faint line-through')}>
              {value(before.form, field)}
            </td>
            <td className={cx('px-2 py-2 break-words whitespace-pre-wrap', changed && 'bg-amber-soft font-medium')}>
              {value(after.form, field)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** One term in words. */
function useTermWords(token: Token): (form: TermsForm, field: TermField) => string {
  const { t } = useTranslation('trades')
  return (form, field) => {
    if (field === 'amount')
      return form.amount === '' ? t('diff.empty') : `${amountText(form.amount, token.decimals)} ${token.code}`
    if (field === 'side') return t(form.side === 'payer' ? 'diff.youPay' : 'diff.youArePaid')
    if (field === 'onDeliverDue' || field === 'onReviewDue') return t(`diff.${form[field]}`)
    if (field === 'deliverWithin' || field === 'reviewWithin' || field === 'fundWithin') return spanText(form[field])
    return String(form[field] ?? '') || t('diff.empty')
  }
}
