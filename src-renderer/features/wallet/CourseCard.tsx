import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Token } from '#shared/ipc/values.ts'
import { ask } from '#ui/bridge/queries.ts'
import { Card } from '#ui/ui/Card.tsx'
import { timeNow } from '#ui/ui/clock.ts'
import { formatter, localeOf } from '#ui/ui/locale.ts'
import { amountText } from '#ui/ui/Money.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { Segmented } from '#ui/ui/Segmented.tsx'
import { useVeil } from '#ui/ui/veil.ts'
import { lineOf, pathOf } from './course.ts'
import type { Course } from './words.ts'

const DAY_MS = 86_400_000
const DAYS = ['30', '90', '365'] as const
const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [880, 200, 84, 10, 10, 28]
/** More would be one blot. */
const DOTS_MAX = 60
/** What is shown of the time before an account began. */
const BEFORE = 20

/** The balance over time, one sentence of what it did, and whether it adds up. The history below has the same as a table. */
export function CourseCard({ hub, token }: { hub: string; token: Token }) {
  const { t } = useTranslation('wallet')
  const [days, setDays] = useState<(typeof DAYS)[number]>('90')
  const [now] = useState(timeNow)
  const since = now - Number(days) * DAY_MS
  const { data } = useQuery({
    ...ask.ledger.course({ hub, token: token.code, since }),
    placeholderData: (before) => before,
  })
  const veiled = useVeil(({ on }) => on)
  if (!data || (data.points.length === 0 && data.from === '0')) return null
  return (
    <Card aria-labelledby="course" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="course" className="font-serif text-lg">
          {t('course.title')}
        </h2>
        <Segmented
          size="sm"
          label={t('course.span')}
          value={days}
          onValue={setDays}
          options={DAYS.map((value) => ({ value, label: t('course.days', { days: value }) }))}
        />
      </div>
      <Finding course={data} days={days} />
      {!veiled && <Picture course={data} {...frameOf(data, since, now)} />}
    </Card>
  )
}

/** An account that is younger than what was asked for fills the picture all the same. */
function frameOf({ from, points }: Course, since: number, now: number): { since: number; now: number } {
  const [first, last] = [points[0]?.time ?? since, points.at(-1)?.time ?? now]
  const end = Math.max(now, last)
  return { since: from === '0' ? Math.max(since, first - (end - first) / BEFORE) : since, now: end }
}

function Finding({ course: { from, points, posted, token, equal }, days }: { course: Course; days: string }) {
  const { t } = useTranslation('wallet')
  const text = (units: bigint) => `${amountText(String(units), token.decimals)} ${token.code}`
  const [before, after] = [BigInt(from), BigInt(points.at(-1)?.balance ?? from)]
  const way = after > before ? 'rose' : after < before ? 'fell' : points.length > 0 ? 'back' : 'still'
  const by = after > before ? after - before : before - after
  return (
    <>
      <p>{t(`course.${way}`, { days, from: text(before), to: text(after), by: text(by) })}</p>
      {equal ? (
        <p className="text-sm text-ink-soft">{t('course.equal', { posted: text(BigInt(posted)) })}</p>
      ) : (
        <Note kind="warning">{t('course.unequal', { posted: text(BigInt(posted)) })}</Note>
      )}
    </>
  )
}

const x = (at: number): number => LEFT + at * (WIDTH - LEFT - RIGHT)
const y = (up: number): number => TOP + (1 - up) * (HEIGHT - TOP - BOTTOM)

function Picture({ course, since, now }: { course: Course; since: number; now: number }) {
  const { t, i18n } = useTranslation('wallet')
  const navigate = useNavigate()
  const line = lineOf(course, since, now)
  const day = formatter(
    'day of a year',
    i18n.language,
    () => new Intl.DateTimeFormat(localeOf(i18n.language), { day: 'numeric', month: 'short', year: 'numeric' }),
  )
  const { decimals } = course.token
  const dots = course.points.length <= DOTS_MAX ? line.steps.filter(({ event }) => event !== undefined) : []
  return (
    <figure className="m-0">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full [direction:ltr]" aria-hidden>
        {line.levels.map(({ units, up }) => (
          <g key={String(units)}>
            <line
              x1={LEFT}
              x2={WIDTH - RIGHT}
              y1={y(up)}
              y2={y(up)}
              className={units === 0n ? 'stroke-ink-faint' : 'stroke-line'}
            />
            <text x={LEFT - 8} y={y(up) + 4} textAnchor="end" className="figures fill-ink-faint text-xs">
              {amountText(String(units), decimals)}
            </text>
          </g>
        ))}
        <path d={pathOf(line, x, y)} fill="none" strokeWidth={2} strokeLinejoin="round" className="stroke-primary" />
        {dots.map(({ at, up, event = '' }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer; the history has a row for each
          <circle
            key={`${event} ${at} ${up}`}
            cx={x(at)}
            cy={y(up)}
            r={4}
            className="cursor-pointer fill-primary"
            onClick={() => void navigate({ to: '/ledger/event/$id', params: { id: event } })}
          />
        ))}
        <text x={LEFT} y={HEIGHT - 6} className="fill-ink-faint text-xs">
          {day.format(since)}
        </text>
        <text x={WIDTH - RIGHT} y={HEIGHT - 6} textAnchor="end" className="fill-ink-faint text-xs">
          {day.format(now)}
        </text>
      </svg>
      <figcaption className="text-sm text-ink-faint">{t('course.hint')}</figcaption>
    </figure>
  )
}
