import { Hourglass, ShieldAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '#shared/ipc/court.ts'
import { Deadline } from '#ui/features/trades/Deadline.tsx'
import { Badge } from '#ui/ui/Badge.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { cx } from '#ui/ui/cx.ts'
import { ENGLISH } from '#ui/ui/english.ts'
import { Note } from '#ui/ui/Note.tsx'

/** What comes next, until when, the worst case, and what this app does or could not do by itself. */
export function NextCard({ view }: { view: CaseView }) {
  const { t } = useTranslation('court')
  const { next, worst, deadline, needsMe, phase, acts } = view
  const own = (['answer', 'open'] as const).filter((act) => acts.includes(act))
  return (
    <Card
      aria-labelledby="case-next"
      data-testid="case-next"
      className={cx('grid gap-3', needsMe && 'border-amber-fill')}
    >
      <div className="flex items-center justify-between gap-3">
        <h2 id="case-next" className="font-medium">
          {t(phase === 'closed' ? 'case.over' : 'case.next')}
        </h2>
        {needsMe && <Badge tone="amber">{t('case.now')}</Badge>}
      </div>
      <p className="font-serif text-xl text-pretty">{next}</p>
      {phase !== 'closed' && (
        <>
          <p className="flex items-center gap-1.5 text-sm">
            <Hourglass aria-hidden className="size-4 text-ink-faint" />
            <span className="text-ink-faint">{t('case.until')}</span>
            <Deadline at={deadline} />
          </p>
          {worst !== '' && (
            <p className="flex items-start gap-1.5 text-sm text-ink-soft">
              <ShieldAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" />
              <span>
                <span className="text-ink-faint">{t('case.worst')}</span> <span {...ENGLISH}>{worst}</span>
              </span>
            </p>
          )}
        </>
      )}
      {own.map((act) => (
        <Note key={act} kind="warning" title={t(`byItself.${act}`)}>
          {t(`byItself.${act}Text`)}
        </Note>
      ))}
    </Card>
  )
}
