import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx.ts'
import { useFieldWiring } from './Field.tsx'

/** One look for every single-line control. */
export const controlClass =
  'w-full min-w-0 rounded-md border border-line-strong bg-raised px-3 text-base text-ink transition-colors hover:border-ink-soft aria-invalid:border-danger disabled:opacity-60'

export interface TextInputProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  readonly value: string
  readonly onValue: (value: string) => void
  /** Shown inside, before the text. */
  readonly icon?: ReactNode
  /** Shown inside, after the text: a unit or a token code. */
  readonly suffix?: ReactNode
}

/** A narrow field keeps its value in sight beside a short suffix. */
const roomFor = (suffix: ReactNode): string =>
  typeof suffix === 'string' ? `min(5rem, ${suffix.length}ch + 1.25rem)` : '5rem'

export function TextInput({ value, onValue, icon, suffix, className, ...rest }: TextInputProps) {
  const wiring = useFieldWiring()
  const input = (
    <input
      type="text"
      {...wiring}
      {...rest}
      value={value}
      onChange={(event) => onValue(event.target.value)}
      className={cx(controlClass, 'h-9.5', icon !== undefined && 'ps-9', className)}
      style={suffix === undefined ? undefined : { paddingInlineEnd: roomFor(suffix) }}
    />
  )
  if (icon === undefined && suffix === undefined) return input
  return (
    <span className="relative block">
      {icon !== undefined && (
        <span className="pointer-events-none absolute inset-y-0 start-0 grid w-9 place-items-center text-ink-faint [&_svg]:size-4">
          {icon}
        </span>
      )}
      {input}
      {suffix !== undefined && (
        <span className="pointer-events-none absolute inset-y-0 end-0 grid max-w-20 place-items-center truncate pe-3 text-sm text-ink-faint">
          {suffix}
        </span>
      )}
    </span>
  )
}
