/** The part of a graph that is near somebody, small enough to be drawn. */
import type { TrustGraph } from './graph.ts'

export interface Neighbourhood {
  /** Whom it is around first, then the nearest; whom more walks come by before others as near. */
  nodes: { did: string; score: number }[]
  edges: { from: number; to: number; weight: number }[]
  people: number
  all: number
}

/** More lines than this for each person are a cloud; the weightiest are drawn. */
const EDGES_PER_NODE = 4

export function neighbourhood(
  graph: TrustGraph,
  scoreOf: (name: string) => number,
  around: string,
  max: number,
): Neighbourhood {
  const { names, ids, from, to, weight } = graph
  const start = ids.get(around)
  const size = { people: names.length, all: weight.length }
  if (start === undefined) return { nodes: [{ did: around, score: scoreOf(around) }], edges: [], ...size }
  const scores = Float64Array.from(names, scoreOf)
  const near = nearest(graph, scores, start, max)
  const place = new Map(near.map((id, at) => [id, at]))
  const edges: Neighbourhood['edges'] = []
  weight.forEach((one, edge) => {
    const [tail, head] = [place.get(from[edge] as number), place.get(to[edge] as number)]
    if (one !== 0 && tail !== undefined && head !== undefined) edges.push({ from: tail, to: head, weight: one })
  })
  edges.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.from - b.from || a.to - b.to)
  return {
    nodes: near.map((id) => ({ did: names[id] as string, score: scores[id] as number })),
    edges: edges.slice(0, EDGES_PER_NODE * max),
    ...size,
  }
}

/** By steps in either direction. */
function nearest({ names, from, to }: TrustGraph, scores: Float64Array, start: number, max: number): number[] {
  const beside: number[][] = names.map(() => [])
  from.forEach((tail, edge) => {
    const head = to[edge] as number
    beside[tail]?.push(head)
    beside[head]?.push(tail)
  })
  const met = new Set([start])
  let ring = [start]
  while (ring.length > 0 && met.size < max) {
    const next = new Set(ring.flatMap((id) => beside[id] as number[]).filter((id) => !met.has(id)))
    ring = [...next].sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b).slice(0, max - met.size)
    for (const id of ring) met.add(id)
  }
  return [...met]
}
