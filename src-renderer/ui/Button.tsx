import { LoaderCircle } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from './cx.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'sm' | 'md' | 'lg'

const BASE =
  'inline-flex items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap no-underline select-none transition-colors disabled:opacity-50 aria-disabled:opacity-50'
const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'bg-primary text-on-primary hover:bg-primary-strong',
  secondary: 'border border-line-strong bg-raised text-ink hover:bg-sunk',
  quiet: 'text-ink-soft hover:bg-sunk hover:text-ink',
  danger: 'bg-danger text-on-danger hover:bg-danger-strong',
}
const SIZES: Record<ButtonSize, string> = {
  sm: 'h-8 px-2.5 text-sm',
  md: 'h-9.5 px-4 text-base',
  lg: 'h-12 px-6 text-lg',
}

/** The classes of a button, for links that look like one. */
export const buttonClass = (
  variant: ButtonVariant = 'secondary',
  size: ButtonSize = 'md',
  className?: string,
): string => cx(BASE, VARIANTS[variant], SIZES[size], className)

export interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
  /** Work is under way: the button keeps its width and focus and does nothing when pressed. */
  readonly busy?: boolean
  readonly icon?: ReactNode
}

export function Button({
  variant = 'secondary',
  size = 'md',
  busy = false,
  icon,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const { t } = useTranslation('ui')
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass(variant, size, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <LoaderCircle aria-label={t('busy')} className="size-4 shrink-0 animate-spin" /> : icon}
      {children}
    </button>
  )
}
