import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export type Tone = 'neutral' | 'primary' | 'amber' | 'good' | 'danger'

const TONES: Record<Tone, string> = {
  neutral: 'bg-sunk text-ink-soft',
  primary: 'bg-primary-soft text-primary',
  amber: 'bg-amber-soft text-amber',
  good: 'bg-good-soft text-good',
  danger: 'bg-danger-soft text-danger',
}

/** A word or two about state. The words carry the meaning; the tone only helps the eye. */
export function Badge({
  tone = 'neutral',
  icon,
  className,
  children,
}: {
  tone?: Tone
  icon?: ReactNode
  className?: string
  children: ReactNode
}) {
  return (
    <span
      className={cx(
        'inline-flex h-6 items-center gap-1 rounded-full px-2.5 text-xs font-medium whitespace-nowrap [&_svg]:size-3.5',
        TONES[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  )
}
