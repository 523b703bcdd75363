/** Where the line of a balance runs, in shares of the picture: right is later, up is more. */
import type { Course } from './words.ts'

/** Room above the highest and below the lowest. */
const HEADROOM = 0.08

export interface Line {
  /** From the beginning to now, as steps: each at a share of the width, with a share of the height. */
  readonly steps: readonly { readonly at: number; readonly up: number; readonly event?: string }[]
  /** The highest, nothing and the lowest, each once. */
  readonly levels: readonly { readonly units: bigint; readonly up: number }[]
}

export function lineOf({ from, points, posted }: Course, since: number, now: number): Line {
  const all = [from, posted, ...points.map(({ balance }) => balance)].map(BigInt)
  const [highest, lowest] = [all.reduce(larger, 0n), all.reduce(smaller, 0n)]
  const room = Math.max(1, Number(highest - lowest) * HEADROOM)
  const [top, bottom] = [Number(highest) + room, Number(lowest) - (lowest < 0n ? room : 0)]
  const up = (units: string | bigint) => (Number(units) - bottom) / (top - bottom)
  const at = (time: number) => Math.min(1, Math.max(0, (time - since) / Math.max(1, now - since)))
  return {
    steps: [
      { at: 0, up: up(from) },
      ...points.map(({ time, balance, event }) => ({ at: at(time), up: up(balance), event })),
      { at: 1, up: up(points.at(-1)?.balance ?? from) },
    ],
    levels: [...new Set([highest, 0n, lowest])].map((units) => ({ units, up: up(units) })),
  }
}

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b)
const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** As an SVG path over a picture of that size: level until the next step, then straight up or down. */
export const pathOf = ({ steps }: Line, x: (at: number) => number, y: (up: number) => number): string =>
  steps
    .map(({ at, up }, index) =>
      index === 0 ? `M${x(at).toFixed(1)} ${y(up).toFixed(1)}` : `H${x(at).toFixed(1)}V${y(up).toFixed(1)}`,
    )
    .join('')
