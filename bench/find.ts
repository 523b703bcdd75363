/**
 * The best notices of a board of a million by 10,000 people through the node's own procedure `notices.find`: with filters and what each
 * would leave, with a slip of the finger in a third of the words, ranked by place, trust and age, with the page of notices as a window
 * gets it. Every query is asked once, cold or warm as it comes; the mix is fixed by its seed.
 */
import type { LedgerNode } from '#main/engine/ledger-node.ts'
import { random } from '#shared/core/kernel/index.ts'
import { NOTICES, openBigBoard, WORDS } from './big-board.ts'

const QUERIES = 1000
/** Asked before the clock runs: trust is learnt and the vocabulary read once, when they are first wanted. */
const WARM_UP = 50
const PAGE = 30

type Query = Record<string, string | number>
interface Took {
  kind: string
  ms: number
  cpuMs: number
  slip: boolean
}

export async function run(): Promise<Record<string, number>> {
  const { node, hub, close } = await openBigBoard((text) => console.error(text))
  const asked = mix()
  const first = performance.now()
  await ask(node, hub, asked[0]?.query ?? {})
  const firstMs = performance.now() - first
  for (const { query } of asked.slice(-WARM_UP)) await ask(node, hub, query)
  const took: Took[] = []
  let [found, slips, slipsFound] = [0, 0, 0]
  for (const { kind, query, slip } of asked) {
    const started = performance.now()
    const cpu = process.cpuUsage()
    const { items, meant } = await ask(node, hub, query)
    const { user, system } = process.cpuUsage(cpu)
    took.push({ kind, slip, ms: performance.now() - started, cpuMs: (user + system) / 1000 })
    if (items.length > 0) found++
    if (slip) slips++
    if (slip && meant.length > 0) slipsFound++
  }
  close()
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
  const slipped = took.filter(({ slip }) => slip)
  return {
    notices: NOTICES,
    queries: took.length,
    p50_ms: ms(took, 0.5),
    p95_ms: ms(took, 0.95),
    p99_ms: ms(took, 0.99),
    max_ms: ms(took, 1),
    cpu_p50_ms: cpuMs(took, 0.5),
    cpu_p95_ms: cpuMs(took, 0.95),
    ...Object.fromEntries([...kinds].map(([kind, of]) => [`${kind}_p95_ms`, ms(of, 0.95)])),
    slips,
    slips_p95_ms: ms(slipped, 0.95),
    slips_replaced_share: slipsFound / slips,
    found_share: found / took.length,
    first_ms: firstMs,
    memory_mb: Math.round(process.memoryUsage().rss / 1e6),
  }
}

const ask = (node: LedgerNode, hub: string, query: Query) =>
  node.call('notices.find', { hub, text: '', limit: PAGE, ...query }) as Promise<{ items: unknown[]; meant: unknown[] }>

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] as number
}

/** One letter too many, missing, wrong, or changed with its neighbour. */
function slipIn(word: string, draw: () => number): string {
  const at = Math.floor(draw() * (word.length - 1))
  const other = 'abcdefghijklmnopqrstuvwxyz'[Math.floor(draw() * 26)] as string
  const [before, after] = [word.slice(0, at), word.slice(at + 1)]
  const kinds = [`${before}${other}${word[at]}${after}`, `${before}${after}`, `${before}${other}${after}`]
  return [...kinds, `${before}${word[at + 1]}${word[at]}${word.slice(at + 2)}`][Math.floor(draw() * 4)] as string
}

interface Asked {
  kind: string
  query: Query
  slip: boolean
}

function mix(): Asked[] {
  const draw = random(47)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(draw() * items.length)] as T
  const filter = () =>
    pick<() => Query>([
      () => ({ purpose: pick(['offer', 'need']) }),
      () => ({ category: pick(['skill', 'work', 'thing', 'knowledge', 'compute', 'favour']) }),
      () => ({ priceKind: pick(['tokens', 'barter']) }),
      () => ({ maxPrice: pick(['1000', '10000', '100000']) }),
      () => ({ minPrice: '500', maxPrice: '20000' }),
      () => ({ who: pick(['known', 'trusted']) }),
      () => ({ days: pick([1, 7, 30]) }),
      () => ({ place: pick(WORDS.slice(2000, 2400)) }),
    ])()
  const any = () => WORDS[Math.floor(WORDS.length ** draw()) - 1] as string
  const long = () => {
    for (;;) {
      const word = any()
      if (word.length > 3) return word
    }
  }
  const kinds: Record<string, () => { query: Query; slip: boolean }> = {
    browse: () => ({ query: filter(), slip: false }),
    word: () => ({ query: { text: long() }, slip: false }),
    filtered: () => ({ query: { text: any(), ...filter(), ...filter() }, slip: false }),
    words: () => ({ query: { text: `${any()} ${any()}`, ...filter() }, slip: false }),
    slipped: () => ({ query: { text: slipIn(long(), draw), ...(draw() < 0.5 ? filter() : {}) }, slip: true }),
    'slipped-words': () => ({ query: { text: `${slipIn(long(), draw)} ${any()}` }, slip: true }),
  }
  return Array.from({ length: QUERIES }, () => {
    const kind = pick(Object.keys(kinds))
    return { kind, ...(kinds[kind] as () => { query: Query; slip: boolean })() }
  })
}
