import { useTranslation } from 'react-i18next'
import { percentOf } from '#ui/features/contracts/ShareInput.tsx'
import { amountText } from '#ui/ui/Money.tsx'
import { type Award, type Stake, type Stakes, splitOf } from './award.ts'

/** "10.00 OAK, 2 TREE". */
export const sumsText = (stakes: readonly Stake[]): string =>
  stakes.map(({ amount, token }) => `${amountText(amount, token.decimals)} ${token.code}`).join(', ')

export const percentText = (share: number): string => `${percentOf(share)} %`

/** What an award gives to whom, a sentence each for what is held and for the deposit. */
export function useAwardWords({ held, bond, doer, receiver, late = false }: Stakes): (award: Award) => string[] {
  const { t } = useTranslation('court')
  return (award) => {
    const names = { doer, receiver }
    const main = splitOf(held, award.share)
    const lines = [
      held.length === 0
        ? t('award.noMoney', { share: percentText(award.share), doer })
        : t(late ? 'award.eachLate' : 'award.each', {
            ...names,
            mine: sumsText(main.share),
            rest: sumsText(main.rest),
          }),
    ]
    if (!bond) return lines
    const deposit = splitOf([bond], award.bond)
    return [
      ...lines,
      t(late ? 'award.eachBondLate' : 'award.eachBond', {
        ...names,
        mine: sumsText(deposit.share),
        rest: sumsText(deposit.rest),
      }),
    ]
  }
}
