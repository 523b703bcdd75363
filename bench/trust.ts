/**
 * What trust between people foretells and withstands (DESIGN §8, decision 038), on a file of ratings: `--data FILE`. Ratings are scaled
 * to −1 … 1. Everything drawn is drawn from a seed. A figure that the file cannot give is null, with a word on why beside it.
 */
import { readFileSync } from 'node:fs'
import { random } from '#shared/core/kernel/index.ts'
import {
  buildGraph,
  learn,
  predict,
  type Rating,
  type RatingModel,
  type TrustEdge,
  TrustLines,
  Walks,
  warn,
} from '#shared/core/trust/index.ts'
import { edgesOf, parseRatings } from './trust/file.ts'
import { auc, pearson, quantile, rmse } from './trust/quality.ts'
import { measureSybils } from './trust/sybils.ts'

const FOLDS = 10
const TRAINED = 0.8
const QUERIES = 500
/** Asked before the clock runs, so that compiling is not measured. */
const WARMING = 50
const SEED = 42

type Metrics = Record<string, number | string | null>

export async function run(): Promise<Metrics> {
  const at = process.argv.indexOf('--data')
  const file = at < 0 ? undefined : process.argv[at + 1]
  if (file === undefined) return leave('Which ratings? --data FILE, lines of from,to,rating,time')
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    return leave(`${file} cannot be read: ${(error as Error).message}`)
  }
  const parsed = parseRatings(text)
  if (!parsed.ok) return leave(`${file} is no file of ratings: ${parsed.error}`)
  return measure(parsed.value)
}

function leave(why: string): never {
  console.error(why)
  process.exit(2)
}

/** All figures of one file. */
export function measure({ ratings, ofOneself }: { ratings: readonly Rating[]; ofOneself: number }): Metrics {
  const edges = edgesOf(ratings)
  return {
    ratings: ratings.length,
    people: new Set(ratings.flatMap(({ from, to }) => [from, to])).size,
    of_oneself_left_out: ofOneself,
    ...crossValidated(ratings),
    ...warned(ratings),
    ...withstood(edges),
    ...asked(edges),
  }
}

/** A figure, or null and why. */
const figure = (name: string, value: number | null, why: string): Metrics =>
  value === null ? { [name]: null, [`${name}_why`]: why } : { [name]: value }

function modelOf(ratings: readonly Rating[]): RatingModel {
  const model = learn(ratings)
  if (!model.ok) throw new Error(model.error)
  return model.value
}

function shuffled<T>(items: readonly T[], draw: () => number): T[] {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(draw() * (last + 1))
    const moved = mixed[last] as T
    mixed[last] = mixed[other] as T
    mixed[other] = moved
  }
  return mixed
}

/** Each rating predicted by a model that has seen the other nine tenths. */
function crossValidated(ratings: readonly Rating[]): Metrics {
  const mixed = shuffled(ratings, random(SEED))
  const folds = Math.min(FOLDS, ratings.length)
  const predicted: number[] = []
  const came: number[] = []
  let within = 0
  for (let fold = 0; folds > 1 && fold < folds; fold++) {
    const model = modelOf(mixed.filter((_, at) => at % folds !== fold))
    for (const rating of mixed.filter((_, at) => at % folds === fold)) {
      const { expected, low, high } = predict(model, rating)
      predicted.push(expected)
      came.push(rating.value)
      if (low <= rating.value && rating.value <= high) within++
    }
  }
  return {
    ...figure('rmse', rmse(predicted, came), 'one rating alone cannot be both learnt from and predicted'),
    ...figure('pearson', pearson(predicted, came), 'ratings or predictions that never differ have no correlation'),
    ...figure('within_90', came.length > 0 ? within / came.length : null, 'nothing was predicted'),
  }
}

/** The last fifth in time, by a model that has seen what came before. */
function warned(ratings: readonly Rating[]): Metrics {
  const byTime = ratings.toSorted((a, b) => a.at - b.at)
  const split = Math.floor(byTime.length * TRAINED)
  const model = modelOf(byTime.slice(0, split))
  const last = byTime.slice(split)
  const risks = (kind: readonly Rating[]) => kind.map((rating) => warn(model, rating))
  const [bad, good] = [last.filter(({ value }) => value < 0), last.filter(({ value }) => value > 0)]
  const why = `the last fifth has ${bad.length} negative and ${good.length} positive ratings`
  return figure('auc', auc(risks(bad), risks(good)), why)
}

function withstood(edges: readonly TrustEdge[]): Metrics {
  const { own, joint, pageRank, unconsumed } = measureSybils(edges, random(SEED))
  const why = 'no trust leads from one drawn at random to a Sybil’s friend'
  return {
    ...figure('own_gain', own, why),
    ...figure('joint_gain', joint, why),
    ...figure('pagerank_own_gain', pageRank, why),
    ...figure('unconsumed_joint_gain', unconsumed, why),
  }
}

/** Exposure between two drawn at random whom trust connects, and how long the rest takes. */
function asked(edges: readonly TrustEdge[]): Metrics {
  const began = performance.now()
  const graph = buildGraph(edges)
  if (!graph.ok) throw new Error(graph.error)
  const lines = TrustLines.open(graph.value)
  if (!lines.ok) throw new Error(lines.error)
  const built = performance.now() - began
  const { names } = graph.value
  const draw = random(SEED)
  const pick = (): string => names[Math.floor(draw() * names.length)] as string
  const took: number[] = []
  for (let left = QUERIES * 20; left > 0 && took.length < QUERIES + WARMING; left--) {
    const [from, to] = [pick(), pick()]
    const started = performance.now()
    if (lines.value.flow(from, to).amount > 0) took.push(performance.now() - started)
  }
  const walks = Array.from({ length: WARMING }, pick).map((viewer) => {
    const started = performance.now()
    new Walks(graph.value, viewer, { seed: SEED }).top(10)
    return performance.now() - started
  })
  const queries = took.slice(took.length > WARMING ? WARMING : 0)
  const why = 'no two drawn at random are connected by trust'
  return {
    build_ms: built,
    walk_ms: quantile(walks, 0.5),
    queries: queries.length,
    ...figure('query_ms', quantile(queries, 0.5), why),
    ...figure('query_p95_ms', quantile(queries, 0.95), why),
  }
}
