import { useTranslation } from 'react-i18next'
import type { StudyView } from '#shared/ipc/research.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { When } from '#ui/ui/When.tsx'
import { Outcome } from './Outcome.tsx'

interface VersionsProps {
  readonly study: StudyView
  readonly shown: number
  readonly onShow: (version: number) => void
}

/** Every version there was, newest first, each with what came of repeating it. */
export function Versions({ study, shown, onShow }: VersionsProps) {
  const { t } = useTranslation('research')
  if (study.versions.length < 2) return null
  return (
    <Card aria-labelledby="versions" className="grid gap-3">
      <h2 id="versions" className="font-serif text-lg">
        {t('versions')}
      </h2>
      <p className="text-sm text-ink-faint">{t('versionsLead')}</p>
      <ol className="m-0 grid list-none gap-3 p-0">
        {study.versions.toReversed().map(({ version, since, change, outcome }) => (
          <li key={version} className="grid gap-1 border-t border-line pt-3">
            <span className="flex flex-wrap items-center justify-between gap-2 text-sm">
              <span className="font-medium">{t('version', { n: version + 1 })}</span>
              {version === shown ? (
                <span className="text-ink-faint">{t('shown')}</span>
              ) : (
                <Button size="sm" variant="quiet" onClick={() => onShow(version)}>
                  {t('show', { n: version + 1 })}
                </Button>
              )}
            </span>
            <p className="text-sm text-ink-soft">{change ?? t('first')}</p>
            <When at={since} className="text-xs text-ink-faint" />
            <Outcome outcome={outcome} />
          </li>
        ))}
      </ol>
    </Card>
  )
}
