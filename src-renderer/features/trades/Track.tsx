import { cx } from '#ui/ui/cx.ts'
import { type Edge, STATIONS, type Timeline } from './timeline.ts'

const LINE_Y = 18
const EXIT_TOP = 24
const EXIT_BOTTOM = 46

/** Stations sit in the middle of five equal columns. */
const stationX = (at: number): string => `${at * 20 + 10}%`
const alongEdge = (at: number, share: number): string => `${(at * 20 + 10 + share * 20).toFixed(2)}%`

/** The drawn line itself. What it says stands in words above and below it, so it is hidden from screen readers. */
export function Track({ line }: { line: Timeline }) {
  return (
    <svg aria-hidden="true" className="h-[50px] w-full overflow-visible rtl:-scale-x-100">
      {line.edges.map((edge, at) => (
        <EdgeLine key={STATIONS[at]} edge={edge} at={at} />
      ))}
      {STATIONS.map((station, at) => (
        <Stop key={station} at={at} line={line} />
      ))}
    </svg>
  )
}

function EdgeLine({ edge, at }: { edge: Edge; at: number }) {
  const past = edge.state === 'past'
  const ended = edge.state === 'ended'
  return (
    <g>
      <line
        x1={stationX(at)}
        x2={stationX(at + 1)}
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
            x1={stationX(at)}
            x2={alongEdge(at, edge.passed)}
            y1={LINE_Y}
            y2={LINE_Y}
            strokeWidth={4}
            strokeLinecap="round"
            className="stroke-amber-fill"
          />
          <circle cx={alongEdge(at, edge.passed)} cy={LINE_Y} r={5} className="fill-amber-fill" />
        </>
      )}
      {!past && <ExitArrow at={at} ended={ended} current={edge.state === 'current'} />}
    </g>
  )
}

/** Leaves the line downwards, to the words that say where it leads. */
function ExitArrow({ at, ended, current }: { at: number; ended: boolean; current: boolean }) {
  const stroke = ended ? 'stroke-ink' : current ? 'stroke-amber' : 'stroke-line-strong'
  return (
    <svg aria-hidden="true" x={alongEdge(at, 0.5)} overflow="visible">
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

function Stop({ at, line }: { at: number; line: Timeline }) {
  const done = at <= line.reached
  const here = at === line.reached && !line.ended
  return (
    <svg aria-hidden="true" x={stationX(at)} y={LINE_Y} overflow="visible">
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
