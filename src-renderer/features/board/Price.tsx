import { useTranslation } from 'react-i18next'
import type { NoticeForm } from '#shared/ipc/notices.ts'
import type { Token } from '#shared/ipc/values.ts'
import { Money } from '#ui/ui/Money.tsx'
import { Skeleton } from '#ui/ui/Skeleton.tsx'

/** What a notice asks or pays: an amount per unit, or what would be taken in exchange. Grey until the credit's decimals are known. */
export function Price({ price, token }: { price: NoticeForm['price']; token: Token | undefined }) {
  const { t } = useTranslation('board')
  if (price.kind === 'barter')
    return <span>{price.wants === '' ? t('barterOpen') : t('barterFor', { wants: price.wants })}</span>
  if (price.amount === '') return <span className="text-ink-faint">{t('noPrice')}</span>
  if (price.amount === '0') return <span>{t('free')}</span>
  if (!token) return <Skeleton className="my-1 h-4 w-24" />
  return (
    <span>
      <Money units={price.amount} token={{ ...token, code: price.token }} />
      {price.per !== '' && (
        <span className="text-[0.85em] font-normal text-ink-faint"> {t('per', { unit: price.per })}</span>
      )}
    </span>
  )
}
