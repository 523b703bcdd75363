import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'

const LOOKS = {
  info: { icon: Info, className: 'border-line bg-sunk text-ink-soft' },
  good: { icon: CircleCheck, className: 'border-good/30 bg-good-soft text-good' },
  warning: { icon: TriangleAlert, className: 'border-amber/30 bg-amber-soft text-amber' },
  danger: { icon: CircleAlert, className: 'border-danger/30 bg-danger-soft text-danger' },
} as const

export interface NoteProps {
  readonly kind?: keyof typeof LOOKS
  readonly title?: ReactNode
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** Read out at once when it appears. */
  readonly live?: boolean
  readonly className?: string
}

/** A boxed remark inside a page. */
export function Note({ kind = 'info', title, children, actions, live = false, className }: NoteProps) {
  const { icon: Icon, className: look } = LOOKS[kind]
  return (
    <div
      role={live ? 'alert' : undefined}
      className={cx('flex items-start gap-2.5 rounded-md border px-3.5 py-2.5 text-sm', look, className)}
    >
      <Icon aria-hidden className="mt-0.5 size-4.5 shrink-0" />
      <div className="min-w-0 flex-1">
        {title !== undefined && <p className="font-medium">{title}</p>}
        {children !== undefined && <div className={title === undefined ? '' : 'text-ink-soft'}>{children}</div>}
      </div>
      {actions}
    </div>
  )
}
