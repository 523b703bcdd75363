import { cx } from './cx.ts'

/** Raw text that scrolls by itself, reachable by keyboard. `label` says what it is. */
export function CodeBlock({ text, label, className }: { text: string; label: string; className?: string }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className={cx('max-h-96 overflow-auto rounded-md border border-line bg-sunk', className)}
    >
      <pre className="m-0 p-3 font-mono text-xs break-all whitespace-pre-wrap">{text}</pre>
    </section>
  )
}
