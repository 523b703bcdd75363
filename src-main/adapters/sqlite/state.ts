/** Certified state and small values over SQLite. */
import type { MetaStore, StateStore } from '#main/ports/store.ts'
import type { SqliteSql } from './sql.ts'

/** Plain views: Buffers would compare and clone differently from what the core works with. */
export const plain = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export class SqliteState implements StateStore {
  readonly #sql: SqliteSql
  readonly #hub: string

  constructor(sql: SqliteSql, hub: string) {
    this.#sql = sql
    this.#hub = hub
  }

  get(key: string): Uint8Array | undefined {
    const row = this.#sql.get<{ value: Uint8Array }>(
      'SELECT value FROM state WHERE hub = ? AND key = ?',
      this.#sql.keyOf(this.#hub),
      key,
    )
    return row && plain(row.value)
  }

  keys(from: string, to: string, limit: number): string[] {
    const most = Math.min(limit, Number.MAX_SAFE_INTEGER)
    return this.#sql
      .all<{ key: string }>(
        'SELECT key FROM state WHERE hub = ? AND key >= ? AND key < ? ORDER BY key LIMIT ?',
        this.#sql.keyOf(this.#hub),
        from,
        to,
        most,
      )
      .map(({ key }) => key)
  }

  write(writes: Iterable<readonly [string, Uint8Array | null]>): void {
    const hub = this.#sql.key(this.#hub)
    for (const [key, value] of writes)
      if (value)
        this.#sql.run(
          'INSERT INTO state (hub, key, value) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
          hub,
          key,
          value,
        )
      else this.#sql.run('DELETE FROM state WHERE hub = ? AND key = ?', hub, key)
  }

  *entries(): Iterable<readonly [string, Uint8Array]> {
    for (const { key, value } of this.#sql.all<{ key: string; value: Uint8Array }>(
      'SELECT key, value FROM state WHERE hub = ?',
      this.#sql.keyOf(this.#hub),
    ))
      yield [key, plain(value)]
  }

  clear(): void {
    this.#sql.run('DELETE FROM state WHERE hub = ?', this.#sql.keyOf(this.#hub))
  }
}

export function metaOf(sql: SqliteSql): MetaStore {
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
