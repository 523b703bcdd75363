/** Money is an integer count of a token's smallest unit, within int64. */
import { err, ok, type Result } from './result.ts'

declare const checked: unique symbol
/** A bigint that is known to lie within int64. */
export type Amount = bigint & { readonly [checked]: true }

export const AMOUNT_MAX = 2n ** 63n - 1n
export const AMOUNT_MIN = -(2n ** 63n)

/** Codes: amount.not-a-number (a fraction or an unsafe number), amount.too-large. */
export function toAmount(units: bigint | number): Result<Amount, string> {
  if (typeof units === 'number' && !Number.isSafeInteger(units)) return err('amount.not-a-number')
  const amount = BigInt(units)
  return amount > AMOUNT_MAX || amount < AMOUNT_MIN ? err('amount.too-large') : ok(amount as Amount)
}

/** Code: amount.too-large, where the sum leaves int64. */
export const addAmounts = (a: bigint, b: bigint): Result<Amount, string> => toAmount(a + b)
/** a − b. Code: amount.too-large, where the difference leaves int64. */
export const subAmounts = (a: bigint, b: bigint): Result<Amount, string> => toAmount(a - b)

/**
 * What a person typed, in smallest units. Codes: amount.empty, amount.not-a-number, amount.grouped, amount.too-many-decimals,
 * amount.too-large. No grouping marks: "1,234" means a thousand to some and one and a bit to others.
 */
export function parseAmount(text: string, decimals: number): Result<Amount, string> {
  const trimmed = text.trim()
  if (trimmed === '') return err('amount.empty')
  const match = /^([-−]?)(\d+)(?:\.(\d+))?$/.exec(trimmed)
  if (!match) return err(/^[-−]?\d[\d.,'’_\s]*$/.test(trimmed) ? 'amount.grouped' : 'amount.not-a-number')
  const [, sign, whole, fraction = ''] = match
  if (fraction.length > decimals) return err('amount.too-many-decimals')
  const units = BigInt(`${whole}${fraction.padEnd(decimals, '0')}`)
  return toAmount(sign ? -units : units)
}

/** "12.50" for 1250 with two decimals: always all decimals, a true minus sign, no grouping. */
export function formatAmount(amount: bigint, decimals: number): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = decimals > 0 ? `.${digits.slice(-decimals)}` : ''
  return `${amount < 0n ? '−' : ''}${whole}${fraction}`
}
