import type { ReactNode } from 'react'

export interface SubjectHeaderProps {
  readonly back: ReactNode
  readonly title: string
  /** How it stands now. */
  readonly standing: ReactNode
  readonly children: ReactNode
}

/** The head of a page about one thing that two or more people are in: its name is the page's only h1. */
export function SubjectHeader({ back, title, standing, children }: SubjectHeaderProps) {
  return (
    <header>
      <div className="mb-1">{back}</div>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h1 id="page-title" tabIndex={-1} className="min-w-0 font-serif text-2xl wrap-anywhere outline-none">
          {title}
        </h1>
        <span className="flex items-center gap-3">{standing}</span>
      </div>
      {children}
    </header>
  )
}
