/** What a hub's trust lines, its ratings and one's own trades come to as edges of one graph, which walks and pictures go over (decision 043). */
import type { TrustEdge } from './graph.ts'

/** One person's newest rating of another, −10 … 10. */
export interface Opinion {
  from: string
  to: string
  score: number
}

export interface Line {
  from: string
  to: string
  /** In smallest units of the hub's first token. */
  line: number
}

/** What the largest line of anybody weighs: as much as the best rating. */
const LINE_WEIGHT = 10
/** Somebody I settled a trade with and said nothing of: as expected. */
const SETTLED_WEIGHT = 1

/**
 * A line weighs by the largest that the same person gave, since everybody's money means something else to them; a rating what it says. Both add up,
 * so that a bad rating takes from a line. `settled` are those with whom `me` settled anything: nobody else's trades are taken for trust.
 */
export function opinionEdges(
  lines: readonly Line[],
  ratings: readonly Opinion[],
  me: string,
  settled: readonly string[],
): TrustEdge[] {
  const most = new Map<string, number>()
  for (const { from, line } of lines) most.set(from, Math.max(line, most.get(from) ?? 0))
  const edges = new Map<string, TrustEdge>()
  const add = (from: string, to: string, weight: number) => {
    if (from === to) return
    const key = `${from} ${to}`
    const edge = edges.get(key)
    if (edge) edge.weight += weight
    else edges.set(key, { from, to, weight })
  }
  for (const { from, to, score } of ratings) add(from, to, score)
  for (const to of settled) if (!edges.has(`${me} ${to}`)) add(me, to, SETTLED_WEIGHT)
  for (const { from, to, line } of lines) if (line > 0) add(from, to, (LINE_WEIGHT * line) / (most.get(from) as number))
  return [...edges.values()]
}
