import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
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
  /** The button that opens it: `<Button>` or `<IconButton>`, already labelled. */
  readonly trigger: ReactElement
  /** A null draws a rule. */
  readonly items: readonly (MenuEntry | null)[]
  readonly align?: 'start' | 'end'
}

export function Menu({ trigger, items, align = 'start' }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger as ReactElement<Record<string, unknown>>} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={6} className="z-50">
          <Base.Popup className="rise min-w-52 max-w-80 rounded-lg border border-line bg-raised p-1 text-ink shadow-float outline-none">
            {items.map((item, at) =>
              item === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: rules between entries have no identity but their place
                <hr key={`rule-${at}`} className="mx-2 my-1 border-line" />
              ) : (
                <Entry key={item.id} item={item} />
              ),
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function Entry({ item }: { item: MenuEntry }) {
  return (
    <Base.Item
      disabled={item.disabled ?? false}
      onClick={item.onSelect}
      aria-current={item.checked ? 'true' : undefined}
      className={cx(
        'flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 py-1.5 text-sm outline-none select-none data-disabled:opacity-50 data-highlighted:bg-sunk [&_svg]:size-4',
        item.danger && 'text-danger',
      )}
    >
      {item.icon}
      <span className="grid min-w-0 flex-1">
        <span className="truncate">{item.label}</span>
        {item.hint !== undefined && <span className="truncate text-xs text-ink-faint">{item.hint}</span>}
      </span>
      {item.checked && <Check aria-hidden className="text-primary" />}
    </Base.Item>
  )
}
