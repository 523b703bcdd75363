/**
 * Twenty headless nodes of one hub in processes of their own, over libp2p on loopback; each posts in its turn, and every node is asked
 * for its newest notices all the while: `npm run bench -- gossip [--nodes 20] [--notices 1000] [--rate 3]`. A notice has come to a node
 * when a search there answers with it, so the figures hold the wait for the next question as well.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { until } from '#main/testing/crowd/member.ts'
import type { NoticeForm } from '#shared/ipc/notices.ts'
import { cpuSeconds, type Headless, startHeadless } from './gossip/headless.ts'

const NODES = '20'
const NOTICES = '1000'
const RATE = '3'
/** Started at once: more only take turns on the same cores. */
const STARTING = 4
const ASK_EVERY_MS = 250
const PAGE = 10
/** What has not come this long after the last one was posted is missing. */
const SPREAD_MS_MAX = 60_000
const PATIENCE_MS = 180_000
const WEEK_MS = 7 * 24 * 3_600_000
const HUB = { name: 'Bench', tokenName: 'Credits', tokenCode: 'CR', decimals: 0, grant: '1000', creditLimit: '0' }
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

export async function run(): Promise<Record<string, number>> {
  const { values } = parseArgs({
    strict: false,
    options: {
      nodes: { type: 'string', default: NODES },
      notices: { type: 'string', default: NOTICES },
      rate: { type: 'string', default: RATE },
    },
  })
  return spread({ nodes: Number(values.nodes), notices: Number(values.notices), perSecond: Number(values.rate) })
}

export interface Spread {
  nodes: number
  notices: number
  perSecond: number
}

export async function spread({ nodes: count, notices, perSecond }: Spread): Promise<Record<string, number>> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'kind-gossip-'))
  const nodes: Headless[] = []
  try {
    for (let at = 0; at < count; at += STARTING)
      nodes.push(
        ...(await Promise.all(
          Array.from({ length: Math.min(STARTING, count - at) }, (_, i) => startHeadless(home, `node-${at + i}`)),
        )),
      )
    const hub = await gathered(nodes)
    const before = nodes.map(({ pid }) => cpuSeconds(pid))
    const watches = nodes.map((node) => new Watch(node, hub))
    const watching = watches.map((watch) => watch.run())
    const began = performance.now()
    const posted = await post(nodes, { hub, notices, perSecond })
    const postedMs = performance.now() - began
    const whole = async () => watches.every(({ came }) => came.size >= posted.size)
    await until(whole, SPREAD_MS_MAX)
    for (const watch of watches) watch.stop()
    await Promise.all(watching)
    const used = nodes.reduce((sum, { pid }, i) => sum + cpuSeconds(pid) - (before[i] as number), 0)
    return figures(posted, watches, { used, postedMs })
  } finally {
    for (const node of nodes) node.kill()
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** One hub in which every node is a member; its id. */
async function gathered(nodes: readonly Headless[]): Promise<string> {
  const [founder, ...others] = nodes as [Headless, ...Headless[]]
  const { hub } = await founder.ask.hubs.create(HUB)
  const { link } = await founder.ask.hubs.invite({ hub, uses: nodes.length, days: 1 })
  for (const { ask } of others) await ask.hubs.join({ link })
  for (const { ask } of nodes) {
    const ready = async () => (await ask.hubs.list()).some((one) => one.hub === hub && one.state === 'ready')
    if (!(await until(ready, PATIENCE_MS))) throw new Error('a join was not certified in time')
    const known = async () => (await ask.hubs.members({ hub })).length === nodes.length
    if (!(await until(known, PATIENCE_MS))) throw new Error('a node does not know of everybody')
  }
  return hub
}

/** In turns, at a steady rate; when each was about to be posted, by its id. */
async function post(
  nodes: readonly Headless[],
  plan: Omit<Spread, 'nodes'> & { hub: string },
): Promise<Map<string, number>> {
  const posted = new Map<string, number>()
  const posting: Promise<void>[] = []
  const began = performance.now()
  for (let n = 0; n < plan.notices; n++) {
    await wait(Math.max(0, began + (n * 1000) / plan.perSecond - performance.now()))
    const { ask } = nodes[n % nodes.length] as Headless
    const at = performance.now()
    posting.push(ask.notices.publish({ hub: plan.hub, form: offer(n) }).then(({ id }) => void posted.set(id, at)))
  }
  await Promise.all(posting)
  return posted
}

const offer = (n: number): NoticeForm => ({
  ...{
    purpose: 'offer',
    category: 'skill',
    title: `Offer ${n + 1}`,
    text: 'Mending what is broken, on weekday evenings.',
  },
  ...{ price: { kind: 'barter', wants: 'a good word' }, quantity: 1, unit: 'hour', place: 'Here' },
  expires: Date.now() + WEEK_MS,
})

/** Asks one node for its newest notices, and keeps when each was first among the answer. */
class Watch {
  readonly came = new Map<string, number>()
  readonly #node: Headless
  readonly #hub: string
  #stopped = false

  constructor(node: Headless, hub: string) {
    this.#node = node
    this.#hub = hub
  }

  stop(): void {
    this.#stopped = true
  }

  async run(): Promise<void> {
    while (!this.#stopped) {
      await this.#look()
      await wait(ASK_EVERY_MS)
    }
  }

  /** Page after page, until all that this node has are known. */
  async #look(): Promise<void> {
    let cursor: string | undefined
    do {
      const page = await this.#node.ask.notices.search({ hub: this.#hub, limit: PAGE, ...(cursor && { cursor }) })
      const at = performance.now()
      for (const { id } of page.items) if (!this.came.has(id)) this.came.set(id, at)
      cursor = page.total > this.came.size ? page.cursor : undefined
    } while (cursor)
  }
}

function figures(
  posted: ReadonlyMap<string, number>,
  watches: readonly Watch[],
  { used, postedMs }: { used: number; postedMs: number },
): Record<string, number> {
  const waits = watches
    .flatMap(({ came }) => [...posted].flatMap(([id, at]) => (came.has(id) ? [(came.get(id) as number) - at] : [])))
    .sort((a, b) => a - b)
  const at = (q: number) => Math.round(waits[Math.min(waits.length - 1, Math.floor(waits.length * q))] ?? Number.NaN)
  return {
    nodes: watches.length,
    notices: posted.size,
    posted_per_s: Math.round((posted.size / postedMs) * 10_000) / 10,
    delivered_ratio: waits.length / (posted.size * watches.length),
    ...{ p50_ms: at(0.5), p95_ms: at(0.95), p99_ms: at(0.99), max_ms: at(1) },
    cpu_ms_each: Math.round((used * 10_000) / waits.length) / 10,
    load: Math.round((os.loadavg()[0] as number) * 10) / 10,
  }
}
