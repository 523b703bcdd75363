import { type ReactNode, useCallback, useId } from 'react'
import { type SettingsPart, useWish } from '#ui/app/wish.ts'
import { Card } from '#ui/ui/Card.tsx'

export interface SectionProps {
  /** What the palette calls for. */
  readonly part?: SettingsPart
  readonly title: string
  readonly lead?: ReactNode
  readonly children: ReactNode
}

/** One named group of settings. */
export function Section({ part, title, lead, children }: SectionProps) {
  const id = useId()
  const show = useCallback(() => {
    const heading = document.getElementById(id)
    heading?.scrollIntoView({ block: 'center' })
    // After the page's own heading, which every change of page brings the focus to.
    requestAnimationFrame(() => heading?.focus({ preventScroll: true }))
  }, [id])
  useWish(part && `settings.${part}`, show)
  return (
    <Card aria-labelledby={id} className="grid content-start gap-4">
      <div>
        <h2 id={id} tabIndex={-1} className="font-serif text-lg">
          {title}
        </h2>
        {lead !== undefined && <p className="text-sm text-ink-faint">{lead}</p>}
      </div>
      {children}
    </Card>
  )
}
