/** Largest remainder (Hamilton's method): a sum in whole units in proportion to weights, to the last unit. */

/**
 * Shares of `amount` by `weights`; their sum is `amount`. What rounding down leaves goes to the largest remainders, the earlier of equal ones
 * first. Where `amount` ≤ Σ weights, no share is above its weight. Throws where nothing weighs anything.
 */
export function shareOut(amount: bigint, weights: readonly bigint[]): bigint[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  if (total <= 0n) throw new Error('nothing to share by')
  const shares = weights.map((weight) => (amount * weight) / total)
  const rest = Number(amount - shares.reduce((sum, share) => sum + share, 0n))
  const remainder = (i: number): bigint => (amount * (weights[i] as bigint)) % total
  const order = weights
    .map((_, i) => i)
    .sort((a, b) => Number(remainder(b) > remainder(a)) - Number(remainder(b) < remainder(a)) || a - b)
  for (const i of order.slice(0, rest)) shares[i] = (shares[i] as bigint) + 1n
  return shares
}
