import { useTranslation } from 'react-i18next'
import type { Benchmark, PricePoint } from '#shared/ipc/markets.ts'
import { localeOf } from '#ui/ui/locale.ts'
import { amountText } from '#ui/ui/Money.tsx'
import { absoluteTime } from '#ui/ui/When.tsx'
import { placePoints } from './place.ts'

const WIDTH = 880
const HEIGHT = 280
const LEFT = 84
const BOTTOM = 28
const TOP = 10
const DOT = 4.5

export interface PriceChartProps {
  readonly told: Benchmark
  readonly points: readonly PricePoint[]
  readonly now: number
  readonly onOpen: (point: PricePoint) => void
}

/** Every trade as a dot over time, before the band of the middle half. The table beside it has the same for the keyboard. */
export function PriceChart({ told, points, now, onOpen }: PriceChartProps) {
  const { t, i18n } = useTranslation('markets')
  const { token, quartiles, since } = told
  const { dots, top } = placePoints(points, since, now)
  const x = (share: number) => LEFT + share * (WIDTH - LEFT - TOP)
  const y = (share: number) => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM)
  const height = (units: string) => y(Math.min(1, Number(units) / top))
  const label = (share: number) => amountText(String(Math.round(top * share)), token.decimals)
  const day = new Intl.DateTimeFormat(localeOf(i18n.language), { month: 'short', year: 'numeric' })
  return (
    <figure className="m-0 rounded-lg border border-line bg-raised p-4 shadow-card">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full [direction:ltr]" aria-hidden>
        {quartiles && (
          <>
            <rect
              x={LEFT}
              width={WIDTH - LEFT - TOP}
              y={height(quartiles.high)}
              height={Math.max(1, height(quartiles.low) - height(quartiles.high))}
              className="fill-primary-soft"
            />
            <line
              x1={LEFT}
              x2={WIDTH - TOP}
              y1={height(quartiles.median)}
              y2={height(quartiles.median)}
              className="stroke-primary"
              strokeWidth={1.5}
            />
          </>
        )}
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line x1={LEFT} x2={WIDTH - TOP} y1={y(share)} y2={y(share)} className="stroke-line" />
            <text x={LEFT - 8} y={y(share) + 4} textAnchor="end" className="figures fill-ink-faint text-xs">
              {label(share)}
            </text>
          </g>
        ))}
        <text x={LEFT} y={HEIGHT - 6} className="fill-ink-faint text-xs">
          {day.format(since)}
        </text>
        <text x={WIDTH - TOP} y={HEIGHT - 6} textAnchor="end" className="fill-ink-faint text-xs">
          {day.format(now)}
        </text>
        {dots.map(({ point, at, up }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer; the table has a button for each
          <circle
            key={point.agreement}
            cx={x(at)}
            cy={y(up)}
            r={DOT}
            strokeWidth={1.5}
            className={`cursor-pointer stroke-primary ${point.left ? 'fill-raised' : 'fill-primary'}`}
            onClick={() => onOpen(point)}
          >
            <title>{`${amountText(point.price, token.decimals)} ${token.code} · ${absoluteTime(point.time, i18n.language)}`}</title>
          </circle>
        ))}
      </svg>
      <figcaption className="mt-1 text-sm text-ink-faint">{t('chartHint')}</figcaption>
    </figure>
  )
}
