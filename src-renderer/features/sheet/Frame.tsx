import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'

export interface FrameProps {
  /** The line above the heading. */
  readonly eyebrow?: ReactNode
  readonly title: ReactNode
  readonly lead?: ReactNode
  readonly children: ReactNode
  readonly actions: ReactNode
  readonly onSubmit?: () => void
}

/** One sheet: what it is about on top, buttons at the foot, everything else scrolls. Focus starts at the heading. */
export function Frame({ eyebrow, title, lead, children, actions, onSubmit }: FrameProps) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const body = (
    <>
      <div className="min-h-0 flex-1 overflow-y-auto px-7 pt-6 pb-5">
        {eyebrow !== undefined && <div className="mb-2 text-sm text-ink-faint">{eyebrow}</div>}
        <h1 id={id} ref={heading} tabIndex={-1} className="font-serif text-xl break-words text-pretty outline-none">
          {title}
        </h1>
        {lead !== undefined && <p className="mt-2 text-ink-soft">{lead}</p>}
        <div className="mt-5 grid gap-5">{children}</div>
      </div>
      <footer className="flex items-center gap-3 border-t border-line bg-raised px-7 py-4">{actions}</footer>
    </>
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit?.()
  }
  return (
    <main aria-labelledby={id} className="h-dvh bg-paper">
      {onSubmit === undefined ? (
        <div className="flex h-full flex-col">{body}</div>
      ) : (
        <form noValidate onSubmit={submit} className="flex h-full flex-col">
          {body}
        </form>
      )}
    </main>
  )
}
