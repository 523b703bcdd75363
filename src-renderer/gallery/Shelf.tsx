import type { ReactNode } from 'react'

/** Some of them under a name. */
export function Shelf({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`shelf-${name}`} data-shelf={name} className="bg-paper">
      <h2 id={`shelf-${name}`} className="mb-3 border-b border-line pb-1 font-serif text-lg">
        {name}
      </h2>
      <div className="grid gap-4">{children}</div>
    </section>
  )
}

/** One component, said how it is used. */
export function Specimen({ of, children }: { of: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[9rem_1fr] items-start gap-4">
      <p className="pt-2 font-mono text-xs text-ink-faint">{of}</p>
      <div className="flex min-w-0 flex-wrap items-start gap-3">{children}</div>
    </div>
  )
}
