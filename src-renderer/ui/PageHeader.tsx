import type { ReactNode } from 'react'

export interface PageHeaderProps {
  readonly title: ReactNode
  /** One line under the title. */
  readonly lead?: ReactNode
  /** A link back to the list this came from. */
  readonly back?: ReactNode
  readonly actions?: ReactNode
}

/** A page's only h1. The shell moves focus to it after navigation. */
export function PageHeader({ title, lead, back, actions }: PageHeaderProps) {
  return (
    <header className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {back !== undefined && <div className="mb-1 text-sm text-ink-soft">{back}</div>}
        <h1 id="page-title" tabIndex={-1} className="font-serif text-2xl text-ink outline-none">
          {title}
        </h1>
        {lead !== undefined && <div className="mt-1 max-w-prose text-ink-soft">{lead}</div>}
      </div>
      {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  )
}
