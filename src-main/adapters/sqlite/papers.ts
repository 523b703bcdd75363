/** Votes and proposals of the heights in hand, over SQLite. */
import type { Paper, PaperStore } from '#main/ports/store.ts'
import type { SqliteSql } from './sql.ts'
import { plain } from './state.ts'

export const papersOf = (sql: SqliteSql): PaperStore => ({
  put: (hub, { h, name, bytes }) =>
    sql.run('INSERT OR IGNORE INTO paper (hub, h, name, bytes) VALUES (?, ?, ?, ?)', sql.key(hub), h, name, bytes),
  all: (hub) =>
    sql
      .all<{ h: number; name: string; bytes: Uint8Array }>(
        'SELECT h, name, bytes FROM paper WHERE hub = ? ORDER BY h, name',
        sql.keyOf(hub),
      )
      .map((row): Paper => ({ ...row, bytes: plain(row.bytes) })),
  drop: (hub, h) => sql.run('DELETE FROM paper WHERE hub = ? AND h <= ?', sql.keyOf(hub), h),
})
