/** What parties ask each other's consent to, in words. */
import { type ContractWords, titleAt } from '#shared/core/contracts/index.ts'
import { formatDuration } from '#shared/core/kernel/index.ts'
import { type ContractTerms, WHOLE, type Wish } from '#shared/wire/contracts.ts'

/** Thousandths of a sum in words. */
export const shareWords = (share: number): string =>
  share === WHOLE ? 'all' : share === 0 ? 'nothing' : `${share / 10} %`

/** E.g. end it, with all of what is held paid for “Sketches” and nothing for “Print”. */
export function wishWords(wish: Wish, { commitments }: ContractTerms, words: ContractWords): string {
  if (wish.kind === 'none') return 'nothing any more'
  if (wish.kind === 'extend') return `${formatDuration(wish.by)} more time for ${titleAt(words, wish.commitment)}`
  const shares = commitments.map((_, place) => `${shareWords(wish.shares[place] ?? 0)} for ${titleAt(words, place)}`)
  return `the end of it, with these shares of what is still held paid: ${shares.join(', ')}`
}
