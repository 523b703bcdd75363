import { type ReactNode, useId } from 'react'
import { cx } from './cx.ts'

export interface SegmentedProps<V extends string> {
  /** Names the group. */
  readonly label: string
  readonly value: V
  readonly options: readonly { readonly value: V; readonly label: string; readonly icon?: ReactNode }[]
  readonly onValue: (value: V) => void
  readonly size?: 'sm' | 'md'
  /** Stretches over the whole row. */
  readonly wide?: boolean
}

/** One of a few, all in view: native radio buttons, so arrow keys work. */
export function Segmented<V extends string>({
  label,
  value,
  options,
  onValue,
  size = 'md',
  wide = false,
}: SegmentedProps<V>) {
  const name = useId()
  return (
    <fieldset
      className={cx('m-0 inline-flex min-w-0 rounded-md border border-line bg-sunk p-0.5', wide ? 'w-full' : 'w-fit')}
    >
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={cx(
            'relative inline-flex items-center justify-center gap-1.5 rounded-[0.3rem] px-3 text-ink-soft transition-colors hover:text-ink [&_svg]:size-4',
            'has-checked:bg-raised has-checked:font-medium has-checked:text-primary has-checked:shadow-card',
            'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary',
            size === 'sm' ? 'h-7.5 text-sm' : 'h-8.5 text-base',
            wide && 'flex-1',
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValue(option.value)}
            className="absolute inset-0 m-0 cursor-pointer opacity-0"
          />
          {option.icon}
          <span className="truncate">{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
