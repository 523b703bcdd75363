import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

export interface FoldProps {
  readonly title: string
  /** What it says now, to be read without opening it. */
  readonly now?: string
  /** Something inside is wrong, or still to be filled in: it opens. */
  readonly wrong?: boolean
  readonly children: ReactNode
}

/** What most people never change, one press away. The browser's own disclosure, so keys and finding in the page work. */
export function Fold({ title, now, wrong = false, children }: FoldProps) {
  return (
    <details ref={(fold) => (wrong && fold ? open(fold) : undefined)} className="group border-t border-line pt-1">
      <summary className="flex min-h-8 list-none items-center gap-2 rounded-md text-sm hover:text-primary [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-ink-faint transition-transform group-open:rotate-90 rtl:not-group-open:rotate-180"
        />
        <span className="font-medium">{title}</span>
        {now !== undefined && <span className="min-w-0 truncate text-ink-faint">{now}</span>}
      </summary>
      <div className="grid gap-4 pt-2 pb-3">{children}</div>
    </details>
  )
}

/** Never closes by itself: what was just put right is still under somebody's hands. */
function open(fold: HTMLDetailsElement): void {
  fold.open = true
}
