import { ChevronDown } from 'lucide-react'
import { cx } from './cx.ts'
import { useFieldWiring } from './Field.tsx'
import { controlClass } from './TextInput.tsx'

export interface Option<V extends string> {
  readonly value: V
  readonly label: string
}

export interface SelectProps<V extends string> {
  readonly value: V
  readonly options: readonly Option<V>[]
  readonly onValue: (value: V) => void
  readonly disabled?: boolean
  /** Names the control when it is not inside a Field. */
  readonly label?: string
  readonly size?: 'sm' | 'md'
  readonly className?: string
}

/** The system's own list: typeahead, keyboard and screen readers work without any script of ours. */
export function Select<V extends string>({
  value,
  options,
  onValue,
  disabled = false,
  label,
  size = 'md',
  className,
}: SelectProps<V>) {
  return (
    <span className={cx('relative block', className)}>
      <select
        {...useFieldWiring()}
        aria-label={label}
        disabled={disabled}
        value={value}
        onChange={(event) => onValue(event.target.value as V)}
        className={cx(controlClass, 'appearance-none truncate pe-9', size === 'sm' ? 'h-8.5 text-sm' : 'h-9.5')}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} className="bg-raised text-ink">
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute inset-y-0 end-2.5 my-auto size-4 text-ink-faint"
      />
    </span>
  )
}
