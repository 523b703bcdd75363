import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDuration } from '#shared/core/kernel/instant.ts'
import type { TermsForm, Trade } from '#shared/ipc/agreements.ts'
import type { Token } from '#shared/ipc/values.ts'
import { Badge } from '#ui/ui/Badge.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { cx } from '#ui/ui/cx.ts'
import { amountText } from '#ui/ui/Money.tsx'
import { When } from '#ui/ui/When.tsx'
import { differenceOf, lastTwo, type TermField } from './difference.ts'

/** The last two proposals side by side, so that nobody signs a change unseen. Nothing while there is only one. */
export function Difference({ trade }: { trade: Trade }) {
  const { t } = useTranslation('trades')
  const [whole, setWhole] = useState(false)
  const value = useTermWords(trade.token)
  const two = lastTwo(trade)
  if (!two) return null
  const [before, after] = two
  const all = differenceOf(before.form, after.form)
  const changed = all.filter((one) => one.changed)
  return (
    <Card aria-labelledby="difference" className="grid gap-3">
      <h2 id="difference" className="font-serif text-lg">
        {t('diff.title')}
      </h2>
      {changed.length === 0 && <p className="text-ink-soft">{t('diff.same')}</p>}
      <table className="w-full table-fixed border-collapse text-sm">
        <thead>
          <tr className="text-start text-ink-faint">
            <th scope="col" className="w-[22%] pb-1.5 text-start font-medium">
              {t('diff.field')}
            </th>
            {[before, after].map((proposal) => (
              <th key={proposal.id} scope="col" className="px-2 pb-1.5 text-start font-medium">
                {proposal.by === trade.counterparty.did ? trade.counterparty.nick : t('stream.you')}
                {' · '}
                <When at={proposal.at} className="font-normal" />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(whole ? all : changed).map(({ field, changed: differs }) => (
            <tr key={field} data-changed={differs} className="border-t border-line align-top">
              <th scope="row" className="py-2 text-start font-normal text-ink-soft">
                {t(field === 'title' ? 'diff.title_' : `diff.${field}`)}
                {whole && differs && (
                  <Badge tone="amber" className="ms-2 h-5! px-1.5!">
                    {t('diff.changed')}
                  </Badge>
                )}
              </th>
              <td className={cx('px-2 py-2 break-words whitespace-pre-wrap', differs && 'text-ink-faint line-through')}>
                {value(before.form, field)}
              </td>
              <td className={cx('px-2 py-2 break-words whitespace-pre-wrap', differs && 'bg-amber-soft font-medium')}>
                {value(after.form, field)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button size="sm" variant="quiet" className="justify-self-start" onClick={() => setWhole(!whole)}>
        {t(whole ? 'diff.hideAll' : 'diff.showAll')}
      </Button>
    </Card>
  )
}

/** One term in words. */
function useTermWords(token: Token): (form: TermsForm, field: TermField) => string {
  const { t } = useTranslation('trades')
  return (form, field) => {
    if (field === 'amount') return `${amountText(form.amount, token.decimals)} ${token.code}`
    if (field === 'side') return t(form.side === 'payer' ? 'diff.youPay' : 'diff.youArePaid')
    if (field === 'onDeliverDue' || field === 'onReviewDue') return t(`diff.${form[field]}`)
    if (field === 'deliverWithin' || field === 'reviewWithin' || field === 'fundWithin')
      return formatDuration(form[field])
    return String(form[field]) || t('diff.empty')
  }
}
