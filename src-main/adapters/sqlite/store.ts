/** The store over SQLite. One connection, on the ledger thread; callers wrap what belongs together in `transaction`. */
import type { Database } from 'better-sqlite3'
import type {
  MetaStore,
  StateStore,
  Store,
  StoredBatch,
  StoredEvent,
  StoredMail,
  StoredWitness,
} from '#main/ports/store.ts'
import type { Plane } from '#shared/core/kernel/index.ts'
import { openDatabase } from './open.ts'
import { SqliteSql } from './sql.ts'

interface EventRow extends Record<string, string | number | bigint | Uint8Array | null> {
  id: Uint8Array
  hub: string
  plane: Plane
  dev: string
  seq: number
  author: string
  t: string
  bytes: Uint8Array
  received: number
  h: number | null
  idx: number | null
  refused: string | null
}
type BatchRow = { h: number; time: number; hash: Uint8Array; header: Uint8Array; cert: Uint8Array; first_leaf: number }
type MailRow = {
  id: string
  hub: string
  recipient: string
  bytes: Uint8Array
  posted: number
  kind: StoredMail['kind']
  size: number
}

const EVENT = 'SELECT id, hub, plane, dev, seq, author, t, bytes, received, h, idx, refused FROM event'
const MAIL = 'SELECT id, hub, recipient, bytes, posted, kind, size FROM mail'

/** Plain views: Buffers would compare and clone differently from what the core works with. */
const plain = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function toEvent({ author, h, idx, refused, ...row }: EventRow): StoredEvent {
  const event: StoredEvent = { ...row, id: plain(row.id), bytes: plain(row.bytes), as: author }
  return h === null ? event : { ...event, placed: { h, index: idx ?? 0, ...(refused !== null && { refused }) } }
}

const toMail = ({ recipient, bytes, ...row }: MailRow): StoredMail => ({ ...row, to: recipient, bytes: plain(bytes) })

export class SqliteStore implements Store {
  readonly sql: SqliteSql
  readonly meta: MetaStore
  readonly #db: Database
  readonly #states = new Map<string, SqliteState>()

