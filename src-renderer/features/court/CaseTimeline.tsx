import { useTranslation } from 'react-i18next'
import type { CaseView } from '#shared/ipc/court.ts'
import { Track } from '#ui/features/trades/Track.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { cx } from '#ui/ui/cx.ts'
import { spanText } from '#ui/ui/span.ts'
import { useNow } from '#ui/ui/useNow.ts'
import { When } from '#ui/ui/When.tsx'
import { type CaseEdge, caselineOf, stationsOf } from './caseline.ts'

/** The way of a case from its beginning to the ruling, with where it is, the running deadline, and what each step leads to by itself. */
export function CaseTimeline({ view }: { view: CaseView }) {
  const { t } = useTranslation('court')
  const now = useNow()
  const line = caselineOf(view, now)
  const stations = stationsOf(view)
  return (
    <Card aria-labelledby="case-timeline" className="grid gap-1 px-3">
      <h2 id="case-timeline" className="sr-only">
        {t('steps.title')}
      </h2>
      {view.rounds > 1 && (
        <p className="mb-1 text-center text-xs text-ink-faint">
          {t('steps.round', { n: view.round + 1, of: view.rounds })}
        </p>
      )}
      <ol className="m-0 grid list-none auto-cols-fr grid-flow-col p-0 text-center text-sm" data-testid="case-steps">
        {stations.map((station, at) => {
          const here = at === line.reached && !line.ended
          return (
            <li
              key={station}
              aria-current={here ? 'step' : undefined}
              className={cx(
                'px-1',
                at < line.reached && 'text-ink-soft',
                at === line.reached && 'font-semibold text-ink',
                at > line.reached && 'text-ink-faint',
              )}
            >
              {t(`steps.${station}`)}
              {here && <span className="sr-only"> ({t('steps.here')})</span>}
            </li>
          )
        })}
      </ol>
      <Track line={line} stations={stations} />
      <ul
        className="m-0 grid list-none auto-cols-fr grid-flow-col p-0 text-center text-xs"
        style={{ marginInline: `${50 / stations.length}%` }}
      >
        {line.edges.map((edge, at) => (
          <li key={stations[at]} className="px-1.5">
            <EdgeWords edge={edge} now={now} />
          </li>
        ))}
      </ul>
      {view.phase !== 'closed' && <p className="mt-2 text-center text-xs text-ink-faint">{t('steps.bothEnd')}</p>}
    </Card>
  )
}

function EdgeWords({ edge, now }: { edge: CaseEdge; now: number }) {
  const { t } = useTranslation('court')
  const strong = edge.state === 'current' || edge.state === 'ended'
  return (
    <span className={cx('grid gap-0.5', strong ? 'text-ink' : 'text-ink-faint')}>
      {edge.deadline !== undefined ? (
        <span className="text-sm font-medium text-amber">
          {t('steps.until')} {edge.deadline > now && <When at={edge.deadline} />}
        </span>
      ) : edge.state === 'ended' ? (
        <span className="text-sm font-medium">{t('steps.endedHere')}</span>
      ) : (
        <span>{t('steps.within', { span: spanText(edge.within) })}</span>
      )}
      {edge.state !== 'past' && edge.exit !== 'closed' && (
        <span className={strong ? 'text-ink-soft' : ''}>{t(`steps.exit.${edge.exit}`)}</span>
      )}
    </span>
  )
}
