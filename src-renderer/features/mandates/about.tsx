import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import type { MandateView } from '#shared/ipc/mandates.ts'
import { listText } from '#ui/ui/list.ts'
import { spanText } from '#ui/ui/span.ts'
import { When } from '#ui/ui/When.tsx'
import { Sums } from './Sums.tsx'

/** For how much, how much is left, how often, for whom and until when, as rows. */
export function aboutOf({ asks, stakes, left, stock, rate, who, until }: MandateView, t: TFunction<'mandates'>) {
  const rows: { label: string; value: ReactNode }[] = [
    { label: t('asks'), value: <Sums sums={asks} times={1} /> },
    ...(stakes.length > 0 ? [{ label: t('stakes'), value: <Sums sums={stakes} times={1} /> }] : []),
    { label: t('left'), value: t('leftOf', { left, stock }) },
  ]
  if (rate)
    rows.push({
      label: t('rateLabel'),
      value: t('rate', { units: rate.units, span: spanText(rate.span), left: rate.left }),
    })
  return [
    ...rows,
    { label: t('who'), value: who ? listText(who.map(({ nick }) => nick)) : t('anyone') },
    { label: t('until'), value: <When at={until} /> },
  ]
}
