import { ShieldAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { failureOf } from '#ui/bridge/errors.ts'
import { Card } from '#ui/ui/Card.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { ENGLISH } from '#ui/ui/english.ts'
import { Note } from '#ui/ui/Note.tsx'
import { isComplete, type TermsDraft } from './terms.ts'
import type { useTermsPreview } from './useTermsPreview.ts'

/** The sentence these terms would become, and the worst that could come of signing it. */
export function TermsPreview({ terms, shown }: { terms: TermsDraft; shown: ReturnType<typeof useTermsPreview> }) {
  const { t } = useTranslation('trades')
  const { preview, error, problems } = shown
  const wrong = Object.values(problems).filter((text) => text !== undefined)
  return (
    <Card aria-labelledby="preview" className="pinned grid gap-3 border-t-primary">
      <h2 id="preview" className="text-sm text-ink-faint">
        {t('propose.preview')}
      </h2>
      <ErrorNote failure={error ? failureOf(error) : undefined} />
      {preview === undefined || !isComplete(terms) || terms.title.trim() === '' ? (
        <p className="text-ink-soft">{t('propose.previewEmpty')}</p>
      ) : (
        <>
          <p {...ENGLISH} data-private aria-live="polite" className="font-serif text-lg text-pretty">
            {preview.sentence}
          </p>
          <p className="flex items-start gap-2 border-t border-line pt-3 text-sm">
            <ShieldAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-amber" />
            <span>
              <span className="text-ink-faint">{t('propose.worst')}: </span>
              <span {...ENGLISH}>{preview.worst}</span>
            </span>
          </p>
        </>
      )}
      {wrong.length > 0 && (
        <Note kind="warning" title={t('propose.previewBad')}>
          <ul className="m-0 grid list-none p-0">
            {wrong.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Note>
      )}
    </Card>
  )
}
