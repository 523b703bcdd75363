/** What is asked of one hub's ratings and trust lines. Built when first asked and kept until they change; takes seconds in a large hub. */
import type { Result } from '../kernel/index.ts'
import { TrustLines } from './flow.ts'
import { buildGraph, reachedFrom, type TrustGraph } from './graph.ts'
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts'
import { type Line, type Opinion, opinionEdges } from './opinions.ts'
import { learn, predict, type RatingModel, warn } from './predict.ts'
import { type TrustPath, Walks } from './walk.ts'

export interface TimedOpinion extends Opinion {
  /** ms. */
  at: number
}

export interface Words {
  /** The newest of each two people. */
  ratings: TimedOpinion[]
  lines: Line[]
}

/** From whose eyes: who asks, and with whom they settled anything. */
export interface Viewer {
  me: string
  settled: readonly string[]
}

export interface Expected {
  /** Of those whom the viewer's trust leads to, about each other and about the person. */
  ratings: number
  /** −1 … 1; absent where the bounds for nine of ten ratings rule nothing out, or nobody has rated the person. */
  known?: { expected: number; error: number; warn: number }
}

export interface Trusted {
  score: number
  paths: TrustPath[]
  stood: number
  stoodPaths: { people: string[]; amount: number }[]
}

export type Question =
  | ({ kind: 'expected'; did: string; at: number } & Viewer)
  | ({ kind: 'trust'; did: string } & Viewer)
  | ({ kind: 'voices'; did: string } & Viewer)
  | ({ kind: 'graph'; around: string; max: number } & Viewer)
  | ({ kind: 'seen' } & Viewer)
export type AnswerOf = {
  expected: Expected
  trust: Trusted
  voices: Map<string, number>
  graph: Neighbourhood
  seen: [did: string, share: number][]
}

/** Any will do: no seed helps anybody (decision 038). */
const SEED = 38
const PATHS_SHOWN = 3
const SCORE_SCALE = 10

interface Seen {
  key: string
  graph: TrustGraph
  walks: Walks
}

/** What only a defect makes fail: rules kept these words before. */
function made<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(result.error)
  return result.value
}

export class TrustBook {
  readonly #words: Words
  #learnt: { heard: Set<string>; model: RatingModel } | undefined
  #lines: TrustLines | undefined
  #seen: Seen | undefined

  constructor(words: Words) {
    this.#words = words
  }

  /** Whoever trust leads to by way of the person alone is heard neither of nor about, whatever they say of each other. */
  expected({ did, at, ...viewer }: Extract<Question, { kind: 'expected' }>): Expected {
    const heard = reachedFrom(this.#by(viewer).graph, viewer.me, did).add(did)
    const ratings = this.#words.ratings.filter(({ from, to }) => heard.has(from) && heard.has(to))
    if (!ratings.some(({ to }) => to === did)) return { ratings: ratings.length }
    const model = this.#learn(heard, ratings)
    const ahead = { from: viewer.me, to: did, at }
    const { expected, error, low, high } = predict(model, ahead)
    if (low <= -1 && high >= 1) return { ratings: ratings.length }
    return { ratings: ratings.length, known: { expected, error, warn: warn(model, ahead) } }
  }

  /** Kept for the next person without whom the same people are heard, which is nearly everybody. */
  #learn(heard: Set<string>, ratings: readonly TimedOpinion[]): RatingModel {
    const known = this.#learnt
    if (known?.heard.size === heard.size && [...heard].every((name) => known.heard.has(name))) return known.model
    const model = made(learn(ratings.map(({ from, to, score, at }) => ({ from, to, value: score / SCORE_SCALE, at }))))
    this.#learnt = { heard, model }
    return model
  }

  trust({ did, ...viewer }: Extract<Question, { kind: 'trust' }>): Trusted {
    const { walks } = this.#by(viewer)
    this.#lines ??= openLines(this.#words.lines)
    const { amount, paths } = this.#lines.flow(viewer.me, did)
    return {
      score: walks.score(did),
      paths: walks.pathsTo(did, PATHS_SHOWN),
      stood: amount,
      stoodPaths: paths.sort((a, b) => b.amount - a.amount).slice(0, PATHS_SHOWN),
    }
  }

  /** How much the word of each who rated them counts for the viewer, together at most 1; nobody's counts where trust leads to none of them. */
  voices({ did, ...viewer }: Extract<Question, { kind: 'voices' }>): Map<string, number> {
    const raters = this.#words.ratings.filter(({ to }) => to === did).map(({ from }) => from)
    return this.#by(viewer).walks.voices(did, new Set(raters))
  }

  graph({ around, max, ...viewer }: Extract<Question, { kind: 'graph' }>): Neighbourhood {
    const { graph, walks } = this.#by(viewer)
    return neighbourhood(graph, (name) => walks.score(name), around, max)
  }

  /** Everybody whom walks come by, most walked first. */
  seen({ me, settled }: Viewer): [did: string, share: number][] {
    const { graph, walks } = this.#by({ me, settled })
    return walks.top(graph.names.length).map(({ name, score }) => [name, score])
  }

  #by({ me, settled }: Viewer): Seen {
    const key = [me, ...settled].join(' ')
    if (this.#seen?.key === key) return this.#seen
    const graph = made(buildGraph(opinionEdges(this.#words.lines, this.#words.ratings, me, settled)))
    this.#seen = { key, graph, walks: new Walks(graph, me, { seed: SEED }) }
    return this.#seen
  }
}

/** Flows count in whole numbers; where all lines together are more than one holds, each counts as far as its share of that. */
function openLines(lines: readonly Line[]): TrustLines {
  const sum = lines.reduce((total, { line }) => total + line, 0)
  const most = sum > Number.MAX_SAFE_INTEGER ? Math.floor(Number.MAX_SAFE_INTEGER / lines.length) : sum
  const edges = lines.map(({ from, to, line }) => ({ from, to, weight: Math.min(line, most) }))
  return made(TrustLines.open(made(buildGraph(edges))))
}
