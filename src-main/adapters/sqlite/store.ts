/** The store over SQLite. One connection, on the ledger thread; callers wrap what belongs together in `transaction`. */
import type { Database } from 'better-sqlite3'
import { type SqlValue, textOf } from '#main/ports/sql.ts'
import {
  type MetaStore,
  type PaperStore,
  runOfIds,
  type SnapshotStore,
  type StateStore,
  type Store,
  type StoredBatch,
  type StoredEvent,
  type StoredMail,
  type StoredWitness,
} from '#main/ports/store.ts'
import { concatBytes, type Plane, type Subtree } from '#shared/core/kernel/index.ts'
import { EventNames } from './event-names.ts'
import { openDatabase } from './open.ts'
import { papersOf } from './papers.ts'
import { type BatchRow, type EventRow, idsOf, type MailRow, PLANES, tagOf, toBatch, toEvent, toMail } from './rows.ts'
import { snapshotsOf } from './snapshots.ts'
import { SqliteSql } from './sql.ts'
import { metaOf, plain, SqliteState } from './state.ts'

const LEDGER = PLANES.indexOf('ledger')
const NOTICE = PLANES.indexOf('notice')
/** Tables in which a hub stands as the key of its name, events left aside. */
const TABLES_BY_KEY = ['state', 'batch', 'subtree', 'paper', 'snapshot', 'piece', 'handover']
/** About 2 MB of events, 30 MB where each carries a picture. */
const NOTICES_READ_AT_ONCE = 1000

const EVENT = `SELECT n, id, plane, ${textOf('dev')} AS dev, seq, ${textOf('author')} AS author, ${textOf('t')} AS t, bytes, received, h, idx, refused FROM event`
const BATCH = 'SELECT h, time, hash, first_leaf, header, cert, ids FROM batch'
const MAIL = 'SELECT id, hub, recipient, bytes, posted, kind, size FROM mail'

export class SqliteStore implements Store {
  readonly sql: SqliteSql
  readonly meta: MetaStore
  readonly papers: PaperStore
  readonly snapshots: SnapshotStore
  readonly #db: Database
  readonly #listeners: (() => void)[] = []
  readonly #states = new Map<string, SqliteState>()
  readonly #names: EventNames

