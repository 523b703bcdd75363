/** Who trusts whom and how much, as plain arrays: built once, asked often. Names come in and go out at the door; inside are numbers. */
import { err, ok, type Result } from '../kernel/index.ts'

/** One person's word about another. Positive is trust, negative distrust, zero is no word at all. */
export interface TrustEdge {
  from: string
  to: string
  weight: number
}

/**
 * A person's number is their place among the sorted names, so that nothing depends on the order in which the edges came, and the order
 * of old people stays when new ones come. The edges of person `i` lie at `starts[i]` … `starts[i + 1]`, ascending by `to`.
 */
export interface TrustGraph {
  readonly names: readonly string[]
  readonly ids: ReadonlyMap<string, number>
  readonly starts: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly weight: Float64Array
}

/** Sums of so much, over as many people as live, are still far from what a number holds. */
const WEIGHT_MAX = Number.MAX_SAFE_INTEGER

export type GraphFault = 'trust.of-oneself' | 'trust.too-much' | 'trust.said-twice'

/** Codes: trust.of-oneself, trust.too-much (or no number), trust.said-twice (the same person about the same other). */
export function buildGraph(edges: readonly TrustEdge[]): Result<TrustGraph, GraphFault> {
  if (edges.some(({ from, to }) => from === to)) return err('trust.of-oneself')
  if (!edges.every(({ weight }) => Math.abs(weight) <= WEIGHT_MAX)) return err('trust.too-much')
  const { names, ids } = numbered(edges)
  const tails = Int32Array.from(edges, ({ from }) => ids.get(from) as number)
  const heads = Int32Array.from(edges, ({ to }) => ids.get(to) as number)
  const byHead = orderBy(heads, names.length)
  const { order, starts } = orderBy(tails, names.length, byHead.order)
  const from = tails.map((_, at) => tails[order[at] as number] as number)
  const to = heads.map((_, at) => heads[order[at] as number] as number)
  if (to.some((head, at) => at > 0 && head === to[at - 1] && from[at] === from[at - 1])) return err('trust.said-twice')
  const weight = Float64Array.from(order, (edge) => edges[edge]?.weight as number)
  return ok({ names, ids, starts, from, to, weight })
}

/** Everybody whom trust leads to from `start` by ways that do not come by `without`; `start` with them. */
export function reachedFrom(
  { ids, names, starts, to, weight }: TrustGraph,
  start: string,
  without: string,
): Set<string> {
  const reached = new Set([start])
  for (const name of reached) {
    const id = ids.get(name)
    if (id === undefined) continue
    for (let edge = starts[id] as number; edge < (starts[id + 1] as number); edge++) {
      const next = names[to[edge] as number] as string
      if ((weight[edge] as number) > 0 && next !== without) reached.add(next)
    }
  }
  return reached
}

/** Everybody named, sorted, and each one's place. */
export function numbered(edges: readonly { from: string; to: string }[]): {
  names: string[]
  ids: Map<string, number>
} {
  const met = new Set<string>()
  for (const { from, to } of edges) {
    met.add(from)
    met.add(to)
  }
  const names = [...met].sort()
  return { names, ids: new Map(names.map((name, id) => [name, id])) }
}

/** Places sorted by key, stable over `before`, and where each key's places start. A counting sort. */
export function orderBy(
  keys: Int32Array,
  count: number,
  before: Int32Array = Int32Array.from(keys, (_, at) => at),
): { order: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(count + 1)
  for (const key of keys) starts[key + 1] = (starts[key + 1] as number) + 1
  for (let key = 0; key < count; key++) starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number)
  const next = starts.slice()
  const order = new Int32Array(keys.length)
  for (const place of before) {
    const key = keys[place] as number
    const at = next[key] as number
    order[at] = place
    next[key] = at + 1
  }
  return { order, starts }
}

/** Where the edge from one to the other lies, or −1. */
export function edgeAt({ starts, to }: Pick<TrustGraph, 'starts' | 'to'>, from: number, head: number): number {
  let low = starts[from] as number
  let high = (starts[from + 1] as number) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = to[middle] as number
    if (found === head) return middle
    if (found < head) low = middle + 1
    else high = middle - 1
  }
  return -1
}
