/** Where people lie on the trust map: found a few milliseconds at a time, so that the window goes on painting. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'
import type { TrustGraphView } from '#shared/ipc/reputation.ts'

export interface Spot extends SimulationNodeDatum {
  /** In the layout's own measure. */
  r: number
}

const LENGTH = 46
const RADIUS_MIN = 4
const RADIUS_MORE = 14
/** The first person stays in the middle. */
const MIDDLE = { fx: 0, fy: 0 }

/** The same graph comes to the same places. */
export class Layout {
  readonly spots: readonly Spot[]
  readonly #simulation: Simulation<Spot, SimulationLinkDatum<Spot>>

  constructor({ nodes, edges }: Pick<TrustGraphView, 'nodes' | 'edges'>) {
    const most = Math.max(...nodes.slice(1).map(({ score }) => score), Number.EPSILON)
    const spots = nodes.map(({ score }, at): Spot => {
      const r = RADIUS_MIN + RADIUS_MORE * Math.sqrt(Math.min(1, score / most))
      return at === 0 ? { ...MIDDLE, r: RADIUS_MIN + RADIUS_MORE } : { r }
    })
    this.spots = spots
    const links = edges.filter(({ weight }) => weight > 0).map(({ from, to }) => ({ source: from, target: to }))
    this.#simulation = forceSimulation(spots)
      .stop()
      .force('link', forceLink(links).distance(LENGTH))
      .force('charge', forceManyBody<Spot>().strength(-60))
      .force(
        'apart',
        forceCollide<Spot>(({ r }) => r + 2),
      )
      .force('x', forceX(0).strength(0.05))
      .force('y', forceY(0).strength(0.05))
  }

  /** Goes on for about `ms`; true once everybody has a place. */
  goOn(ms: number, clock: () => number): boolean {
    const until = clock() + ms
    do {
      if (this.#simulation.alpha() < this.#simulation.alphaMin()) return true
      this.#simulation.tick()
    } while (clock() < until)
    return false
  }
}

export interface View {
  scale: number
  x: number
  y: number
}

const MARGIN = 28
const SCALE_MAX = 2

/** Shows all of them in so much room. */
export function viewOf(spots: readonly Spot[], width: number, height: number): View {
  const reach = (of: (spot: Spot) => number) => spots.reduce((most, spot) => Math.max(most, of(spot) + spot.r), 1)
  const [left, right] = [reach(({ x = 0 }) => -x), reach(({ x = 0 }) => x)]
  const [top, bottom] = [reach(({ y = 0 }) => -y), reach(({ y = 0 }) => y)]
  const scale = Math.min(SCALE_MAX, (width - 2 * MARGIN) / (left + right), (height - 2 * MARGIN) / (top + bottom))
  return { scale, x: width / 2 + (scale * (left - right)) / 2, y: height / 2 + (scale * (top - bottom)) / 2 }
}

/** Whose place it is, in the measure of the screen; undefined beside everybody. */
export function spotAt(spots: readonly Spot[], view: View, x: number, y: number): number | undefined {
  const near = spots.map((spot) =>
    Math.hypot(view.x + (spot.x ?? 0) * view.scale - x, view.y + (spot.y ?? 0) * view.scale - y),
  )
  const best = near.reduce((one, distance, at) => (distance < (near[one] ?? Number.POSITIVE_INFINITY) ? at : one), 0)
  const reach = Math.max(TARGET_PX, (spots[best]?.r ?? 0) * view.scale)
  return (near[best] ?? Number.POSITIVE_INFINITY) <= reach ? best : undefined
}

/** Half of the smallest target a pointer has to hit (WCAG 2.5.8). */
const TARGET_PX = 12
