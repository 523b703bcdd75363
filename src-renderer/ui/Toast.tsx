import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import { cx } from './cx.ts'
import { IconButton } from './IconButton.tsx'

export interface ToastInput {
  readonly title: string
  readonly text?: string
  readonly kind?: 'info' | 'good' | 'danger'
  /** What can be done about it while it is shown. */
  readonly action?: { readonly label: string; readonly onSelect: () => void }
}
interface Shown extends ToastInput {
  readonly id: number
}

/** Long enough to read two lines, of which it shows three at most; anything that must not be missed belongs in the page instead. */
const SHOWN_MS = 6000
const SHOWN_MAX = 3

const useToasts = create<{ next: number; shown: readonly Shown[] }>(() => ({ next: 1, shown: [] }))

/** Tells in a corner that something happened: `toast({ title, kind: 'good' })`. */
export function toast(input: ToastInput): void {
  useToasts.setState(({ next, shown }) => ({
    next: next + 1,
    shown: [...shown, { ...input, id: next }].slice(-SHOWN_MAX),
  }))
}

const dismiss = (id: number): void =>
  useToasts.setState(({ shown }) => ({ shown: shown.filter((one) => one.id !== id) }))

const ICONS = { info: Info, good: CircleCheck, danger: CircleAlert } as const
const TONES = { info: 'text-primary', good: 'text-good', danger: 'text-danger' } as const

/** The corner itself; once per window. */
export function Toaster() {
  const { t } = useTranslation('ui')
  const shown = useToasts((state) => state.shown)
  return (
    <section
      aria-label={t('notifications')}
      aria-live="polite"
      className="pointer-events-none fixed end-4 bottom-4 z-60 grid w-80 gap-2"
    >
      {shown.map((one) => (
        <ToastCard key={one.id} one={one} />
      ))}
    </section>
  )
}

function ToastCard({ one }: { one: Shown }) {
  const { t } = useTranslation('ui')
  const kind = one.kind ?? 'info'
  const Icon = ICONS[kind]
  useEffect(() => {
    const timer = setTimeout(dismiss, SHOWN_MS, one.id)
    return () => clearTimeout(timer)
  }, [one.id])
  return (
    <div className="rise pointer-events-auto flex items-start gap-2.5 rounded-lg border border-line bg-raised p-3 text-sm shadow-float">
      <Icon aria-hidden className={cx('mt-0.5 size-4.5 shrink-0', TONES[kind])} />
      <div className="min-w-0 flex-1 wrap-anywhere">
        <p className="font-medium">{one.title}</p>
        {one.text !== undefined && <p className="line-clamp-3 text-ink-soft">{one.text}</p>}
        {one.action && <ToastAction action={one.action} onDone={() => dismiss(one.id)} />}
      </div>
      <IconButton label={t('dismiss')} icon={<X />} className="-m-1 size-7" onClick={() => dismiss(one.id)} />
    </div>
  )
}

function ToastAction({ action, onDone }: { action: NonNullable<ToastInput['action']>; onDone: () => void }) {
  return (
    <button
      type="button"
      className="mt-1 inline-flex min-h-6 items-center font-medium text-primary hover:underline"
      onClick={() => {
        action.onSelect()
        onDone()
      }}
    >
      {action.label}
    </button>
  )
}
