import { useTranslation } from 'react-i18next'
import type { StudyForm } from '#shared/ipc/research.ts'
import { Card } from '#ui/ui/Card.tsx'

const PARTS = ['question', 'method', 'result'] as const

/** What one version says, in the author's words. */
export function Said({ content }: { content: StudyForm }) {
  const { t } = useTranslation('research')
  return (
    <Card aria-label={content.title} className="grid gap-4">
      {PARTS.map((part) => (
        <section key={part} className="grid gap-1">
          <h2 className="text-sm font-medium text-ink-faint">{t(part)}</h2>
          <p className="max-w-prose whitespace-pre-line">{content[part]}</p>
        </section>
      ))}
    </Card>
  )
}
