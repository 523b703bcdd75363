/**
 * Searches of a board of a million notices through the node's own procedure `notices.search`: finding, counting, and the page of
 * notices with their people and snippets, as a window gets it. The mix is fixed by its seed; every query is asked once, cold or warm
 * as it comes. A fifth are single words that stand in more than a tenth of all notices.
 */
import type { LedgerNode } from '#main/engine/ledger-node.ts'
import { random } from '#shared/core/kernel/index.ts'
import { NOTICES, openBigBoard, WORDS } from './big-board.ts'

const QUERIES = 1500
/** Asked before the clock runs: an application in use has its statements prepared and the upper pages of its indexes in memory. */
const WARM_UP = 50
const SORTS = ['newest', 'relevance', 'ending', 'price', 'trust'] as const
const PAGE = 60
/** A person who goes on to the end of this many pages has seen a thousand notices. */
const DEEP_PAGES = 16
const SLOWEST_SHOWN = 8

type Query = Record<string, string | number | boolean>
interface Asked {
  kind: string
  query: Query
}

interface Took {
  kind: string
  query: Query
  /** By the clock, and of the processor: on a busy machine the second tells more. */
  ms: number
  cpuMs: number
}

export async function run(): Promise<Record<string, number>> {
  const { node, hub, bytes, close } = await openBigBoard((text) => console.error(text))
  const asked = mix(commonWords(node), someAuthors(node))
  for (const { query } of asked.slice(-WARM_UP)) await ask(node, hub, query)
  const took: Took[] = []
  for (const { kind, query } of asked) {
    let cursor: string | undefined
    for (let page = 0; page < (kind === 'deep' ? DEEP_PAGES : 1); page++) {
      const paged = cursor === undefined ? query : { ...query, cursor }
      const started = performance.now()
      const cpu = process.cpuUsage()
      cursor = (await ask(node, hub, paged)).cursor
      const { user, system } = process.cpuUsage(cpu)
      took.push({ kind, query, ms: performance.now() - started, cpuMs: (user + system) / 1000 })
      if (cursor === undefined) break
    }
  }
  close()
  const slowest = took.toSorted((a, b) => b.cpuMs - a.cpuMs).slice(0, SLOWEST_SHOWN)
  for (const { kind, ms, cpuMs, query } of slowest)
    console.error(`${ms.toFixed(1)} ms (cpu ${cpuMs.toFixed(1)}) ${kind} ${JSON.stringify(query)}`)
  const kinds = Map.groupBy(took, ({ kind }) => kind)
  const ms = (of: readonly Took[], q: number) =>
    quantile(
      of.map((one) => one.ms),
      q,
    )
  const cpuMs = (of: readonly Took[], q: number) =>
    quantile(
      of.map((one) => one.cpuMs),
      q,
    )
  return {
    notices: NOTICES,
    queries: took.length,
    p50_ms: ms(took, 0.5),
    p95_ms: ms(took, 0.95),
    p99_ms: ms(took, 0.99),
    max_ms: ms(took, 1),
    cpu_p50_ms: cpuMs(took, 0.5),
    cpu_p95_ms: cpuMs(took, 0.95),
    cpu_p99_ms: cpuMs(took, 0.99),
    broad_share: (kinds.get('common')?.length ?? 0) / took.length,
    ...Object.fromEntries([...kinds].map(([kind, of]) => [`${kind}_p95_ms`, ms(of, 0.95)])),
    ...Object.fromEntries([...kinds].map(([kind, of]) => [`${kind}_cpu_p95_ms`, cpuMs(of, 0.95)])),
    store_mb: Math.round(bytes / 1e6),
    memory_mb: Math.round(process.memoryUsage().rss / 1e6),
  }
}

const ask = (node: LedgerNode, hub: string, query: Query) => {
  const input = { hub, text: '', mine: false, withEnded: false, sort: 'newest', limit: PAGE, ...query }
  return node.call('notices.search', input) as Promise<{ items: unknown[]; total: number; cursor?: string }>
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] as number
}

/** The words that stand in more than a tenth of all notices, counted in the index itself. */
function commonWords(node: LedgerNode): string[] {
  const { sql } = node.engine.context
  const count = (word: string) =>
    sql.get<{ n: number }>('SELECT count(*) AS n FROM notice_text WHERE notice_text MATCH ?', `"${word}"`)?.n ?? 0
  const common = WORDS.slice(0, 40).filter((word) => count(word) > NOTICES / 10)
  if (common.length < 5) throw new Error('this board has too few common words')
  return common
}

/** Some authors, with many and with few notices. */
const someAuthors = (node: LedgerNode): string[] =>
  node.engine.context.sql
    .all<{ did: string }>('SELECT did FROM notice_author WHERE key % 500 = 1 OR key < 20')
    .map(({ did }) => did)

/** One filter set at random, as the board offers them. */
function filterOf(pick: <T>(items: readonly T[]) => T, authors: readonly string[]): Query {
  return pick<() => Query>([
    () => ({ purpose: pick(['offer', 'need']) }),
    () => ({ category: pick(['skill', 'work', 'thing', 'knowledge', 'compute', 'favour']) }),
    () => ({ priceKind: pick(['tokens', 'barter']) }),
    () => ({ maxPrice: pick(['100', '1000', '10000', '100000']) }),
    () => ({ place: pick(WORDS.slice(2000, 2400)) }),
    () => ({ mine: true }),
    () => ({ author: pick(authors) }),
    () => ({ withEnded: true }),
  ])()
}

function mix(common: readonly string[], authors: readonly string[]): Asked[] {
  const draw = random(42)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(draw() * items.length)] as T
  const filter = () => filterOf(pick, authors)
  const rare = () => WORDS[300 + Math.floor(draw() * (WORDS.length - 300))] as string
  const any = () => WORDS[Math.floor(WORDS.length ** draw()) - 1] as string
  const kinds: Record<string, () => Query> = {
    common: () => ({ text: pick(common), sort: pick(SORTS), ...(draw() < 0.5 ? filter() : {}) }),
    browse: () => ({ sort: pick(SORTS) }),
    filter: () => ({ sort: pick(SORTS), ...filter(), ...(draw() < 0.5 ? filter() : {}) }),
    rare: () => ({ text: rare(), sort: pick(SORTS) }),
    words: () => ({ text: Array.from({ length: 2 + Math.floor(draw() * 2) }, any).join(' '), sort: pick(SORTS) }),
    commons: () => ({ text: `${pick(common)} ${pick(common)}`, sort: pick(SORTS), ...(draw() < 0.5 ? filter() : {}) }),
    typing: () => ({ text: any().slice(0, 1 + Math.floor(draw() * 5)), sort: 'relevance' }),
    'words-filter': () => ({ text: any(), sort: pick(SORTS), ...filter(), ...(draw() < 0.5 ? filter() : {}) }),
  }
  // Deep paging asks sixteen pages each, so its queries are few; common words are a fifth of all queries asked.
  const rest = Object.keys(kinds).filter((kind) => kind !== 'common')
  const asked: Asked[] = []
  while (asked.length < QUERIES) {
    const kind = draw() < 0.275 ? 'common' : pick(rest)
    asked.push({ kind, query: (kinds[kind] as () => Query)() })
    if (asked.length % 50 === 0)
      asked.push({
        kind: 'deep',
        query: {
          ...(asked.length % 100 === 0 ? { text: pick(common) } : filter()),
          sort: SORTS[(asked.length / 50) % SORTS.length] as string,
        },
      })
  }
  return asked
}
