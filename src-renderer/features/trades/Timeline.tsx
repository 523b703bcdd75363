import { useTranslation } from 'react-i18next'
import type { Trade } from '#shared/ipc/agreements.ts'
import { Card } from '#ui/ui/Card.tsx'
import { cx } from '#ui/ui/cx.ts'
import { spanText } from '#ui/ui/span.ts'
import { useNow } from '#ui/ui/useNow.ts'
import { When } from '#ui/ui/When.tsx'
import { Track } from './Track.tsx'
import { type Edge, STATIONS, timelineOf } from './timeline.ts'

/** The way of a trade from proposal to settlement, with where it is, the running deadline, and the exit of every step. */
export function Timeline({ trade }: { trade: Trade }) {
  const { t } = useTranslation('trades')
  const now = useNow()
  const line = timelineOf(trade, now)
  const free = trade.amount === '0'
  return (
    <Card aria-labelledby="timeline" className="grid gap-1 px-3">
      <h2 id="timeline" className="sr-only">
        {t('steps.title')}
      </h2>
      <ol className="m-0 grid list-none grid-cols-5 p-0 text-center text-sm">
        {STATIONS.map((station, at) => (
          <li
            key={station}
            aria-current={at === line.reached && !line.ended ? 'step' : undefined}
            className={cx(
              'px-1',
              at < line.reached && 'text-ink-soft',
              at === line.reached && 'font-semibold text-ink',
              at > line.reached && 'text-ink-faint',
            )}
          >
            {t(station === 'held' && free ? 'steps.heldFree' : `steps.${station}`)}
            {at === line.reached && !line.ended && <span className="sr-only"> ({t('steps.here')})</span>}
          </li>
        ))}
      </ol>
      <Track line={line} stations={STATIONS} />
      <ul className="m-0 mx-[10%] grid list-none grid-cols-4 p-0 text-center text-xs">
        {line.edges.map((edge, at) => (
          <li key={STATIONS[at]} className="px-1.5">
            <EdgeWords edge={edge} now={now} />
          </li>
        ))}
      </ul>
      {!line.ended && trade.state !== 'settled' && (
        <p className="mt-2 text-center text-xs text-ink-faint">{t('steps.bothEnd')}</p>
      )}
    </Card>
  )
}

function EdgeWords({ edge, now }: { edge: Edge; now: number }) {
  const { t } = useTranslation('trades')
  const strong = edge.state === 'current' || edge.state === 'ended'
  return (
    <span className={cx('grid gap-0.5', strong ? 'text-ink' : 'text-ink-faint')}>
      {edge.state === 'current' && edge.deadline !== undefined ? (
        <span className="text-sm font-medium text-amber">
          {t('steps.until')} {edge.deadline > now && <When at={edge.deadline} />}
        </span>
      ) : edge.state === 'ended' ? (
        <span className="text-sm font-medium">{t('steps.endedHere')}</span>
      ) : (
        edge.within !== undefined && <span>{t('steps.within', { span: spanText(edge.within) })}</span>
      )}
      {edge.state !== 'past' && <span className={strong ? 'text-ink-soft' : ''}>{t(`steps.exit.${edge.exit}`)}</span>}
    </span>
  )
}
