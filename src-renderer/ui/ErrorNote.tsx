import { useTranslation } from 'react-i18next'
import type { Failure } from '#ui/bridge/errors.ts'
import { Button } from './Button.tsx'
import { Note } from './Note.tsx'
import { RefusalText } from './RefusalText.tsx'

const GENERAL = {
  invalid: 'failure.invalidText',
  unreachable: 'failure.unreachableText',
  broken: 'failure.brokenText',
} as const

/** A failure in words: what happened, the node's own sentence, and a way to try again. Renders nothing without one. */
export function ErrorNote({ failure, onRetry }: { failure: Failure | undefined; onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation('ui')
  if (!failure) return null
  const { kind, code, text } = failure
  return (
    <Note
      kind={kind === 'not-found' ? 'info' : 'danger'}
      live
      title={t(`failure.${kind}`)}
      actions={
        onRetry && (
          <Button size="sm" onClick={onRetry}>
            {t('retry')}
          </Button>
        )
      }
    >
      <RefusalText text={text} />
      {text === '' && kind in GENERAL && <p>{t(GENERAL[kind as keyof typeof GENERAL])}</p>}
      <p className="mt-0.5 font-mono text-xs">{code}</p>
    </Note>
  )
}
