import type { TFunction } from 'i18next'
import { money } from '#shared/core/agreements/index.ts'
import type { Token } from '#shared/ipc/values.ts'
import type { SoughtForm } from '#shared/ipc/watches.ts'

/** What a saved search asks for, in a line. */
export function askedWords(
  t: TFunction<['watches', 'board', 'places']>,
  sought: SoughtForm,
  token: Token | undefined,
): string {
  const { text, purpose, category, priceKind, minPrice, maxPrice, place, near, who, days } = sought
  const amount = (units: string) => (token ? money(BigInt(units), token) : units)
  return [
    text && `“${text}”`,
    purpose && t(`board:${purpose}`),
    category && t(`board:category_${category}`),
    priceKind && (priceKind === 'barter' ? t('board:barter') : t('board:tokens', { code: token?.code ?? '' })),
    minPrice && t('atLeast', { amount: amount(minPrice) }),
    maxPrice && t('atMost', { amount: amount(maxPrice) }),
    place && t('in', { place }),
    near && t('places:around', near),
    who && `${t('board:who')} ${t(`board:who_${who}`)}`,
    days && t('inDays', { count: days }),
  ]
    .filter(Boolean)
    .join(' · ')
}
