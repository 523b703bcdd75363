import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from './cx.ts'

const SHOWN_MS = 1600

/** First and last characters of an id, for people to recognise rather than read. */
export const shortId = (id: string): string => (id.length <= 20 ? id : `${id.slice(0, 10)}…${id.slice(-6)}`)

/** A value with a button that copies it whole. `label` says what it is. */
export function CopyText({
  text,
  label,
  short = true,
  className,
}: {
  text: string
  label: string
  short?: boolean
  className?: string
}) {
  const { t } = useTranslation('ui')
  const [done, setDone] = useState(false)
  useEffect(() => {
    if (!done) return
    const timer = setTimeout(() => setDone(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [done])
  return (
    <span className={cx('inline-flex max-w-full items-center gap-1', className)}>
      <code title={text} className="truncate font-mono text-[0.85em]">
        {short ? shortId(text) : text}
      </code>
      <button
        type="button"
        aria-label={t('copyNamed', { what: label })}
        title={t('copyNamed', { what: label })}
        onClick={() => void navigator.clipboard.writeText(text).then(() => setDone(true))}
        className="inline-grid size-6 shrink-0 place-items-center rounded-sm text-ink-faint hover:bg-sunk hover:text-ink"
      >
        {done ? <Check aria-hidden className="size-3.5 text-good" /> : <Copy aria-hidden className="size-3.5" />}
      </button>
      <span role="status" className="sr-only">
        {done ? t('copied') : ''}
      </span>
    </span>
  )
}
