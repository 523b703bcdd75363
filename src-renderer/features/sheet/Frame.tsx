import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { cx } from '#ui/ui/cx.ts'
import { ENGLISH } from '#ui/ui/english.ts'

/** A sentence longer than this is set a little smaller, so that what follows it stays in sight. */
const LONG = 160

export interface FrameProps {
  /** The line above the heading. */
  readonly eyebrow?: ReactNode
  readonly title: ReactNode
  /** The title is a sentence of the node's. */
  readonly said?: boolean
  readonly lead?: ReactNode
  readonly children: ReactNode
  readonly actions: ReactNode
  readonly onSubmit?: () => void
}

/** One sheet: what it is about on top, buttons at the foot, everything else scrolls. Focus starts at the heading. */
export function Frame({ eyebrow, title, said = false, lead, children, actions, onSubmit }: FrameProps) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const body = (
    <>
      <div className="relative min-h-0 flex-1 overflow-y-auto px-7 pt-5 pb-4">
        {eyebrow !== undefined && <div className="mb-2 text-sm text-ink-faint">{eyebrow}</div>}
        <h1
          {...(said && ENGLISH)}
          id={id}
          ref={heading}
          tabIndex={-1}
          className={cx(
            'font-serif break-words text-pretty outline-none',
            typeof title === 'string' && title.length > LONG ? 'text-lg' : 'text-xl',
          )}
        >
          {title}
        </h1>
        {lead !== undefined && <p className="mt-2 text-ink-soft">{lead}</p>}
        <div className="mt-4 grid gap-4">{children}</div>
        <div
          aria-hidden
          className="pointer-events-none sticky -bottom-4 -mb-4 h-7 bg-linear-to-t from-paper to-transparent"
        />
      </div>
      <footer className="flex items-center gap-3 border-t border-line bg-raised px-7 py-4">{actions}</footer>
    </>
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit?.()
  }
  return (
    <main aria-labelledby={id} className="h-dvh bg-paper wrap-anywhere">
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
