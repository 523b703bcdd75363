import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MandateView } from '#shared/ipc/mandates.ts'
import { Money } from '#ui/ui/Money.tsx'

/** Several tokens' amounts, each so many times. */
export function Sums({ sums, times }: { sums: MandateView['asks']; times: number }): ReactNode {
  const { t } = useTranslation('mandates')
  if (sums.length === 0) return t('free')
  return sums.map(({ amount, token }, at) => (
    <span key={token.code}>
      {at > 0 && ' + '}
      <Money units={String(BigInt(amount) * BigInt(times))} token={token} />
    </span>
  ))
}
