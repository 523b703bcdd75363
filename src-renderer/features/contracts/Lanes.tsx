import { Circle, CircleCheck, CircleDot, CircleX, CornerDownRight, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Deadline } from '#ui/features/trades/Deadline.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { cx } from '#ui/ui/cx.ts'
import { CommitmentPhase } from './CommitmentPhase.tsx'
import { type Lane, lanesOf, lengthOf, type Standing } from './lanes.ts'
import { isEnded } from './phases.ts'
import { useReading } from './reading.ts'
import { percentOf } from './ShareInput.tsx'

const MARKS: Record<Standing, readonly [LucideIcon, string]> = {
  done: [CircleCheck, 'text-good'],
  now: [CircleDot, 'text-amber'],
  next: [Circle, 'text-ink-faint'],
  failed: [CircleX, 'text-danger'],
}
/** Deeper than this, the indentation says no more. */
const DEPTHS = ['', 'ps-4', 'ps-8', 'ps-12'] as const

/** The whole way in one picture: each commitment on its lane, marked done, now or next, and every exit of what is under way. */
export function Lanes() {
  const { t } = useTranslation('contracts')
  const { contract } = useReading()
  const lanes = lanesOf(contract)
  const length = lengthOf(lanes)
  return (
    <Card aria-labelledby="lanes" className="grid gap-3">
      <h2 id="lanes" className="font-serif text-lg">
        {t('lanes.title')}
      </h2>
      <ol className="m-0 grid list-none gap-2.5 p-0" data-testid="lanes">
        {lanes.map((lane) => (
          <LaneRow key={lane.place} lane={lane} length={length} />
        ))}
      </ol>
      <p className="text-xs text-ink-faint">
        {t('lanes.legend')} {!isEnded(contract.phase) && t('lanes.consent')}
      </p>
    </Card>
  )
}

function LaneRow({ lane, length }: { lane: Lane; length: number }) {
  const { t } = useTranslation('contracts')
  const { contract } = useReading()
  const one = contract.commitments[lane.place]
  if (!one) return null
  const [Icon, tone] = MARKS[lane.standing]
  const now = lane.standing === 'now'
  const names = one.form.after.map((before) => before + 1).join(', ')
  return (
    <li
      aria-current={now ? 'step' : undefined}
      className="grid items-center gap-x-4 gap-y-1 md:grid-cols-[minmax(14rem,2fr)_3fr]"
    >
      <div className={cx('flex min-w-0 items-start gap-2', DEPTHS[Math.min(lane.depth, DEPTHS.length - 1)])}>
        {lane.depth > 0 && (
          <CornerDownRight aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint rtl:-scale-x-100" />
        )}
        <Icon aria-hidden className={cx('mt-0.5 size-4.5 shrink-0', tone)} />
        <div className="min-w-0">
          <p className={cx('flex flex-wrap items-center gap-x-2 gap-y-1', now ? 'font-medium' : 'text-ink-soft')}>
            <span className="min-w-0 wrap-anywhere">
              {t('draft.numbered', { n: lane.place + 1, title: one.title })}
            </span>
            <CommitmentPhase one={one} />
          </p>
          {names !== '' && <p className="text-xs text-ink-faint">{t('draft.afterNow', { list: names })}</p>}
        </div>
      </div>
      <Bar lane={lane} length={length} />
      {lane.exits.length > 0 && <Exits lane={lane} due={one.due} callOff={one.form.callOff} />}
    </li>
  )
}

/** Waiting, doing, looking at it, along the time of the whole plan. The words beside it say the same. */
function Bar({ lane, length }: { lane: Lane; length: number }) {
  const x = (at: number) => `${((at / length) * 100).toFixed(2)}%`
  const parts = [
    [lane.begins, lane.from, 'fill-line'],
    [
      lane.from,
      lane.until,
      lane.standing === 'now' ? 'fill-amber-fill' : lane.standing === 'done' ? 'fill-good' : 'fill-line-strong',
    ],
    [lane.until, lane.ends, lane.standing === 'done' ? 'fill-good-soft' : 'fill-line'],
  ] as const
  return (
    <svg aria-hidden="true" className="hidden h-3.5 w-full rounded-full md:block rtl:-scale-x-100">
      <rect width="100%" height="100%" className="fill-sunk" />
      {parts.map(([from, to, fill]) => (
        <rect key={`${from} ${to} ${fill}`} x={x(from)} width={x(to - from)} height="100%" className={fill} />
      ))}
      {lane.standing === 'failed' && (
        <line x1={x(lane.begins)} x2={x(lane.ends)} y1="50%" y2="50%" strokeWidth={2} className="stroke-danger" />
      )}
    </svg>
  )
}

function Exits({ lane, due, callOff }: { lane: Lane; due: number | undefined; callOff: number | undefined }) {
  const { t } = useTranslation('contracts')
  const { contract, names } = useReading()
  const form = contract.commitments[lane.place]?.form
  const words = {
    doer: names[form?.by ?? 0] ?? '',
    receiver: names[form?.to ?? 0] ?? '',
    share: percentOf(callOff ?? 0),
  }
  return (
    <ul
      aria-label={t('lanes.exits')}
      className={cx('m-0 grid list-none gap-0.5 p-0 text-sm text-ink-soft md:col-span-2', 'ps-6.5')}
    >
      {lane.exits.map((exit, at) => (
        <li key={exit} className="flex flex-wrap gap-x-2">
          {at === 0 && due !== undefined && (
            <span className="font-medium text-amber">
              <Deadline at={due} />
            </span>
          )}
          <span>{t(`exit.${exit}`, words)}</span>
        </li>
      ))}
    </ul>
  )
}
