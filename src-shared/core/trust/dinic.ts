/**
 * Maximum flow (Dinic 1970): shortest ways first, until none is left. Capacities are whole numbers whose sum is safe, so every sum here
 * is exact.
 */
import { orderBy, type TrustGraph } from './graph.ts'

/** Every line as two arcs: there, and back for what a later way takes back of an earlier one. */
export interface ArcNet {
  readonly size: number
  readonly starts: Int32Array
  readonly head: Int32Array
  /** The arc the other way. */
  readonly mate: Int32Array
  /** Of each line, its arc there. */
  readonly arcOf: Int32Array
}

export function arcsOf({ names, from, to }: Pick<TrustGraph, 'names' | 'from' | 'to'>): ArcNet {
  const lines = from.length
  const tails = new Int32Array(2 * lines)
  tails.set(from)
  tails.set(to, lines)
  const { order, starts } = orderBy(tails, names.length)
  const placeOf = new Int32Array(2 * lines)
  order.forEach((arc, place) => {
    placeOf[arc] = place
  })
  return {
    size: names.length,
    starts,
    head: order.map((arc) => (arc < lines ? to[arc] : from[arc - lines]) as number),
    mate: order.map((arc) => placeOf[arc < lines ? arc + lines : arc - lines] as number),
    arcOf: placeOf.slice(0, lines),
  }
}

/** Puts flow from `source` to `sink`, at most `want`, into `room` (what each arc still carries) and says how much went. */
export function pushFlow(net: ArcNet, room: Float64Array, source: number, sink: number, want: number): number {
  const level = new Int32Array(net.size)
  const next = new Int32Array(net.size)
  let sent = 0
  while (sent < want && setLevels(net, room, source, sink, level)) {
    next.set(net.starts.subarray(0, net.size))
    for (let more = 1; more > 0 && sent < want; sent += more)
      more = pushWay(net, room, level, next, source, sink, want - sent)
  }
  return sent
}

/** Steps left to the sink from everybody on a shortest way, −1 elsewhere; false when the source has none. */
function setLevels(
  { starts, head, mate, size }: ArcNet,
  room: Float64Array,
  source: number,
  sink: number,
  level: Int32Array,
): boolean {
  const queue = new Int32Array(size)
  level.fill(-1)
  level[sink] = 0
  queue[0] = sink
  for (let first = 0, last = 1; first < last; first++) {
    const at = queue[first] as number
    const far = (level[at] as number) + 1
    for (let arc = starts[at] as number; arc < (starts[at + 1] as number); arc++) {
      const tail = head[arc] as number
      if (level[tail] !== -1 || !room[mate[arc] as number]) continue
      level[tail] = far
      if (tail === source) return true
      queue[last++] = tail
    }
  }
  return false
}

/** One way along falling levels, as much as fits; 0 when none is left on these levels. */
function pushWay(
  { starts, head, mate }: ArcNet,
  room: Float64Array,
  level: Int32Array,
  next: Int32Array,
  source: number,
  sink: number,
  want: number,
): number {
  const way: number[] = []
  let at = source
  while (at !== sink) {
    const arc = next[at] as number
    if (arc === starts[at + 1]) {
      const wrong = way.pop()
      if (wrong === undefined) return 0
      at = head[mate[wrong] as number] as number
      next[at] = (next[at] as number) + 1
    } else if (room[arc] && level[head[arc] as number] === (level[at] as number) - 1) {
      way.push(arc)
      at = head[arc] as number
    } else next[at] = arc + 1
  }
  let most = want
  for (const arc of way) most = Math.min(most, room[arc] as number)
  for (const arc of way) {
    room[arc] = (room[arc] as number) - most
    const back = mate[arc] as number
    room[back] = (room[back] as number) + most
  }
  return most
}

/**
 * What flows on each line, as ways from `source` to `sink`. Whatever runs in a circle is left out: it brings nobody anything.
 * `flow` is used up.
 */
export function waysOf(
  { starts, to }: Pick<TrustGraph, 'starts' | 'to'>,
  flow: Float64Array,
  source: number,
  sink: number,
): { lines: number[]; amount: number }[] {
  const ways: { lines: number[]; amount: number }[] = []
  const next = starts.slice()
  const flowing = (at: number): number => {
    let line = next[at] as number
    while (line < (starts[at + 1] as number) && !flow[line]) line++
    next[at] = line
    return line < (starts[at + 1] as number) ? line : -1
  }
  const take = (lines: readonly number[]): number => {
    const amount = lines.reduce((least, line) => Math.min(least, flow[line] as number), Number.MAX_SAFE_INTEGER)
    for (const line of lines) flow[line] = (flow[line] as number) - amount
    return amount
  }
  let lines: number[] = []
  let placeOf = new Map([[source, 0]])
  for (let at = source, line = flowing(at); line >= 0; line = flowing(at)) {
    lines.push(line)
    at = to[line] as number
    const before = placeOf.get(at)
    if (before !== undefined) take(lines.slice(before))
    else if (at === sink) ways.push({ lines, amount: take(lines) })
    else {
      placeOf.set(at, lines.length)
      continue
    }
    lines = []
    placeOf = new Map([[source, 0]])
    at = source
  }
  return ways
}
