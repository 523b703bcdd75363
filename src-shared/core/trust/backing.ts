/**
 * How much each of several people is stood for when all of them draw on the same lines at once: a maximum flow from those a hub rests on to
 * all of them. What one takes nobody else has, so a hundred names behind one line have together what one of them would have had (DESIGN §8).
 */
import { arcsOf, pushFlow } from './dinic.ts'
import { buildGraph, edgeAt, type TrustEdge } from './graph.ts'

/** Names nobody has. */
const SOURCE = ''
const SINK = '~'

export interface Wish {
  did: string
  /** Whole units, at least 1. */
  want: number
}

/**
 * Units each is stood for, at most what they want; everybody has one before anybody has a second, as far as lines allow. `lines` may say the
 * same pair twice. Lines of nobody's, and of oneself to oneself, count for nothing. Deterministic, whatever the order of its inputs.
 */
export function backing(
  roots: readonly string[],
  lines: readonly TrustEdge[],
  wishes: readonly Wish[],
): ReadonlyMap<string, number> {
  const most = wishes.reduce((sum, { want }) => sum + want, 0)
  const edges = new Map<string, TrustEdge>()
  const add = (from: string, to: string, weight: number) => {
    if (from === to || weight <= 0) return
    const key = `${from} ${to}`
    const before = edges.get(key)?.weight ?? 0
    edges.set(key, { from, to, weight: Math.min(most, before + weight) })
  }
  for (const root of roots) add(SOURCE, root, most)
  for (const { from, to, weight } of lines) add(from, to, weight)
  for (const { did, want } of wishes) add(did, SINK, want)
  const built = buildGraph([...edges.values()])
  if (!built.ok || roots.length === 0 || wishes.length === 0) return new Map()
  const graph = built.value
  const net = arcsOf(graph)
  const room = new Float64Array(net.head.length)
  graph.weight.forEach((weight, line) => {
    room[net.arcOf[line] as number] = weight
  })
  const [source, sink] = [graph.ids.get(SOURCE) as number, graph.ids.get(SINK) as number]
  const outs = wishes.map(({ did, want }) => {
    const line = edgeAt(graph, graph.ids.get(did) as number, sink)
    return { did, want, arc: net.arcOf[line] as number }
  })
  for (const { arc } of outs) room[arc] = 1
  pushFlow(net, room, source, sink, most)
  for (const { arc, want } of outs) room[arc] = (room[arc] as number) + want - 1
  pushFlow(net, room, source, sink, most)
  return new Map(outs.map(({ did, want, arc }) => [did, want - (room[arc] as number)]))
}
