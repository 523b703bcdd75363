/** Which trades speak for people: what a receipt says was settled, and between whom. */
import type { ReceiptBody } from '#shared/core/agreements/index.ts'
import type { ContractReceiptBody } from '#shared/core/contracts/receipt.ts'

/** Whose receipt it is. */
export const partiesOf = (body: ReceiptBody | ContractReceiptBody): string[] =>
  body.v === 1 ? [body.payer, body.provider] : body.parties

/**
 * Each two people between whom something was settled, once. Of several commitments those count that were kept, and those of which arbiters or all
 * together said that a part was earned; not what was broken, waived, or called off for nothing.
 */
export function settledPairs(body: ReceiptBody | ContractReceiptBody): (readonly [string, string])[] {
  if (body.v === 1) {
    const settled = body.outcome === 'released' || body.outcome === 'split'
    return settled ? [[body.payer, body.provider]] : []
  }
  const { parties, commitments } = body
  const pairs = commitments
    .filter(({ phase, share }) => phase === 'kept' || ((phase === 'ruled' || phase === 'ended') && share !== 0))
    .map(({ by, to }) => [parties[by] as string, parties[to] as string].sort() as [string, string])
  return [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()]
}
