import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { failureOf } from '#ui/bridge/errors.ts'
import { Button, buttonClass } from '#ui/ui/Button.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'

/** A page threw: the frame stays, the data is the node's and safe, and there are two ways on. */
export function Crashed({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  return (
    <EmptyState
      page
      title={t('crashed')}
      actions={
        <>
          <Button onClick={reset}>{t('reload')}</Button>
          <Link to="/board" className={buttonClass('primary')}>
            {t('toBoard')}
          </Link>
        </>
      }
    >
      <p className="mb-4">{t('crashedText')}</p>
      <ErrorNote failure={{ ...failureOf(error), text: error instanceof Error ? error.message : '' }} />
    </EmptyState>
  )
}

export function NotFound() {
  const { t } = useTranslation()
  return (
    <EmptyState
      page
      title={t('notFound')}
      actions={
        <Link to="/board" className={buttonClass('primary')}>
          {t('toBoard')}
        </Link>
      }
    />
  )
}
