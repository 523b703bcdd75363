import { useState } from 'react'
import { formatAmount, parseAmount } from '#shared/core/kernel/amount.ts'
import type { Token } from '#shared/ipc/values.ts'
import { TextInput } from './TextInput.tsx'

/** What a typed amount means: smallest units, or the code that says why it is no amount. */
export type AmountReading = { readonly units: string } | { readonly code: string }

/** One comma that can only be a decimal one: "12,50", but never "1,234", which is a thousand to some. */
const DECIMAL_COMMA = /^(\s*[-−]?\d+),(\d{1,2}|\d{4,})(\s*)$/

/** Reads typed text as smallest units. Beyond the kernel's own rule a comma counts as the decimal point where that is certain. */
export function readAmount(text: string, decimals: number): AmountReading {
  const parsed = parseAmount(text.replace(DECIMAL_COMMA, '$1.$2$3'), decimals)
  if (!parsed.ok) return { code: parsed.error }
  return parsed.value < 0n ? { code: 'amount.negative' } : { units: parsed.value.toString() }
}

export interface MoneyInputProps {
  /** Smallest units, '' while there is none. */
  readonly units: string
  readonly token: Token
  /** Called with '' and a code while the text is no amount. */
  readonly onUnits: (units: string, code?: string) => void
  readonly disabled?: boolean
  readonly placeholder?: string
}

export function MoneyInput({ units, token, onUnits, disabled = false, placeholder }: MoneyInputProps) {
  const [text, setText] = useState(() => plain(units, token.decimals))
  const [emitted, setEmitted] = useState(units)
  if (units !== emitted) {
    setEmitted(units)
    setText(plain(units, token.decimals))
  }
  const type = (next: string) => {
    setText(next)
    const read = readAmount(next, token.decimals)
    const value = 'units' in read ? read.units : ''
    setEmitted(value)
    onUnits(value, 'code' in read ? read.code : undefined)
  }
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      className="figures"
      value={text}
      onValue={type}
      suffix={token.code}
      disabled={disabled}
      {...(placeholder === undefined ? {} : { placeholder })}
    />
  )
}

/** "12.5" rather than "12.50": what somebody would have typed. */
function plain(units: string, decimals: number): string {
  if (units === '') return ''
  const text = formatAmount(BigInt(units), decimals).replace('−', '-')
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