  constructor(file: string) {
    this.#db = openDatabase(file)
    this.sql = new SqliteSql(this.#db)
    this.#names = new EventNames(this.sql)
    this.meta = metaOf(this.sql)
    this.papers = papersOf(this.sql)
    this.snapshots = snapshotsOf(this.sql)
  }

  transaction<T>(work: () => T, relaxed?: 'relaxed'): T {
    if (this.#db.inTransaction) return work()
    if (relaxed) this.#db.pragma('synchronous = NORMAL')
    try {
      return this.#db.transaction(work).immediate()
    } catch (error) {
      this.sql.forget()
      this.#names.forget()
      for (const listener of this.#listeners) listener()
      throw error
    } finally {
      if (relaxed) this.#db.pragma('synchronous = FULL')
    }
  }

  onRollback(listener: () => void): void {
    this.#listeners.push(listener)
  }

  /** For tests of the schema and for maintenance; features go through `sql`. */
  exec(text: string): void {
    this.#db.exec(text)
  }

  /** After rows of events were put in by `exec`. */
  indexEvents(): void {
    this.transaction(() => this.#names.added())
  }

  /** A consistent copy in a new file, made in small steps while work goes on. */
  async snapshot(file: string): Promise<void> {
    await this.#db.backup(file)
  }

  addHub(hub: string, genesis: Uint8Array): void {
    this.sql.run('INSERT OR IGNORE INTO hub (hub, genesis) VALUES (?, ?)', hub, genesis)
  }

  removeHub(hub: string, dev: string): void {
    const [key, mine] = [this.sql.keyOf(hub), this.sql.keyOf(dev)]
    this.sql.run('DELETE FROM event WHERE hub = ? AND dev <> ?', key, mine)
    this.#names.removed()
    this.sql.run('UPDATE event SET h = NULL, idx = NULL, refused = NULL WHERE hub = ?', key)
    for (const table of TABLES_BY_KEY) this.sql.run(`DELETE FROM ${table} WHERE hub = ?`, key)
    for (const table of ['witness', 'mail', 'hub']) this.sql.run(`DELETE FROM ${table} WHERE hub = ?`, hub)
    this.#states.delete(hub)
  }

  hubs(): string[] {
    return this.sql.all<{ hub: string }>('SELECT hub FROM hub ORDER BY hub').map((row) => row.hub)
  }

  genesis(hub: string): Uint8Array | undefined {
    const row = this.sql.get<{ genesis: Uint8Array }>('SELECT genesis FROM hub WHERE hub = ?', hub)
    return row && plain(row.genesis)
  }

  state(hub: string): StateStore {
    const known = this.#states.get(hub) ?? new SqliteState(this.sql, hub)
    this.#states.set(hub, known)
    return known
  }

  putEvents(...events: readonly StoredEvent[]): void {
    this.sql.insert(
      'INSERT INTO event (hub, plane, dev, seq, author, t, tag, id, bytes, received, h, idx, refused)',
      events.map((event) => this.#eventRow(event)),
      `ON CONFLICT DO UPDATE SET h = excluded.h, idx = excluded.idx, refused = excluded.refused
       WHERE event.h IS NULL AND excluded.h IS NOT NULL AND event.id = excluded.id`,
    )
    this.#names.added()
  }

  #eventRow({ id, hub, plane, dev, seq, as, t, bytes, received, placed }: StoredEvent): SqlValue[] {
    const [hubKey, devKey, author, type] = [this.sql.key(hub), this.sql.key(dev), this.sql.key(as), this.sql.key(t)]
    const place = [placed?.h ?? null, placed?.index ?? null, placed?.refused ?? null]
    return [hubKey, PLANES.indexOf(plane), devKey, seq, author, type, tagOf(id), id, bytes, received, ...place]
  }

  #events(hub: string, where: string, ...values: SqlValue[]): StoredEvent[] {
    return this.sql
      .all<EventRow>(`${EVENT} WHERE hub = ? AND ${where}`, this.sql.keyOf(hub), ...values)
      .map((row) => toEvent(hub, row))
  }

  event(hub: string, id: Uint8Array): StoredEvent | undefined {
    for (const n of this.#names.find(id)) {
      const [found] = this.#events(hub, 'n = ? AND id = ?', n, id)
      if (found) return found
    }
    return undefined
  }

  eventAt(hub: string, plane: Plane, dev: string, seq: number): StoredEvent | undefined {
    const place = [PLANES.indexOf(plane), this.sql.keyOf(dev), seq]
    return this.#events(hub, 'plane = ? AND dev = ? AND seq = ?', ...place)[0]
  }

  chainHead(hub: string, plane: Plane, dev: string): { seq: number; id: Uint8Array } | undefined {
    const row = this.sql.get<{ seq: number; id: Uint8Array }>(
      'SELECT seq, id FROM event WHERE hub = ? AND plane = ? AND dev = ? ORDER BY seq DESC LIMIT 1',
      this.sql.keyOf(hub),
      PLANES.indexOf(plane),
      this.sql.keyOf(dev),
    )
    return row && { seq: row.seq, id: plain(row.id) }
  }

  pending(hub: string, limit: number): StoredEvent[] {
    return this.#events(hub, `h IS NULL AND plane = ${LEDGER} ORDER BY n LIMIT ?`, limit)
  }

  dropPending(hub: string, id: Uint8Array): void {
    this.#remove(hub, [id], 'h IS NULL')
  }

  #remove(hub: string, ids: readonly Uint8Array[], where: 'h IS NULL' | 'h IS NOT NULL'): void {
    const key = this.sql.keyOf(hub)
    for (const id of ids)
      for (const n of this.#names.find(id))
        this.sql.run(`DELETE FROM event WHERE n = ? AND id = ? AND hub = ? AND ${where}`, n, id, key)
    this.#names.removed()
  }

  frontier(hub: string): [string, number][] {
    return this.sql
      .all<{ dev: string; next: number }>(
        `SELECT ${textOf('dev')} AS dev, max(seq) + 1 AS next FROM event WHERE hub = ? AND plane = ${NOTICE} GROUP BY event.dev ORDER BY 1`,
        this.sql.keyOf(hub),
      )
      .map(({ dev, next }) => [dev, next])
  }

  chain(hub: string, plane: Plane, dev: string, from: number, limit: number): StoredEvent[] {
    const place = [PLANES.indexOf(plane), this.sql.keyOf(dev), from, limit]
    return this.#events(hub, 'plane = ? AND dev = ? AND seq >= ? ORDER BY seq LIMIT ?', ...place)
  }

  /** Page by page: a board may hold more than should be in memory at once. */
  *notices(hub: string): Iterable<StoredEvent> {
    const text = `${EVENT} NOT INDEXED WHERE hub = ? AND plane = ${NOTICE} AND n > ? ORDER BY n LIMIT ${NOTICES_READ_AT_ONCE}`
    for (let after = 0; ; ) {
      const rows = this.sql.all<EventRow>(text, this.sql.keyOf(hub), after)
      for (const row of rows) yield toEvent(hub, row)
      const last = rows.at(-1)
      if (last === undefined) return
      after = last.n
    }
  }

  putBatch(hub: string, b: StoredBatch): void {
    this.sql.run(
      'INSERT INTO batch (hub, h, time, hash, first_leaf, header, cert, ids) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      this.sql.key(hub),
      b.h,
      b.time,
      b.hash,
      b.firstLeaf,
      b.header,
      b.cert,
      concatBytes(...b.ids),
    )
  }

  batch(hub: string, h: number): StoredBatch | undefined {
    const row = this.sql.get<BatchRow>(`${BATCH} WHERE hub = ? AND h = ?`, this.sql.keyOf(hub), h)
    return row && toBatch(row)
  }

  head(hub: string): StoredBatch | undefined {
    const row = this.sql.get<BatchRow>(`${BATCH} WHERE hub = ? ORDER BY h DESC LIMIT 1`, this.sql.keyOf(hub))
    return row && toBatch(row)
  }

  tail(hub: string): StoredBatch | undefined {
    const row = this.sql.get<BatchRow>(`${BATCH} WHERE hub = ? ORDER BY h LIMIT 1`, this.sql.keyOf(hub))
    return row && toBatch(row)
  }

  dropBodies(hub: string, ids: readonly Uint8Array[]): void {
    this.#remove(hub, ids, 'h IS NOT NULL')
  }

  bodyBytes(hub: string): number {
    const sum = 'SELECT coalesce(sum(length(bytes)), 0) AS size FROM event WHERE hub = ? AND h IS NOT NULL'
    return this.sql.get<{ size: number }>(sum, this.sql.keyOf(hub))?.size ?? 0
  }

  truncate(hub: string, h: number): void {
    const key = this.sql.keyOf(hub)
    const size = this.batch(hub, h)?.firstLeaf
    if (size === undefined) return
    this.sql.run('UPDATE event SET h = NULL, idx = NULL, refused = NULL WHERE hub = ? AND h >= ?', key, h)
    this.sql.run('DELETE FROM batch WHERE hub = ? AND h >= ?', key, h)
    this.sql.run('DELETE FROM witness WHERE hub = ? AND h >= ?', hub, h)
    this.sql.run('DELETE FROM subtree WHERE hub = ? AND ((n + 1) << level) > ?', key, size)
  }

  bodies(hub: string, h: number): Uint8Array[] {
    return this.sql
      .column<Uint8Array>('SELECT bytes FROM event WHERE hub = ? AND h = ? ORDER BY idx', this.sql.keyOf(hub), h)
      .map(plain)
  }

  eventIds(hub: string, from: number, to: number): Uint8Array[] {
    const key = this.sql.keyOf(hub)
    const rows = this.sql.all<{ first_leaf: number; ids: Uint8Array }>(
      `SELECT first_leaf, ids FROM batch WHERE hub = ? AND first_leaf < ?
       AND first_leaf >= (SELECT max(first_leaf) FROM batch WHERE hub = ? AND first_leaf <= ?) ORDER BY h`,
      key,
      to,
      key,
      from,
    )
    return runOfIds(
      rows.map(({ first_leaf, ids }) => ({ firstLeaf: first_leaf, ids: idsOf(ids) })),
      from,
      to,
    )
  }

  putSubtrees(hub: string, subtrees: readonly Subtree[]): void {
    for (const { level, n, hash } of subtrees)
      this.sql.run(
        'INSERT OR REPLACE INTO subtree (hub, level, n, hash) VALUES (?, ?, ?, ?)',
        this.sql.key(hub),
        level,
        n,
        hash,
      )
  }

  subtree(hub: string, level: number, n: number): Uint8Array | undefined {
    const row = this.sql.get<{ hash: Uint8Array }>(
      'SELECT hash FROM subtree WHERE hub = ? AND level = ? AND n = ?',
      this.sql.keyOf(hub),
      level,
      n,
    )
    return row && plain(row.hash)
  }

  putWitness(hub: string, { h, dev, bytes }: StoredWitness): void {
    this.sql.run('INSERT OR IGNORE INTO witness (hub, h, dev, bytes) VALUES (?, ?, ?, ?)', hub, h, dev, bytes)
  }

  witnesses(hub: string, h: number): StoredWitness[] {
    return this.sql
      .all<{ h: number; dev: string; bytes: Uint8Array }>(
        'SELECT h, dev, bytes FROM witness WHERE hub = ? AND h = ? ORDER BY dev',
        hub,
        h,
      )
      .map((row) => ({ ...row, bytes: plain(row.bytes) }))
  }

  putMail(m: StoredMail): void {
    this.sql.run(
      'INSERT INTO mail (hub, id, recipient, bytes, posted, kind, size) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET kind = excluded.kind',
      m.hub,
      m.id,
      m.to,
      m.bytes,
      m.posted,
      m.kind,
      m.size,
    )
  }

  mail(hub: string, id: string): StoredMail | undefined {
    const row = this.sql.get<MailRow>(`${MAIL} WHERE hub = ? AND id = ?`, hub, id)
    return row && toMail(row)
  }

  mailTo(hub: string, did: string, kinds: readonly StoredMail['kind'][], limit: number): StoredMail[] {
    const listed = `${MAIL} WHERE hub = ? AND recipient = ? AND kind IN (${kinds.map(() => '?').join()}) ORDER BY posted, id LIMIT ?`
    return this.sql.all<MailRow>(listed, hub, did, ...kinds, limit).map(toMail)
  }

  mailOf(hub: string, kind: StoredMail['kind'], limit: number): StoredMail[] {
    return this.sql
      .all<MailRow>(`${MAIL} WHERE hub = ? AND kind = ? ORDER BY posted, id LIMIT ?`, hub, kind, limit)
      .map(toMail)
  }

  removeMail(hub: string, id: string): void {
    this.sql.run('DELETE FROM mail WHERE hub = ? AND id = ?', hub, id)
  }

  mailBytes(hub: string, kind: StoredMail['kind'], recipient?: string): number {
    const sum = 'SELECT coalesce(sum(size), 0) AS size FROM mail WHERE hub = ? AND kind = ?'
    const found =
      recipient === undefined
        ? this.sql.get<{ size: number }>(sum, hub, kind)
        : this.sql.get<{ size: number }>(`${sum} AND recipient = ?`, hub, kind, recipient)
    return found?.size ?? 0
  }

  close(): void {
    this.#db.close()
  }
}
