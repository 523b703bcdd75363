/** Balances between two people, said the way a person would. */
import type { FavourPair } from '#shared/ipc/favours.ts'
import type { Token } from '#shared/ipc/values.ts'
import { amountText } from '#ui/ui/Money.tsx'

export const sizeOf = (units: string): string => units.replace(/^-/, '')

export const sum = (units: string, token: Token): string => `${amountText(units, token.decimals)} ${token.code}`

/** Which sentence says how two people stand. */
export function standingKey(balance: string): 'owesYou' | 'youOwe' | 'even' {
  if (BigInt(balance) === 0n) return 'even'
  return balance.startsWith('-') ? 'youOwe' : 'owesYou'
}

/** What others owe me and what I owe others, in smallest units. */
export function totals(pairs: readonly FavourPair[]): { theirs: string; mine: string } {
  let [theirs, mine] = [0n, 0n]
  for (const { balance } of pairs) {
    const units = BigInt(balance)
    if (units > 0n) theirs += units
    else mine -= units
  }
  return { theirs: String(theirs), mine: String(mine) }
}
