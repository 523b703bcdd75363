import { type ReactNode, useId } from 'react'
import { Card } from '#ui/ui/Card.tsx'

/** One named group of settings. */
export function Section({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <Card aria-labelledby={id} className="grid content-start gap-4">
      <div>
        <h2 id={id} className="font-serif text-lg">
          {title}
        </h2>
        {lead !== undefined && <p className="text-sm text-ink-faint">{lead}</p>}
      </div>
      {children}
    </Card>
  )
}
