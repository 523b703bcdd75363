import { Minus, Plus } from 'lucide-react'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './IconButton.tsx'
import { TextInput } from './TextInput.tsx'

export interface NumberInputProps {
  readonly value: number
  /** Called with whole numbers within the bounds only; while the text is something else, nothing is called. */
  readonly onValue: (value: number) => void
  readonly min?: number
  readonly max?: number
  readonly step?: number
  readonly suffix?: string
  readonly disabled?: boolean
}

/** A whole number: typed, stepped with the up and down arrows, or with buttons for the pointer. Amounts of money use MoneyInput instead. */
export function NumberInput({
  value,
  onValue,
  min = 0,
  max = 1_000_000,
  step = 1,
  suffix,
  disabled = false,
}: NumberInputProps) {
  const { t } = useTranslation('ui')
  const [text, setText] = useState(String(value))
  useEffect(() => setText((shown) => (Number(shown) === value ? shown : String(value))), [value])
  const clamp = (next: number) => Math.min(max, Math.max(min, next))
  const type = (next: string) => {
    setText(next)
    if (/^-?\d+$/.test(next.trim()) && clamp(Number(next)) === Number(next)) onValue(Number(next))
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    onValue(clamp(event.key === 'ArrowUp' ? value + step : value - step))
  }
  return (
    <span className="flex items-center gap-1">
      <span className="min-w-0 flex-1">
        <TextInput
          inputMode="numeric"
          role="spinbutton"
          aria-valuenow={value}
          aria-valuemin={min}
          aria-valuemax={max}
          className="figures"
          value={text}
          onValue={type}
          onKeyDown={onKey}
          onBlur={() => setText(String(value))}
          disabled={disabled}
          {...(suffix === undefined ? {} : { suffix })}
        />
      </span>
      <IconButton
        label={t('decrease')}
        icon={<Minus />}
        disabled={disabled || value <= min}
        tabIndex={-1}
        onClick={() => onValue(clamp(value - step))}
      />
      <IconButton
        label={t('increase')}
        icon={<Plus />}
        disabled={disabled || value >= max}
        tabIndex={-1}
        onClick={() => onValue(clamp(value + step))}
      />
    </span>
  )
}
