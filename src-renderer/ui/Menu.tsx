import { Check } from 'lucide-react'
import {
  cloneElement,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type ToggleEvent,
  useId,
  useState,
} from 'react'
import { cx } from './cx.ts'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  readonly onSelect: () => void
  readonly danger?: boolean
  readonly disabled?: boolean
  /** Marks the one chosen among several. */
  readonly checked?: boolean
  /** A second line under the label. */
  readonly hint?: string
}

export interface MenuProps {
  /** The button that opens it: `<Button>` or `<IconButton>`, already labelled; it must pass on what it is given. */
  readonly trigger: ReactElement
  /** A null draws a rule. */
  readonly items: readonly (MenuEntry | null)[]
  readonly align?: 'start' | 'end'
}

const GAP_PX = 6
/** Kept free at the window's edge. */
const EDGE_PX = 8

/**
 * A menu on the browser's own popover: it closes on Escape and outside clicks, gives focus back, and lies above everything
 * without a portal. Only its place and the arrow keys are ours.
 */
export function Menu({ trigger, items, align = 'start' }: MenuProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const button = cloneElement(trigger as ReactElement<Record<string, unknown>>, {
    id: `${id}button`,
    popoverTarget: id,
    'aria-haspopup': 'menu',
    'aria-expanded': open,
  })
  const onToggle = (event: ToggleEvent<HTMLDivElement>) => {
    const opened = event.newState === 'open'
    setOpen(opened)
    if (!opened) return
    const anchor = document.getElementById(`${id}button`)
    if (anchor) place(event.currentTarget, anchor.getBoundingClientRect(), align)
    entries(event.currentTarget)[0]?.focus()
  }
  return (
    <>
      {button}
      <div
        id={id}
        popover="auto"
        role="menu"
        aria-labelledby={`${id}button`}
        onToggle={onToggle}
        onKeyDown={moveFocus}
        className="fixed inset-auto m-0 max-h-[70vh] max-w-80 min-w-52 overflow-y-auto rounded-lg border border-line bg-raised p-1 text-ink shadow-float"
      >
        {items.map((item, at) =>
          item === null ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: rules between entries have no identity but their place
            <hr key={`rule-${at}`} className="mx-2 my-1 border-line" />
          ) : (
            <Entry key={item.id} item={item} onDone={() => close(id)} />
          ),
        )}
      </div>
    </>
  )
}

function Entry({ item, onDone }: { item: MenuEntry; onDone: () => void }) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      disabled={item.disabled}
      aria-current={item.checked ? 'true' : undefined}
      onClick={() => {
        onDone()
        item.onSelect()
      }}
      onMouseEnter={(event) => event.currentTarget.focus()}
      className={cx(
        'flex min-h-9 w-full items-center gap-2.5 rounded-md px-2.5 py-1.5 text-start text-sm outline-none select-none focus:bg-sunk disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0',
        item.danger && 'text-danger',
      )}
    >
      {item.icon}
      <span className="grid min-w-0 flex-1">
        <span className="truncate">{item.label}</span>
        {item.hint !== undefined && <span className="truncate text-xs text-ink-faint">{item.hint}</span>}
      </span>
      {item.checked && <Check aria-hidden className="text-primary" />}
    </button>
  )
}

const entries = (menu: HTMLElement): HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>('[role=menuitem]:not(:disabled)'),
]

function close(id: string): void {
  const menu = document.getElementById(id)
  if (menu?.matches(':popover-open')) menu.hidePopover()
}

/** Under its button, kept inside the window. */
function place(menu: HTMLElement, anchor: DOMRect, align: 'start' | 'end'): void {
  const atLeft = (align === 'start') === (getComputedStyle(menu).direction === 'ltr')
  const left = atLeft ? anchor.left : anchor.right - menu.offsetWidth
  const below = anchor.bottom + GAP_PX
  const top = below + menu.offsetHeight > innerHeight - EDGE_PX ? anchor.top - GAP_PX - menu.offsetHeight : below
  menu.style.left = `${Math.max(EDGE_PX, Math.min(left, innerWidth - menu.offsetWidth - EDGE_PX))}px`
  menu.style.top = `${Math.max(EDGE_PX, top)}px`
}

function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const all = entries(event.currentTarget)
  const at = all.indexOf(document.activeElement as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
  if (event.key === 'Tab') close(event.currentTarget.id)
  if (to === undefined) return
  event.preventDefault()
  all[(to + all.length) % all.length]?.focus()
}
