import { PenLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { CopyText } from '#ui/ui/CopyText.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Note } from '#ui/ui/Note.tsx'
import type { Acting } from './useAct.ts'

/** Where a request for a signature stands. Says nothing before one was made. */
export function SignStatus({ acting }: { acting: Acting }) {
  const { t } = useTranslation('trades')
  if (acting.failure) return <ErrorNote failure={acting.failure} />
  if (acting.state === 'asking')
    return (
      <div
        role="status"
        className="rise flex items-center gap-3 rounded-md border border-primary/30 bg-primary-soft px-4 py-3 text-primary"
      >
        <PenLine aria-hidden className="size-5 shrink-0" />
        <span>
          <strong className="block font-medium">{t('signing.asking')}</strong>
          <span className="text-sm text-ink-soft">{t('signing.askingText')}</span>
        </span>
      </div>
    )
  if (acting.state === 'declined')
    return (
      <Note live title={t('signing.declined')}>
        {t('signing.declinedText')}
      </Note>
    )
  if (acting.state === 'waiting' && acting.result)
    return (
      <Note live title={t('signing.waiting')}>
        <p>{t('signing.waitingText')}</p>
        <CopyText text={acting.result.digest} label={t('signing.digest')} />
      </Note>
    )
  return null
}