  constructor(file: string) {
    this.#db = openDatabase(file)
    this.sql = new SqliteSql(this.#db)
    this.meta = metaOf(this.sql)
  }

  transaction<T>(work: () => T, relaxed?: 'relaxed'): T {
    if (this.#db.inTransaction) return work()
    if (!relaxed) return this.#db.transaction(work).immediate()
    this.#db.pragma('synchronous = NORMAL')
    try {
      return this.#db.transaction(work).immediate()
    } finally {
      this.#db.pragma('synchronous = FULL')
    }
  }

  /** For tests of the schema and for maintenance; features go through `sql`. */
  exec(text: string): void {
    this.#db.exec(text)
  }

  addHub(hub: string, genesis: Uint8Array): void {
    this.sql.run('INSERT OR IGNORE INTO hub (hub, genesis) VALUES (?, ?)', hub, genesis)
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

  putEvent(e: StoredEvent): void {
    this.sql.run(
      'INSERT OR IGNORE INTO event (id, hub, plane, dev, seq, author, t, bytes, received, h, idx, refused) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      e.id,
      e.hub,
      e.plane,
      e.dev,
      e.seq,
      e.as,
      e.t,
      e.bytes,
      e.received,
      e.placed?.h ?? null,
      e.placed?.index ?? null,
      e.placed?.refused ?? null,
    )
  }

  event(hub: string, id: Uint8Array): StoredEvent | undefined {
    const row = this.sql.get<EventRow>(`${EVENT} WHERE id = ? AND hub = ?`, id, hub)
    return row && toEvent(row)
  }

  eventAt(hub: string, plane: Plane, dev: string, seq: number): StoredEvent | undefined {
    const row = this.sql.get<EventRow>(
      `${EVENT} WHERE hub = ? AND plane = ? AND dev = ? AND seq = ?`,
      hub,
      plane,
      dev,
      seq,
    )
    return row && toEvent(row)
  }

  chainHead(hub: string, plane: Plane, dev: string): { seq: number; id: Uint8Array } | undefined {
    const row = this.sql.get<{ seq: number; id: Uint8Array }>(
      'SELECT seq, id FROM event WHERE hub = ? AND plane = ? AND dev = ? ORDER BY seq DESC LIMIT 1',
      hub,
      plane,
      dev,
    )
    return row && { seq: row.seq, id: plain(row.id) }
  }

  place(_hub: string, id: Uint8Array, { h, index, refused }: { h: number; index: number; refused?: string }): void {
    this.sql.run('UPDATE event SET h = ?, idx = ?, refused = ? WHERE id = ?', h, index, refused ?? null, id)
  }

  pending(hub: string, limit: number): StoredEvent[] {
    return this.sql
      .all<EventRow>(`${EVENT} WHERE hub = ? AND h IS NULL AND plane = 'ledger' ORDER BY n LIMIT ?`, hub, limit)
      .map(toEvent)
  }

  pendingCount(hub: string): number {
    const row = this.sql.get<{ n: number }>(
      "SELECT count(*) AS n FROM event WHERE hub = ? AND h IS NULL AND plane = 'ledger'",
      hub,
    )
    return row?.n ?? 0
  }

  dropPending(hub: string, id: Uint8Array): void {
    this.sql.run('DELETE FROM event WHERE id = ? AND hub = ? AND h IS NULL', id, hub)
  }

  frontier(hub: string): [string, number][] {
    return this.sql
      .all<{ dev: string; next: number }>(
        "SELECT dev, max(seq) + 1 AS next FROM event WHERE hub = ? AND plane = 'notice' GROUP BY dev ORDER BY dev",
        hub,
      )
      .map(({ dev, next }) => [dev, next])
  }

  chain(hub: string, plane: Plane, dev: string, from: number, limit: number): StoredEvent[] {
    return this.sql
      .all<EventRow>(
        `${EVENT} WHERE hub = ? AND plane = ? AND dev = ? AND seq >= ? ORDER BY seq LIMIT ?`,
        hub,
        plane,
        dev,
        from,
        limit,
      )
      .map(toEvent)
  }

  notices(hub: string): StoredEvent[] {
    return this.sql.all<EventRow>(`${EVENT} WHERE hub = ? AND plane = 'notice' ORDER BY n`, hub).map(toEvent)
  }

  putBatch(hub: string, b: StoredBatch): void {
    this.sql.run(
      'INSERT INTO batch (hub, h, time, hash, header, cert, first_leaf) VALUES (?, ?, ?, ?, ?, ?, ?)',
      hub,
      b.h,
      b.time,
      b.hash,
      b.header,
      b.cert,
      b.firstLeaf,
    )
  }

  batch(hub: string, h: number): StoredBatch | undefined {
    const row = this.sql.get<BatchRow>(
      'SELECT h, time, hash, header, cert, first_leaf FROM batch WHERE hub = ? AND h = ?',
      hub,
      h,
    )
    return row && this.#withIds(hub, row)
  }

  head(hub: string): StoredBatch | undefined {
    const row = this.sql.get<BatchRow>(
      'SELECT h, time, hash, header, cert, first_leaf FROM batch WHERE hub = ? ORDER BY h DESC LIMIT 1',
      hub,
    )
    return row && this.#withIds(hub, row)
  }

  #withIds(hub: string, { first_leaf: firstLeaf, ...row }: BatchRow): StoredBatch {
    const ids = this.sql.all<{ id: Uint8Array }>(
      'SELECT id FROM event WHERE hub = ? AND h = ? ORDER BY idx',
      hub,
      row.h,
    )
    return {
      ...row,
      hash: plain(row.hash),
      header: plain(row.header),
      cert: plain(row.cert),
      firstLeaf,
      ids: ids.map(({ id }) => plain(id)),
    }
  }

  eventIds(hub: string, limit: number): Uint8Array[] {
    return this.sql
      .all<{ id: Uint8Array }>(
        'SELECT id FROM event WHERE hub = ? AND h IS NOT NULL ORDER BY h, idx LIMIT ?',
        hub,
        limit,
      )
      .map(({ id }) => plain(id))
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

  mailTo(hub: string, did: string, limit: number): StoredMail[] {
    return this.sql
      .all<MailRow>(`${MAIL} WHERE hub = ? AND recipient = ? ORDER BY posted LIMIT ?`, hub, did, limit)
      .map(toMail)
  }

  mailOf(hub: string, kind: StoredMail['kind'], limit: number): StoredMail[] {
    return this.sql
      .all<MailRow>(`${MAIL} WHERE hub = ? AND kind = ? ORDER BY posted LIMIT ?`, hub, kind, limit)
      .map(toMail)
  }

  removeMail(hub: string, id: string): void {
    this.sql.run('DELETE FROM mail WHERE hub = ? AND id = ?', hub, id)
  }

  mailBytes(hub: string, kind: StoredMail['kind']): number {
    return (
      this.sql.get<{ size: number }>(
        'SELECT coalesce(sum(size), 0) AS size FROM mail WHERE hub = ? AND kind = ?',
        hub,
        kind,
      )?.size ?? 0
    )
  }

  close(): void {
    this.#db.close()
  }
}

class SqliteState implements StateStore {
  readonly #sql: SqliteSql
  readonly #hub: string

  constructor(sql: SqliteSql, hub: string) {
    this.#sql = sql
    this.#hub = hub
  }

  get(key: string): Uint8Array | undefined {
    const row = this.#sql.get<{ value: Uint8Array }>(
      'SELECT value FROM state WHERE hub = ? AND key = ?',
      this.#hub,
      key,
    )
    return row && plain(row.value)
  }

  keys(from: string, to: string, limit: number): string[] {
    const most = Math.min(limit, Number.MAX_SAFE_INTEGER)
    return this.#sql
      .all<{ key: string }>(
        'SELECT key FROM state WHERE hub = ? AND key >= ? AND key < ? ORDER BY key LIMIT ?',
        this.#hub,
        from,
        to,
        most,
      )
      .map(({ key }) => key)
  }

  write(writes: Iterable<readonly [string, Uint8Array | null]>): void {
    for (const [key, value] of writes)
      if (value)
        this.#sql.run(
          'INSERT INTO state (hub, key, value) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
          this.#hub,
          key,
          value,
        )
      else this.#sql.run('DELETE FROM state WHERE hub = ? AND key = ?', this.#hub, key)
  }

  *entries(): Iterable<readonly [string, Uint8Array]> {
    for (const { key, value } of this.#sql.all<{ key: string; value: Uint8Array }>(
      'SELECT key, value FROM state WHERE hub = ?',
      this.#hub,
    ))
      yield [key, plain(value)]
  }

  clear(): void {
    this.#sql.run('DELETE FROM state WHERE hub = ?', this.#hub)
  }
}

function metaOf(sql: SqliteSql): MetaStore {
  return {
    get: (key) => sql.get<{ value: string }>('SELECT value FROM meta WHERE key = ?', key)?.value,
    set: (key, value) =>
      sql.run(
        'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
        key,
        value,
      ),
    delete: (key) => sql.run('DELETE FROM meta WHERE key = ?', key),
    keys: (prefix) =>
      sql
        .all<{ key: string }>(
          'SELECT key FROM meta WHERE key >= ? AND key < ? ORDER BY key',
          prefix,
          `${prefix}\u{10ffff}`,
        )
        .map(({ key }) => key),
  }
}
