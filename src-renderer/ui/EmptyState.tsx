import type { ReactNode } from 'react'

export interface EmptyStateProps {
  readonly icon?: ReactNode
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** This is all there is on the page, so its title is the page's heading. */
  readonly page?: boolean
}

/** Nothing here, said plainly, with what to do about it. */
export function EmptyState({ icon, title, children, actions, page = false }: EmptyStateProps) {
  const Heading = page ? 'h1' : 'h2'
  return (
    <div className="mx-auto grid max-w-md justify-items-center gap-2 px-6 py-14 text-center">
      {icon !== undefined && (
        <span className="mb-2 grid size-14 place-items-center rounded-full bg-primary-soft text-primary [&_svg]:size-6">
          {icon}
        </span>
      )}
      <Heading
        id={page ? 'page-title' : undefined}
        tabIndex={page ? -1 : undefined}
        className="font-serif text-xl outline-none"
      >
        {title}
      </Heading>
      {children !== undefined && <div className="text-ink-soft">{children}</div>}
      {actions !== undefined && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  )
}
