/**
 * What somebody gains by identities of their own. One or two honest people trust the attacker; then Sybils come, in every shape. What is
 * compared is always one identity that all the same honest trust leads to.
 *
 * PageRank, and lines that are not consumed, go through the same shapes: they show that these would be a gain.
 */
import { buildGraph, type TrustEdge, TrustLines, Walks } from '#shared/core/trust/index.ts'
import { pageRank } from './pagerank.ts'

const SIZES = [10, 50]
/** As much as the file's best rating, in its hundredths. */
const WORD = 1000
/** What Sybils say of each other costs them nothing. */
const OWN_WORD = 1_000_000
/** Sorts after all others and beside each other, so that walks draw alike with one identity and with many. */
const ATTACKER = '\uFFFFattacker'
const SOURCE = '\uFFFFvictims'
const WALKS = 10_000
const ROUNDS = 4
const TRIES = 200
const VICTIMS = 3
const SEED = 1

export interface Gains {
  own: number | null
  joint: number | null
  pageRank: number | null
  unconsumed: number | null
}

type Link = (from: number, to: number) => void
/** Links among member 0, the attacker, and `n` Sybils. */
const SHAPES: Record<string, (n: number, link: Link) => void> = {
  star: (n, link) => each(n, (i) => link(0, i)),
  back: (n, link) => each(n, (i) => link(i, 0)),
  'star-and-back': (n, link) => each(n, (i) => both(link, 0, i)),
  clique: (n, link) =>
    each(
      n,
      (i) => each(n, (j) => i !== j && link(i, j)),
      (i) => both(link, 0, i),
    ),
  ring: (n, link) => each(n + 1, (i) => link(i - 1, i % (n + 1))),
  'ring-both-ways': (n, link) => each(n + 1, (i) => both(link, i - 1, i % (n + 1))),
  chain: (n, link) => each(n, (i) => link(i - 1, i)),
  'chain-to-attacker': (n, link) => each(n, (i) => link(i, i - 1)),
  'vouch-pairs': (n, link) =>
    each(
      n,
      (i) => both(link, 0, i),
      (i) => i % 2 === 0 && both(link, i, i - 1),
    ),
}

function each(n: number, ...acts: ((i: number) => unknown)[]): void {
  for (let i = 1; i <= n; i++) for (const act of acts) act(i)
}
const both = (link: Link, a: number, b: number): void => {
  link(a, b)
  link(b, a)
}

const nameOf = (member: number): string => (member === 0 ? ATTACKER : `${ATTACKER}/${String(member).padStart(3, '0')}`)

interface Attack {
  entries: string[]
  viewers: string[]
}

/** Null where no honest way leads to any attacker. */
export function measureSybils(edges: readonly TrustEdge[], draw: () => number): Gains {
  const gains: Record<keyof Gains, number[]> = { own: [], joint: [], pageRank: [], unconsumed: [] }
  const people = [...new Set(edges.flatMap(({ from, to }) => [from, to]))]
  const pick = (): string => people[Math.floor(draw() * people.length)] as string
  for (let round = 0, left = TRIES; round < ROUNDS && left > 0; left--) {
    const entries = round % 2 === 0 ? [pick()] : [pick(), pick()]
    const viewers = Array.from({ length: VICTIMS }, pick).filter((viewer) => !entries.includes(viewer))
    if (measureAttack(edges, { entries: [...new Set(entries)], viewers: [...new Set(viewers)] }, gains)) round++
  }
  const most = (of: keyof Gains): number | null => (gains[of].length > 0 ? Math.max(...gains[of]) : null)
  return { own: most('own'), joint: most('joint'), pageRank: most('pageRank'), unconsumed: most('unconsumed') }
}

