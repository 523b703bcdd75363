/** Draws the trust map on a canvas, in the colours of the present look. */
import type { TrustGraphView } from '#shared/ipc/reputation.ts'
import type { Layout, Spot, View } from './layout.ts'

const NAMES_MAX = 14
const ALPHA_MIN = 0.35
/** Of so many lines and more, each is drawn the fainter, or they hide who is there. */
const LINES_CLEAR = 200
const WEIGHT_FULL = 10
const NAME_HEIGHT = 15
const FONT = '13px ui-sans-serif, system-ui, sans-serif'

const COLOURS = ['ink', 'paper', 'primary', 'amber-fill', 'danger', 'ink-soft'] as const
type Colours = Record<(typeof COLOURS)[number], string>

function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element)
  return Object.fromEntries(COLOURS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Colours
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

export interface Picture {
  graph: TrustGraphView
  layout: Layout
  view: View
  /** Under the pointer. */
  hovered: number | undefined
}

export function draw(
  context: CanvasRenderingContext2D,
  size: { width: number; height: number },
  picture: Picture,
): void {
  const colours = coloursOf(context.canvas)
  const { graph, layout, view, hovered } = picture
  context.clearRect(0, 0, size.width, size.height)
  const place = ({ x = 0, y = 0 }: Spot) => [view.x + x * view.scale, view.y + y * view.scale] as const
  const clear = Math.max(0.3, Math.min(1, LINES_CLEAR / graph.edges.length))
  for (const { from, to, weight } of graph.edges) {
    const [a, b] = [layout.spots[from] as Spot, layout.spots[to] as Spot]
    const near = hovered === from || hovered === to
    context.globalAlpha = near ? 1 : clear * Math.max(ALPHA_MIN, Math.min(1, Math.abs(weight) / WEIGHT_FULL))
    context.strokeStyle = weight < 0 ? colours.danger : colours.primary
    context.lineWidth = near ? 2.5 : 1.5
    context.setLineDash(weight < 0 ? [4, 4] : [])
    context.beginPath()
    context.moveTo(...place(a))
    context.lineTo(...place(b))
    context.stroke()
  }
  context.setLineDash([])
  context.globalAlpha = 1
  layout.spots.forEach((spot, at) => {
    context.beginPath()
    context.arc(...place(spot), Math.max(2, spot.r * view.scale), 0, 2 * Math.PI)
    context.fillStyle = graph.nodes[at]?.me ? colours['amber-fill'] : at === 0 ? colours.primary : colours['ink-soft']
    context.fill()
    context.strokeStyle = colours.paper
    context.lineWidth = 1.5
    context.stroke()
  })
  names(context, picture, colours, place)
}

/** Of whom it is around, whoever is pointed at, and of those seen most whose name hides no other. */
function names(
  context: CanvasRenderingContext2D,
  { graph, layout, view, hovered }: Picture,
  colours: Colours,
  place: (spot: Spot) => readonly [number, number],
): void {
  const most = [...graph.nodes.keys()].sort((a, b) => (graph.nodes[b]?.score ?? 0) - (graph.nodes[a]?.score ?? 0))
  const shown = new Set([...(hovered === undefined ? [] : [hovered]), 0, ...most.slice(0, NAMES_MAX)])
  const written: Box[] = []
  context.font = FONT
  context.textAlign = 'center'
  context.textBaseline = 'top'
  for (const at of shown) {
    const spot = layout.spots[at] as Spot
    const [x, y] = place(spot)
    const below = y + spot.r * view.scale + 3
    const half = context.measureText(graph.nodes[at]?.nick ?? '').width / 2
    const box = { left: x - half, right: x + half, top: below, bottom: below + NAME_HEIGHT }
    if (written.some((other) => overlap(box, other))) continue
    written.push(box)
    context.lineWidth = 3
    context.strokeStyle = colours.paper
    context.strokeText(graph.nodes[at]?.nick ?? '', x, below)
    context.fillStyle = colours.ink
    context.fillText(graph.nodes[at]?.nick ?? '', x, below)
  }
}
