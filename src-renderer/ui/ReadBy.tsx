import { LockKeyhole } from 'lucide-react'
import type { ReactNode } from 'react'

/** Says under a heading who can read what stands below it. */
export function ReadBy({ children }: { children: ReactNode }) {
  return (
    <p className="flex items-start gap-1.5 text-xs text-ink-faint">
      <LockKeyhole aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      {children}
    </p>
  )
}
