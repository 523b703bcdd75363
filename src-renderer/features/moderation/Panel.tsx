import { type ReactNode, useId } from 'react'
import { Card } from '#ui/ui/Card.tsx'

export interface PanelProps {
  readonly title: string
  readonly lead: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}

export function Panel({ title, lead, actions, children }: PanelProps) {
  const id = useId()
  return (
    <Card aria-labelledby={id} className="grid gap-4">
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2 id={id} className="font-serif text-lg">
            {title}
          </h2>
          <p className="text-sm text-ink-soft">{lead}</p>
        </div>
        {actions}
      </header>
      {children}
    </Card>
  )
}

export const rowsClass = 'm-0 grid list-none gap-4 p-0 [&>li+li]:border-t [&>li+li]:border-line [&>li+li]:pt-4'
