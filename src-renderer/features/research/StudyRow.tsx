import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { StudySummary } from '#shared/ipc/research.ts'
import { When } from '#ui/ui/When.tsx'
import { Outcome } from './Outcome.tsx'

/** A study at a glance: whose it is, and what came of repeating it. */
export function StudyRow({ study }: { study: StudySummary }) {
  const { t } = useTranslation('research')
  const { id, title, question, by, published, version, outcome, failedBefore, cited } = study
  return (
    <article
      data-testid="study-row"
      className="relative grid gap-2 rounded-lg border border-line bg-raised p-4 shadow-card transition-shadow hover:shadow-lift"
    >
      <h2 className="font-serif text-lg wrap-anywhere">
        <Link to="/research/$study" params={{ study: id }} className="after:absolute after:inset-0 after:rounded-lg">
          <bdi>{title}</bdi>
        </Link>
      </h2>
      <p className="line-clamp-2 wrap-anywhere text-ink-soft">{question}</p>
      <Outcome outcome={outcome} failedBefore={failedBefore} />
      <p className="text-sm">{outcome.sentence}</p>
      <p className="text-sm text-ink-faint">
        {t('by', { nick: by.nick })} · <When at={published} />
        {version > 0 && ` · ${t('version', { n: version + 1 })}`}
        {cited > 0 && ` · ${t('cited', { count: cited })}`}
      </p>
    </article>
  )
}
