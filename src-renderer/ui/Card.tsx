import type { ComponentProps } from 'react'
import { cx } from './cx.ts'

export interface CardProps extends ComponentProps<'section'> {
  /** Padding inside; 'none' for tables and lists that run to the edge. */
  readonly pad?: 'none' | 'sm' | 'md'
}

/** A raised sheet of paper. Give it `aria-labelledby` when it has a heading. */
export function Card({ pad = 'md', className, ...rest }: CardProps) {
  return (
    <section
      {...rest}
      className={cx(
        'rounded-lg border border-line bg-raised shadow-card',
        pad === 'md' && 'p-5',
        pad === 'sm' && 'p-3.5',
        className,
      )}
    />
  )
}
