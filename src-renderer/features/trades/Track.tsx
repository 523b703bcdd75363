import { cx } from '#ui/ui/cx.ts'
import type { Line } from './timeline.ts'

const LINE_Y = 18
const EXIT_TOP = 24
const EXIT_BOTTOM = 46

/** A place on the way: so much of the edge after a station. Stations sit in the middle of as many equal columns. */
type Along = (at: number, share?: number) => string

/** The drawn line itself. What it says stands in words above and below it, so it is hidden from screen readers. */
export function Track({ line, stations }: { line: Line; stations: readonly string[] }) {
  const along: Along = (at, share = 0) => `${(((at + 0.5 + share) * 100) / stations.length).toFixed(2)}%`
  return (
    <svg aria-hidden="true" className="h-[50px] w-full overflow-visible rtl:-scale-x-100">
      {line.edges.map((edge, at) => (
        <EdgeLine key={stations[at]} edge={edge} at={at} along={along} />
      ))}
      {stations.map((station, at) => (
        <Stop key={station} at={at} line={line} along={along} />
      ))}
    </svg>
  )
}

function EdgeLine({ edge, at, along }: { edge: Line['edges'][number]; at: number; along: Along }) {
  const past = edge.state === 'past'
  const ended = edge.state === 'ended'
  return (
    <g>
      <line
        x1={along(at)}
        x2={along(at + 1)}
        y1={LINE_Y}
        y2={LINE_Y}
        strokeWidth={past ? 4 : 3}
        strokeDasharray={past ? undefined : '1 7'}
        strokeLinecap="round"
        className={past ? 'stroke-primary' : 'stroke-line-strong'}
      />
      {edge.state === 'current' && (
        <>
          <line
            x1={along(at)}
            x2={along(at, edge.passed)}
            y1={LINE_Y}
            y2={LINE_Y}
            strokeWidth={4}
            strokeLinecap="round"
            className="stroke-amber-fill"
          />
          <circle cx={along(at, edge.passed)} cy={LINE_Y} r={5} className="fill-amber-fill" />
        </>
      )}
      {!past && <ExitArrow x={along(at, 0.5)} ended={ended} current={edge.state === 'current'} />}
    </g>
  )
}

/** Leaves the line downwards, to the words that say where it leads. */
function ExitArrow({ x, ended, current }: { x: string; ended: boolean; current: boolean }) {
  const stroke = ended ? 'stroke-ink' : current ? 'stroke-amber' : 'stroke-line-strong'
  return (
    <svg aria-hidden="true" x={x} overflow="visible">
      <path
        d={`M0 ${EXIT_TOP}V${EXIT_BOTTOM}M-4 ${EXIT_BOTTOM - 5}L0 ${EXIT_BOTTOM}L4 ${EXIT_BOTTOM - 5}`}
        fill="none"
        strokeWidth={ended ? 2.5 : 1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
        className={stroke}
      />
    </svg>
  )
}

function Stop({ at, line, along }: { at: number; line: Line; along: Along }) {
  const done = at <= line.reached
  const here = at === line.reached && !line.ended
  return (
    <svg aria-hidden="true" x={along(at)} y={LINE_Y} overflow="visible">
      {here && <circle r={15} className="fill-primary-soft" />}
      <circle
        r={10}
        strokeWidth={3}
        className={cx(done ? 'fill-primary stroke-primary' : 'fill-raised stroke-line-strong')}
      />
      {done && (
        <path
          d="M-4 0L-1.2 3L4 -3"
          fill="none"
          strokeWidth={2.4}
          strokeLinecap="round"
          strokeLinejoin="round"
          className="stroke-on-primary rtl:-scale-x-100"
        />
      )}
    </svg>
  )
}
