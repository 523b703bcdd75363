/** The table of what was told. A row without `what` only remembers that an id needs no telling any more. */
import type { Form, Told, What } from '#shared/core/activity/index.ts'
import { DAY } from '#shared/core/kernel/index.ts'
import type { Sql, SqlRow } from '../../ports/sql.ts'

/** Longer ago than this nobody asks what changed, and nothing so old is told as new. */
export const KEPT_MS = 90 * DAY
/** What a list shows at most; older entries are still counted until they are read. */
const LISTED_MAX = 300

/** An agreement, talk or pair by what its page is opened with. */
export interface Place {
  hub: string
  form: Form
  matter: string
}

interface EntryRow extends SqlRow {
  n: number
  hub: string
  form: Form
  matter: string
  what: What
  by: string | null
  title: string
  due: number | null
  at: number
  read: number
}
export type Entry = EntryRow

const ENTRY = 'SELECT n, hub, form, matter, what, by, title, due, at, read FROM activity WHERE what IS NOT NULL'
const BEGAN = 'began'

/** When this device began to tell, which is now where it never did. */
export function beganAt(sql: Sql, now: number): number {
  sql.run(
    "INSERT OR IGNORE INTO activity (id, hub, form, matter, title, at, settled, read) VALUES (?, '', '', '', '', ?, 1, 1)",
    BEGAN,
    now,
  )
  const began = sql.get<{ at: number }>('SELECT at FROM activity WHERE id = ?', BEGAN)?.at ?? now
  return Math.max(began, now - KEPT_MS)
}

const idOf = ({ form, matter }: Place, id: string): string => `${form}/${matter}/${id}`

export const wasTold = (sql: Sql, place: Place, id: string): boolean =>
  sql.get('SELECT 1 AS told FROM activity WHERE id = ?', idOf(place, id)) !== undefined

export function remember(sql: Sql, place: Place, id: string, now: number): void {
  put(sql, place, { id, own: true }, '', now)
}

/** What was a person's own doing stands in the list and is not shown to them. */
export function tell(sql: Sql, place: Place, told: Told, title: string, now: number): void {
  put(sql, place, told, title, now)
}

function put(sql: Sql, place: Place, told: Partial<Told> & Pick<Told, 'id' | 'own'>, title: string, now: number): void {
  const { id, what, by, due, own, quiet } = told
  sql.run(
    'INSERT OR IGNORE INTO activity (id, hub, form, matter, what, by, title, due, at, settled, read) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ...[idOf(place, id), place.hub, place.form, place.matter, what ?? null, by ?? null, title, due ?? null, now],
    ...[own || quiet ? 1 : 0, own ? 1 : 0],
  )
}

/** Entries that are old go; of hubs that are here no more nothing stays that somebody wrote. */
export function sweep(sql: Sql, hubs: readonly string[], now: number): void {
  // A day longer than anything so old is told: what is forgotten is never told again.
  sql.run('DELETE FROM activity WHERE at < ? AND id <> ?', now - KEPT_MS - DAY, BEGAN)
  const marks = hubs.map(() => '?').join(', ')
  sql.run(
    `UPDATE activity SET what = NULL, by = NULL, title = '', settled = 1, read = 1 WHERE what IS NOT NULL AND hub NOT IN (${marks})`,
    ...hubs,
  )
}

/** Not shown and not to be left out yet, oldest first. */
export const unsettled = (sql: Sql): Entry[] => sql.all<EntryRow>(`${ENTRY} AND settled = 0 ORDER BY n`)

/** Newest first. */
export const listed = (sql: Sql): Entry[] => sql.all<EntryRow>(`${ENTRY} ORDER BY n DESC LIMIT ?`, LISTED_MAX)

export function settle(sql: Sql, entries: readonly number[]): void {
  for (const n of entries) sql.run('UPDATE activity SET settled = 1 WHERE n = ?', n)
}

/** What was read in the list is not shown any more. */
export const markAllRead = (sql: Sql): void => sql.run('UPDATE activity SET settled = 1, read = 1 WHERE read = 0')
export const markMatterRead = (sql: Sql, matter: string): void =>
  sql.run('UPDATE activity SET settled = 1, read = 1 WHERE read = 0 AND matter = ?', matter)

/** Messages of one talk count as one, and news of one search. */
export const unread = (sql: Sql): number =>
  sql.get<{ count: number }>(
    `SELECT count(*) AS count FROM (
       SELECT DISTINCT matter, CASE WHEN what = 'message' OR form = 'watch' THEN '' ELSE n END FROM activity WHERE read = 0 AND what IS NOT NULL
     )`,
  )?.count ?? 0
