/** The rows of watches and of what came of them. */
import type { Sql, SqlRow } from '../../ports/sql.ts'

export type WatchKind = 'search' | 'person' | 'space' | 'wish'

/** More than anybody reads news of; every notice that arrives is held against all of them. */
export const WATCHES_MAX: Readonly<Record<WatchKind, number>> = { search: 200, person: 200, space: 200, wish: 500 }
/** Hits that are kept for each; older ones are forgotten, and their notices are never told of again. */
export const HITS_KEPT = 200

export interface WatchRow extends SqlRow {
  id: string
  hub: string
  kind: WatchKind
  subject: string
  name: string
  desktop: number
  since: number
  looked: number
  floor: number
  state: string | null
}

/** A notice that was found, or what changed of one that is kept. */
export type HitWhat = 'match' | 'price' | 'stock' | 'gone'

export interface HitRow extends SqlRow {
  n: number
  hit: string
  what: HitWhat
  at: number
}

export const watchesOf = (sql: Sql, hub: string): WatchRow[] =>
  sql.all<WatchRow>('SELECT * FROM watch WHERE hub = ? ORDER BY since DESC, id', hub)

export const watchById = (sql: Sql, id: string): WatchRow | undefined =>
  sql.get<WatchRow>('SELECT * FROM watch WHERE id = ?', id)

export const watchOf = (sql: Sql, hub: string, kind: WatchKind, subject: string): WatchRow | undefined =>
  sql.get<WatchRow>('SELECT * FROM watch WHERE hub = ? AND kind = ? AND subject = ?', hub, kind, subject)

export const countOf = (sql: Sql, kind: WatchKind): number =>
  sql.get<{ n: number }>('SELECT count(*) AS n FROM watch WHERE kind = ?', kind)?.n ?? 0

export type NewWatch = Pick<WatchRow, 'id' | 'hub' | 'kind' | 'subject' | 'name' | 'desktop' | 'since' | 'state'>

export function insertWatch(sql: Sql, row: NewWatch): void {
  const { id, hub, kind, subject, name, desktop, since, state } = row
  sql.run(
    'INSERT INTO watch (id, hub, kind, subject, name, desktop, since, looked, floor, state) VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, ?)',
    ...[id, hub, kind, subject, name, desktop, since, state],
  )
}

export function dropWatch(sql: Sql, id: string): void {
  sql.run('DELETE FROM watch_hit WHERE watch = ?', id)
  sql.run('DELETE FROM watch WHERE id = ?', id)
}

/** Once for each hit and what it is, however often it is heard. */
export function hit(sql: Sql, watch: string, of: { hit: string; what: HitWhat; posted: number; at: number }): void {
  const floor = watchById(sql, watch)?.floor ?? 0
  if (of.posted <= floor) return
  sql.run(
    'INSERT OR IGNORE INTO watch_hit (watch, hit, what, posted, at) VALUES (?, ?, ?, ?, ?)',
    ...[watch, of.hit, of.what, of.posted, of.at],
  )
  const beyond = sql.get<{ n: number }>(
    'SELECT n FROM watch_hit WHERE watch = ? ORDER BY n DESC LIMIT 1 OFFSET ?',
    ...[watch, HITS_KEPT],
  )
  if (!beyond) return
  const gone = sql.get<{ posted: number }>(
    'SELECT max(posted) AS posted FROM watch_hit WHERE watch = ? AND n <= ?',
    ...[watch, beyond.n],
  )
  sql.run('UPDATE watch SET floor = ? WHERE id = ?', Math.max(floor, gone?.posted ?? 0), watch)
  sql.run('DELETE FROM watch_hit WHERE watch = ? AND n <= ?', watch, beyond.n)
}

/** Newest first. */
export const hitsOf = (sql: Sql, watch: string, after = 0): HitRow[] =>
  sql.all<HitRow>('SELECT n, hit, what, at FROM watch_hit WHERE watch = ? AND n > ? ORDER BY n DESC', watch, after)

/** Everything that came until now was looked at. */
export const lookAt = (sql: Sql, watch: string): void =>
  sql.run(
    'UPDATE watch SET looked = max(looked, coalesce((SELECT max(n) FROM watch_hit WHERE watch = ?), 0)) WHERE id = ?',
    watch,
    watch,
  )

/** Watches that this notice is news for. */
export const watchesHit = (sql: Sql, notice: string): string[] =>
  sql.all<{ watch: string }>('SELECT watch FROM watch_hit WHERE hit = ?', notice).map(({ watch }) => watch)

export const isWished = (sql: Sql, hub: string, notice: string): boolean =>
  watchOf(sql, hub, 'wish', notice) !== undefined
