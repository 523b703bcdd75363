/** Money is an integer count of a token's smallest unit, within int64. */
import { err, ok, type Result } from './result.ts'

export type Amount = bigint
export const AMOUNT_MAX = 2n ** 63n - 1n

/** Codes: amount.empty, amount.not-a-number, amount.too-many-decimals, amount.too-large. No grouping marks: "1,234.5" is ambiguous. */
export function parseAmount(text: string, decimals: number): Result<Amount, string> {
  const trimmed = text.trim()
  if (trimmed === '') return err('amount.empty')
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(trimmed)
  if (!match) return err('amount.not-a-number')
  const [, sign, whole, fraction = ''] = match
  if (fraction.length > decimals) return err('amount.too-many-decimals')
  const units = BigInt(`${whole}${fraction.padEnd(decimals, '0')}`)
  return units > AMOUNT_MAX ? err('amount.too-large') : ok(sign ? -units : units)
}

/** "12.50" for 1250 with two decimals; always all decimals. */
export function formatAmount(amount: Amount, decimals: number): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = decimals > 0 ? `.${digits.slice(-decimals)}` : ''
  return `${amount < 0n ? '−' : ''}${whole}${fraction}`
}
