/**
 * How much one person sees in another: of many walks that start at the viewer and follow trust at random, the share that comes by the
 * other. A walk ends where it would come to somebody a second time (DESIGN §8; decision 038).
 *
 * So nobody gains by identities of their own: before a walk is with the first of them it knows nothing of the others, and after that it
 * can count each of them once at most. None is seen by more walks than one identity would be that all the trust in them led to.
 */
import { random } from '../kernel/index.ts'
import type { TrustGraph } from './graph.ts'

export interface WalkPlan {
  /** The same seed gives the same walks. */
  seed: number
  walks?: number
  /** Chance that a walk goes one step further; the rest end where they are. */
  onward?: number
}

export interface TrustPath {
  /** From the viewer to the target, both included. */
  people: string[]
  /** Of all walks, those that came this way. */
  share: number
}

const WALKS = 10_000
/** The damping of PageRank (Brin and Page 1998): a walk is six or seven steps long if nothing else ends it. */
const ONWARD = 0.85
/** Odd and far from any pattern in the count of walks (Knuth, TAOCP 6.4), so that each walk has chance of its own. */
const STRIDE = 0x9e3779b1

/** The walks from one viewer, kept for as many questions as wanted. */
export class Walks {
  readonly #graph: TrustGraph
  readonly #count: number
  readonly #seen: Int32Array
  /** Everybody visited, walk after walk, without the viewer; walk `i` ends before `ends[i]`. */
  readonly #steps: Int32Array
  readonly #ends: Int32Array
  readonly #viewer: string

  /** A viewer whom nobody in the graph knows has nobody to walk to. */
  constructor(graph: TrustGraph, viewer: string, { seed, walks = WALKS, onward = ONWARD }: WalkPlan) {
    this.#graph = graph
    this.#count = walks
    this.#viewer = viewer
    this.#seen = new Int32Array(graph.names.length)
    this.#ends = new Int32Array(walks)
    const start = graph.ids.get(viewer)
    this.#steps = start === undefined ? new Int32Array(0) : this.#walk(start, seed, onward)
  }

  #walk(start: number, seed: number, onward: number): Int32Array {
    const sums = trustSums(this.#graph)
    const lastSeen = new Int32Array(this.#graph.names.length).fill(-1)
    const steps: number[] = []
    for (let walk = 0; walk < this.#count; walk++) {
      const draw = random(Math.imul(walk + 1, STRIDE) ^ seed)
      lastSeen[start] = walk
      let at = start
      while (draw() < onward) {
        at = stepFrom(this.#graph, sums, at, draw())
        if (at < 0 || lastSeen[at] === walk) break
        lastSeen[at] = walk
        this.#seen[at] = (this.#seen[at] as number) + 1
        steps.push(at)
      }
      this.#ends[walk] = steps.length
    }
    return Int32Array.from(steps)
  }

  /** Share of the walks that came by `target`, 0 … 1; 0 for the viewer, who does not look at themselves. */
  score(target: string): number {
    const id = this.#graph.ids.get(target)
    return id === undefined ? 0 : (this.#seen[id] as number) / this.#count
  }

  /** Whom most walks came by, at most `count`; equals by name. */
  top(count: number): { name: string; score: number }[] {
    const met = [...this.#graph.names.keys()].filter((id) => this.#seen[id])
    return met
      .sort((a, b) => (this.#seen[b] as number) - (this.#seen[a] as number) || a - b)
      .slice(0, count)
      .map((id) => ({ name: this.#graph.names[id] as string, score: (this.#seen[id] as number) / this.#count }))
  }

  /**
   * Whose word each walk brings of `target`: shared evenly among those it met who have one, before it came by the target or as far as it went. By name, of
   * all walks; so all identities of an attacker have together at most what walks lead into them without the target, and nothing where only the target trusts them.
   */
  voices(target: string, having: ReadonlySet<string>): Map<string, number> {
    const id = this.#graph.ids.get(target) ?? -1
    const have = Uint8Array.from(this.#graph.names, (name) => (having.has(name) ? 1 : 0))
    const heard = new Map<number, number>()
    for (let walk = 0, from = 0; walk < this.#count; from = this.#ends[walk++] as number) {
      const steps = this.#steps.subarray(from, this.#ends[walk])
      const at = steps.indexOf(id)
      const met = steps.subarray(0, at < 0 ? undefined : at).filter((step) => have[step])
      for (const step of met) heard.set(step, (heard.get(step) ?? 0) + 1 / met.length)
    }
    return new Map([...heard].map(([step, share]) => [this.#graph.names[step] as string, share / this.#count]))
  }

  /** The ways to `target` that were walked most, at most `count`. */
  pathsTo(target: string, count: number): TrustPath[] {
    const id = this.#graph.ids.get(target) ?? -1
    const walked = new Map<string, number>()
    for (let walk = 0, from = 0; walk < this.#count; from = this.#ends[walk++] as number) {
      const at = this.#steps.subarray(from, this.#ends[walk]).indexOf(id)
      if (at < 0) continue
      const way = this.#steps.subarray(from, from + at + 1).join()
      walked.set(way, (walked.get(way) ?? 0) + 1)
    }
    return [...walked]
      .sort(([a, x], [b, y]) => y - x || a.length - b.length || (a < b ? -1 : 1))
      .slice(0, count)
      .map(([way, times]) => ({
        people: [this.#viewer, ...way.split(',').map((step) => this.#graph.names[Number(step)] as string)],
        share: times / this.#count,
      }))
  }
}

/** Trust along each row, summed: distrust carries nobody. */
function trustSums({ starts, weight, names }: TrustGraph): Float64Array {
  const sums = new Float64Array(weight.length)
  for (let id = 0; id < names.length; id++) {
    let sum = 0
    for (let edge = starts[id] as number; edge < (starts[id + 1] as number); edge++) {
      sum += Math.max(0, weight[edge] as number)
      sums[edge] = sum
    }
  }
  return sums
}

/** Whom `draw` leads to, each by the trust in them, or −1 where nobody is trusted. */
function stepFrom({ starts, to }: TrustGraph, sums: Float64Array, at: number, draw: number): number {
  let low = starts[at] as number
  const end = starts[at + 1] as number
  const sum = end > low ? (sums[end - 1] as number) : 0
  if (sum === 0) return -1
  const aim = draw * sum
  let high = end - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] as number) > aim) high = middle
    else low = middle + 1
  }
  return to[low] as number
}
