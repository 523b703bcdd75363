/**
 * What it costs that every notice which arrives is held against what a person watches: notices of a made-up board go through every feature, in
 * memory, with nothing watched, and with 200 saved searches, half of them for common words, and 200 people followed. The board's size plays no part in it.
 */
import { type CborValue, DAY, fromHex, random, type SignedEvent, sha256, utf8 } from '#shared/core/kernel/index.ts'
import { ThreadReckoner } from '../src-main/adapters/reckoner/index.ts'
import { features } from '../src-main/features/index.ts'
import type { Sql } from '../src-main/ports/sql.ts'
import { memorySql } from '../src-main/testing/town-parts.ts'
import { authorsOf, listings, WORDS } from './big-board.ts'

const HUB = '11'.repeat(32)
const NOW = 1_795_000_000_000
const AUTHORS = 10_000
const WARM_UP = 1000
const ARRIVING = 2000
const EACH = 200
const ROUNDS = 3

export async function run(): Promise<Record<string, number>> {
  const events = eventsFor(WARM_UP + ARRIVING)
  const rounds = Array.from({ length: ROUNDS }, () => ({ plain: once(events, false), watched: once(events, true) }))
  const median = (of: number[]): number => of.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] as number
  const plain = median(rounds.map((round) => round.plain.us))
  const watched = median(rounds.map((round) => round.watched.us))
  const cpu = { notice_cpu_us: plain, watched_notice_cpu_us: watched, watching_cpu_us: watched - plain }
  return { arriving: ARRIVING, searches: EACH, people: EACH, hits: rounds[0]?.watched.hits ?? 0, ...cpu }
}

/** Processor time for each notice after some to warm up. */
function once(events: readonly SignedEvent[], watched: boolean): { us: number; hits: number } {
  const sql = memorySql()
  const modules = features(new ThreadReckoner())
  for (const { readModel } of modules) sql.exec(readModel.create)
  if (watched) watch(sql)
  const give = (some: readonly SignedEvent[]): void => {
    for (const event of some) for (const feature of modules) feature.onNotice?.(sql, HUB, event, NOW)
  }
  give(events.slice(0, WARM_UP))
  const started = process.cpuUsage()
  give(events.slice(WARM_UP))
  const { user, system } = process.cpuUsage(started)
  const { hits } = sql.get<{ hits: number }>('SELECT count(*) AS hits FROM watch_hit') ?? { hits: 0 }
  return { us: (user + system) / ARRIVING, hits }
}

const authors = authorsOf('did:key:z6MkNobody', AUTHORS)

function watch(sql: Sql): void {
  const draw = random(55)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(draw() * items.length)] as T
  const put = (id: string, kind: string, subject: string): void =>
    sql.run(
      'INSERT INTO watch (id, hub, kind, subject, name, desktop, since, looked, floor) VALUES (?, ?, ?, ?, ?, 1, 0, 0, 0)',
      ...[id, HUB, kind, subject, id],
    )
  for (let n = 0; n < EACH; n++) {
    const text = n % 2 === 0 ? pick(WORDS.slice(0, 500)) : pick(WORDS)
    const filters =
      draw() < 0.5 ? {} : { purpose: pick(['offer', 'need']), maxPrice: pick(['1000', '10000', '100000']) }
    put(`search ${n}`, 'search', JSON.stringify({ text, ...filters, days: 1 + n }))
    put(`person ${n}`, 'person', authors[1 + n * 7] as string)
  }
}

function eventsFor(count: number): SignedEvent[] {
  const next = listings(AUTHORS)
  return Array.from({ length: count }, (_, n) => {
    const { by, content } = next()
    const id = sha256(utf8(`arriving ${n}`))
    const put = { ...content, expires: NOW + 30 * DAY } as unknown as CborValue
    const body: Record<string, CborValue> = { at: NOW, content: put }
    const place = { hub: fromHex(HUB), dev: id, seq: 0, prev: id, epoch: 0 }
    const event = { v: 1 as const, t: 'notice.put', ...place, as: authors[by] as string, body }
    return { id, unsigned: id, event, sig: id, cosigs: [] }
  })
}
