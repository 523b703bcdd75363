import type { ReactNode } from 'react'

/** Nothing here, said plainly, with what to do about it. */
export function EmptyState({
  icon,
  title,
  children,
  actions,
}: {
  icon?: ReactNode
  title: string
  children?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className="mx-auto grid max-w-md justify-items-center gap-2 px-6 py-14 text-center">
      {icon !== undefined && (
        <span className="mb-2 grid size-14 place-items-center rounded-full bg-primary-soft text-primary [&_svg]:size-6">
          {icon}
        </span>
      )}
      <h2 className="font-serif text-xl">{title}</h2>
      {children !== undefined && <div className="text-ink-soft">{children}</div>}
      {actions !== undefined && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  )
}
