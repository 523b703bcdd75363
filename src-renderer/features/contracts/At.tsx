import type { ReactNode } from 'react'

/** Marks where in the form a field lives, so that a problem's link finds it. */
export const At = ({ path, className, children }: { path: string; className?: string; children: ReactNode }) => (
  <div data-path={path} className={className}>
    {children}
  </div>
)
