/**
 * Which rows of `event` an id may stand in. Ids are hashes: kept in an index of the table, each batch would write to as many of its pages as
 * it has events, and the larger the log the more of them. So the newest rows are known in memory only, from the rows themselves, and
 * thousands of them go into `event_name` at once and in its order (a log-structured merge: O’Neil, Cheng, Gawlick, O’Neil 1996).
 */
import type { Sql } from '#main/ports/sql.ts'
import { tagOf } from './rows.ts'

/** Rows that wait before they are merged: it holds the thread up for some tens of milliseconds. */
const FRESH_MAX = 16_384
/** No tag is negative: under this one stands the last row that was merged. */
const MARK = -1

interface Fresh {
  rows: Map<number, number[]>
  /** The last row that was looked at. */
  upTo: number
}

export class EventNames {
  readonly #sql: Sql
  readonly #freshMax: number
  #fresh: Fresh | undefined

  constructor(sql: Sql, freshMax = FRESH_MAX) {
    this.#sql = sql
    this.#freshMax = freshMax
  }

  /** Rows that may hold this id; each has to be compared with it. */
  find(id: Uint8Array): number[] {
    const tag = tagOf(id)
    const merged = this.#sql.all<{ n: number }>('SELECT n FROM event_name WHERE tag = ?', tag).map(({ n }) => n)
    return [...merged, ...(this.#caughtUp().get(tag) ?? [])]
  }

  #caughtUp(): ReadonlyMap<number, readonly number[]> {
    this.#fresh ??= { rows: new Map(), upTo: this.#mark() }
    const { rows, upTo } = this.#fresh
    for (const { n, tag } of this.#sql.all<{ n: number; tag: number }>(
      'SELECT n, tag FROM event WHERE n > ? ORDER BY n',
      upTo,
    )) {
      rows.set(tag, [...(rows.get(tag) ?? []), n])
      this.#fresh.upTo = n
    }
    return rows
  }

  #mark(): number {
    return this.#sql.get<{ n: number }>('SELECT n FROM event_name WHERE tag = ?', MARK)?.n ?? 0
  }

  #last(): number {
    return this.#sql.get<{ n: number | null }>('SELECT max(n) AS n FROM event')?.n ?? 0
  }

  /** Rows were added, in the transaction at hand. */
  added(): void {
    const [mark, last] = [this.#mark(), this.#last()]
    if (last - mark < this.#freshMax) return
    this.#sql.run(
      'INSERT OR IGNORE INTO event_name (tag, n) SELECT tag, n FROM event WHERE n > ? ORDER BY tag, n',
      mark,
    )
    this.#setMark(last)
  }

  #setMark(n: number): void {
    this.#sql.run('DELETE FROM event_name WHERE tag = ?', MARK)
    this.#sql.run('INSERT INTO event_name (tag, n) VALUES (?, ?)', MARK, n)
    this.forget()
  }

  /** Rows were deleted, in the transaction at hand: the numbers of the last ones are given out again. */
  removed(): void {
    const last = this.#last()
    if (last < this.#mark()) this.#setMark(last)
    else if (this.#fresh && last < this.#fresh.upTo) this.forget()
  }

  /** After a rollback too: what memory believes is what the disk says. */
  forget(): void {
    this.#fresh = undefined
  }
}
