import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'

export interface TabsProps<V extends string> {
  readonly label: string
  readonly value: V
  readonly onValue: (value: V) => void
  /** Give each a panel, or leave panels out and render what `value` says below. */
  readonly tabs: readonly {
    readonly value: V
    readonly label: string
    readonly count?: number
    readonly panel?: ReactNode
  }[]
}

export function Tabs<V extends string>({ label, value, onValue, tabs }: TabsProps<V>) {
  return (
    <Base.Root value={value} onValueChange={(next) => onValue(next as V)}>
      <Base.List aria-label={label} className="mb-4 flex gap-1 border-b border-line">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="-mb-px inline-flex h-10 items-center gap-2 border-b-2 border-transparent px-3.5 text-base text-ink-soft hover:text-ink aria-selected:border-primary aria-selected:font-medium aria-selected:text-primary"
          >
            {tab.label}
            {tab.count !== undefined && tab.count > 0 && (
              <span className="figures grid h-5 min-w-5 place-items-center rounded-full bg-sunk px-1.5 text-xs text-ink-soft">
                {tab.count}
              </span>
            )}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="outline-offset-4">
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
