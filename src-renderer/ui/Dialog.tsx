import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from './cx.ts'
import { IconButton } from './IconButton.tsx'

export interface DialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: string
  readonly description?: ReactNode
  readonly children?: ReactNode
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode
  readonly size?: 'sm' | 'md' | 'lg'
}

const WIDTH = { sm: 'max-w-sm', md: 'max-w-lg', lg: 'max-w-3xl' } as const

/** A modal: focus is kept inside, Escape closes it, and focus goes back to where it was. */
export function Dialog({ open, onOpenChange, title, description, children, actions, size = 'md' }: DialogProps) {
  const { t } = useTranslation('ui')
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Base.Popup
          className={cx(
            'rise fixed inset-x-0 top-[8vh] z-50 mx-auto flex max-h-[84vh] w-[calc(100%-2rem)] flex-col rounded-xl border border-line bg-raised text-ink shadow-float outline-none',
            WIDTH[size],
          )}
        >
          <FocusInSight />
          <header className="flex items-start justify-between gap-4 px-6 pt-5">
            <div>
              <Base.Title className="font-serif text-xl">{title}</Base.Title>
              {description !== undefined && (
                <Base.Description className="mt-1 text-ink-soft">{description}</Base.Description>
              )}
            </div>
            <Base.Close render={<IconButton label={t('close')} icon={<X />} className="-me-2" />} />
          </header>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long content without controls must still scroll by keyboard */}
          <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-6 py-4">
            {children}
          </div>
          {actions !== undefined && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-6 py-4">{actions}</footer>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

/** The focus goes back without scrolling; what grew behind the dialog meanwhile may have taken it out of sight. */
function FocusInSight() {
  useEffect(
    () => () => {
      requestAnimationFrame(() => document.activeElement?.scrollIntoView({ block: 'nearest' }))
    },
    [],
  )
  return null
}
