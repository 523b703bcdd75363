import { formatAmount } from '#shared/core/kernel/amount.ts'
import type { Token } from '#shared/ipc/values.ts'
import { cx } from './cx.ts'
import { unlessVeiled, useVeil } from './veil.ts'

const NARROW_NO_BREAK_SPACE = '\u202f'

/** "12 500.00": the kernel's own digits, grouped by thousands for the eye; under the veil, none. */
export function amountText(units: string, decimals: number, signed = false): string {
  const amount = BigInt(units)
  const [whole = '', fraction] = formatAmount(amount, decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NARROW_NO_BREAK_SPACE)
  const sign = signed && amount > 0n ? '+' : ''
  return unlessVeiled(`${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`}`)
}

export interface MoneyProps {
  /** Smallest units. */
  readonly units: string
  readonly token: Pick<Token, 'code' | 'decimals'>
  /** Shows a plus before what came in. */
  readonly signed?: boolean
  readonly className?: string
}

export function Money({ units, token, signed = false, className }: MoneyProps) {
  useVeil()
  return (
    <span dir="ltr" className={cx('figures whitespace-nowrap', className)}>
      {amountText(units, token.decimals, signed)}{' '}
      <span className="text-[0.85em] font-normal text-ink-faint">{token.code}</span>
    </span>
  )
}