/** False where the attacker alone is seen by nobody, so that nothing can be compared. */
function measureAttack(edges: readonly TrustEdge[], attack: Attack, gains: Record<keyof Gains, number[]>): boolean {
  const { entries, viewers } = attack
  const alone = graphOf([...edges, ...entries.map((from) => ({ from, to: ATTACKER, weight: WORD }))])
  const scores = viewers.map((viewer) => walk(alone, viewer).score(ATTACKER))
  const most = drawnAlone(alone, viewers)
  if (most === 0 || scores.every((score) => score === 0)) return false
  const rankAlone = pageRank(alone).get(ATTACKER) as number
  const honest = [undefined, entries[0], viewers[0]]
  for (const [shape, size, spread, vouched] of variants(entries.length, honest)) {
    const members = Array.from({ length: size + 1 }, (_, member) => nameOf(member))
    const world = graphOf([...edges, ...sybilEdges(attack, shape, size, spread, vouched)])
    viewers.forEach((viewer, at) => {
      const walks = walk(world, viewer)
      const best = Math.max(...members.map((member) => walks.score(member)))
      // Seen by fewer than one walk is seen by one at most.
      if (best > 0) gains.own.push(best / Math.max(scores[at] as number, 1 / WALKS))
    })
    const rank = pageRank(world)
    gains.pageRank.push(Math.max(...members.map((member) => rank.get(member) ?? 0)) / rankAlone)
    for (const order of [members, members.toReversed()]) gains.joint.push(drawn(world, viewers, order, true) / most)
    // Every draw is a whole flow here, so the large ones are left out.
    if (size === SIZES[0]) gains.unconsumed.push(drawn(world, viewers, members, false) / most)
  }
  return true
}

function* variants(
  entries: number,
  honest: readonly (string | undefined)[],
): Generator<[shape: string, size: number, spread: boolean, vouched: string | undefined]> {
  for (const shape of Object.keys(SHAPES))
    for (const size of SIZES)
      for (const vouched of size === SIZES[0] ? honest : [undefined]) {
        yield [shape, size, false, vouched]
        if (entries > 1) yield [shape, size, true, vouched]
      }
}

/** `spread`: the second honest person trusts the last Sybil instead; `vouched`: an honest person all of them vouch for. */
function sybilEdges({ entries }: Attack, shape: string, size: number, spread: boolean, vouched?: string): TrustEdge[] {
  const edges = new Map<string, TrustEdge>()
  const add = (from: string, to: string, weight: number) => edges.set(`${from} ${to}`, { from, to, weight })
  SHAPES[shape]?.(size, (from, to) => add(nameOf(from), nameOf(to), OWN_WORD))
  entries.forEach((from, at) => {
    add(from, nameOf(spread && at > 0 ? size : 0), WORD)
  })
  if (vouched !== undefined) for (let member = 0; member <= size; member++) add(nameOf(member), vouched, WORD)
  return [...edges.values()]
}

function graphOf(edges: readonly TrustEdge[]) {
  const built = buildGraph(edges)
  if (!built.ok) throw new Error(built.error)
  return built.value
}
type Graph = ReturnType<typeof graphOf>

const walk = (graph: Graph, viewer: string): Walks => new Walks(graph, viewer, { seed: SEED, walks: WALKS })

function linesOf(graph: Graph): TrustLines {
  const lines = TrustLines.open(graph)
  if (!lines.ok) throw new Error(lines.error)
  return lines.value
}

/** The most that one identity can draw from all of them, whatever order it asks in: the flow from all at once. */
function drawnAlone(graph: Graph, viewers: readonly string[]): number {
  const edges = [...graph.weight].map((weight, edge) => ({
    from: graph.names[graph.from[edge] as number] as string,
    to: graph.names[graph.to[edge] as number] as string,
    weight,
  }))
  const all = viewers.map((to) => ({ from: SOURCE, to, weight: 2 ** 40 }))
  return linesOf(graphOf([...edges, ...all])).flow(SOURCE, ATTACKER).amount
}

/** What the members draw one after the other from each viewer; `consumed` lines carry nothing twice. */
function drawn(graph: Graph, viewers: readonly string[], members: readonly string[], consumed: boolean): number {
  const lines = linesOf(graph)
  let sum = 0
  for (const viewer of viewers)
    for (const member of members) {
      const { amount, paths } = lines.flow(viewer, member)
      const refused = consumed ? lines.reserve(paths) : null
      if (refused) throw new Error(refused)
      sum += amount
    }
  return sum
}
