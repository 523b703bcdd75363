/** Snapshots in pieces, and the hand-overs between epochs, over SQLite. */
import type { SnapshotStore, StoredSnapshot } from '#main/ports/store.ts'
import type { SqliteSql } from './sql.ts'
import { plain } from './state.ts'

export function snapshotsOf(sql: SqliteSql): SnapshotStore {
  const count = (text: string, ...values: (number | Uint8Array)[]) =>
    sql.get<{ n: number | null }>(text, ...values)?.n ?? 0
  return {
    put: (hub, { h, bytes, whole }) =>
      sql.run(
        'INSERT OR REPLACE INTO snapshot (hub, h, bytes, whole) VALUES (?, ?, ?, ?)',
        sql.key(hub),
        h,
        bytes,
        whole ? 1 : 0,
      ),
    all: (hub) =>
      sql
        .all<{ h: number; bytes: Uint8Array; whole: number }>(
          'SELECT h, bytes, whole FROM snapshot WHERE hub = ? ORDER BY h',
          sql.keyOf(hub),
        )
        .map(({ h, bytes, whole }): StoredSnapshot => ({ h, bytes: plain(bytes), whole: whole === 1 })),
    drop: (hub, h) => sql.run('DELETE FROM snapshot WHERE hub = ? AND h = ?', sql.keyOf(hub), h),
    putPiece: (hub, id, bytes) =>
      sql.run('INSERT OR IGNORE INTO piece (hub, id, bytes) VALUES (?, ?, ?)', sql.key(hub), id, bytes),
    piece: (hub, id) => {
      const row = sql.get<{ bytes: Uint8Array }>('SELECT bytes FROM piece WHERE hub = ? AND id = ?', sql.keyOf(hub), id)
      return row && plain(row.bytes)
    },
    hasPiece: (hub, id) => count('SELECT count(*) AS n FROM piece WHERE hub = ? AND id = ?', sql.keyOf(hub), id) > 0,
    pieces: (hub) =>
      sql
        .all<{ id: Uint8Array }>('SELECT id FROM piece WHERE hub = ? ORDER BY id', sql.keyOf(hub))
        .map(({ id }) => plain(id)),
    dropPiece: (hub, id) => sql.run('DELETE FROM piece WHERE hub = ? AND id = ?', sql.keyOf(hub), id),
    bytes: (hub) => count('SELECT sum(length(bytes)) AS n FROM piece WHERE hub = ?', sql.keyOf(hub)),
    putHandover: (hub, epoch, bytes) =>
      sql.run('INSERT OR REPLACE INTO handover (hub, epoch, bytes) VALUES (?, ?, ?)', sql.key(hub), epoch, bytes),
    handovers: (hub, epoch, limit) =>
      sql
        .all<{ epoch: number; bytes: Uint8Array }>(
          'SELECT epoch, bytes FROM handover WHERE hub = ? AND epoch >= ? ORDER BY epoch LIMIT ?',
          sql.keyOf(hub),
          epoch,
          limit,
        )
        .filter((row, i) => row.epoch === epoch + i)
        .map(({ bytes }) => plain(bytes)),
  }
}
