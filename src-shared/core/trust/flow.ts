/**
 * Exposure and credit over trust lines. A line says how much one person would stand for another; what somebody may owe whom they never
 * met is the maximum flow between the two. What is promised is taken off every line it goes over until it is given back, so identities
 * behind the same line share what one of them would have had (DESIGN §8; decision 038). Amounts are whole units of one token.
 */
import { err, ok, type Result } from '../kernel/index.ts'
import { type ArcNet, arcsOf, pushFlow, waysOf } from './dinic.ts'
import { edgeAt, type TrustGraph } from './graph.ts'

export interface FlowPath {
  /** From who trusts to who is trusted, both included. */
  people: string[]
  amount: number
}

export interface Flow {
  amount: number
  paths: FlowPath[]
}

export interface FlowBounds {
  /** No more is looked for; what was found may be less. */
  want?: number
  /** Only over lines that lie on some way of so many lines at most between the two, as lines stand now. */
  hopsMax?: number
}

export type LineFault = 'line.not-whole' | 'line.unknown' | 'line.used-up' | 'line.not-reserved'

/** The lines of a graph and what is left of each. Distrust is no line. */
export class TrustLines {
  readonly #graph: TrustGraph
  readonly #net: ArcNet
  readonly #limits: Float64Array
  /** By arc, so that a question begins with a copy and nothing else; nothing on those that lead back. */
  #left: Float64Array

  private constructor(graph: TrustGraph, limits: Float64Array) {
    this.#graph = graph
    this.#net = arcsOf(graph)
    this.#limits = limits
    this.#left = new Float64Array(this.#net.head.length)
    limits.forEach((limit, line) => {
      this.#left[this.#net.arcOf[line] as number] = limit
    })
  }

  /** Code: line.not-whole, also for lines that together hold more than a safe number. */
  static open(graph: TrustGraph): Result<TrustLines, LineFault> {
    const limits = graph.weight.map((weight) => Math.max(0, weight))
    const sum = limits.reduce((total, limit) => total + limit, 0)
    if (!Number.isSafeInteger(sum) || !limits.every(Number.isSafeInteger)) return err('line.not-whole')
    return ok(new TrustLines(graph, limits))
  }

  /** What is left of the line from one to the other. */
  left(from: string, to: string): number {
    return this.#left[this.#net.arcOf[this.#line(from, to)] ?? -1] ?? 0
  }

  /** How much `from` can be made to stand for `to`, and over whom. Nothing between strangers to the graph, nor to oneself. */
  flow(from: string, to: string, { want = Number.MAX_SAFE_INTEGER, hopsMax }: FlowBounds = {}): Flow {
    const source = this.#graph.ids.get(from)
    const sink = this.#graph.ids.get(to)
    if (source === undefined || sink === undefined || source === sink) return { amount: 0, paths: [] }
    const open = hopsMax === undefined ? this.#left : this.#within(source, sink, hopsMax)
    const room = open.slice()
    const amount = pushFlow(this.#net, room, source, sink, Math.floor(want))
    if (amount === 0) return { amount, paths: [] }
    const used = new Float64Array(this.#limits.length)
    this.#net.arcOf.forEach((arc, line) => {
      used[line] = Math.max(0, (open[arc] as number) - (room[arc] as number))
    })
    return { amount, paths: waysOf(this.#graph, used, source, sink).map((way) => this.#named(way)) }
  }

  /** Takes the amounts off every line of the paths, all or nothing. Codes: line.not-whole, line.unknown, line.used-up. */
  reserve(paths: readonly FlowPath[]): LineFault | null {
    return this.#move(paths, -1)
  }

  /** Gives back what was reserved, all or nothing. Codes: line.not-whole, line.unknown, line.not-reserved. */
  release(paths: readonly FlowPath[]): LineFault | null {
    return this.#move(paths, 1)
  }

  #move(paths: readonly FlowPath[], sign: 1 | -1): LineFault | null {
    const left = this.#left.slice()
    for (const { people, amount } of paths) {
      if (!Number.isSafeInteger(amount) || amount <= 0) return 'line.not-whole'
      if (people.length < 2) return 'line.unknown'
      for (let step = 1; step < people.length; step++) {
        const line = this.#line(people[step - 1] as string, people[step] as string)
        if (line < 0) return 'line.unknown'
        const arc = this.#net.arcOf[line] as number
        left[arc] = (left[arc] as number) + sign * amount
        if ((left[arc] as number) < 0) return 'line.used-up'
        if ((left[arc] as number) > (this.#limits[line] as number)) return 'line.not-reserved'
      }
    }
    this.#left = left
    return null
  }

  #line(from: string, to: string): number {
    const [tail, head] = [this.#graph.ids.get(from), this.#graph.ids.get(to)]
    return tail === undefined || head === undefined ? -1 : edgeAt(this.#graph, tail, head)
  }

  #named({ lines, amount }: { lines: number[]; amount: number }): FlowPath {
    const { names, from, to } = this.#graph
    const first = from[lines[0] as number] as number
    return { people: [first, ...lines.map((line) => to[line] as number)].map((id) => names[id] as string), amount }
  }

  /** What is left of lines that lie on a way of `hopsMax` lines at most; nothing of the others. */
  #within(source: number, sink: number, hopsMax: number): Float64Array {
    const { from, to } = this.#graph
    const there = this.#distances(source, false)
    const back = this.#distances(sink, true)
    const near = new Float64Array(this.#left.length)
    this.#net.arcOf.forEach((arc, line) => {
      const hops = (there[from[line] as number] as number) + 1 + (back[to[line] as number] as number)
      if (hops <= hopsMax) near[arc] = this.#left[arc] as number
    })
    return near
  }

  /** Lines to everybody from `start`, or to `start` from everybody; Infinity where there is no way. */
  #distances(start: number, backwards: boolean): Float64Array {
    const { starts, head, mate, size } = this.#net
    const far = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
    far[start] = 0
    const queue = [start]
    for (const at of queue)
      for (let arc = starts[at] as number; arc < (starts[at + 1] as number); arc++) {
        const next = head[arc] as number
        const left = this.#left[backwards ? (mate[arc] as number) : arc]
        if (!left || far[next] !== Number.POSITIVE_INFINITY) continue
        far[next] = (far[at] as number) + 1
        queue.push(next)
      }
    return far
  }
}
