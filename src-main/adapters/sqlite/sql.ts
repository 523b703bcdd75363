/** `Sql` over better-sqlite3: statements are prepared once per text. */
import type { Database, Statement } from 'better-sqlite3'
import type { Sql, SqlRow, SqlValue } from '#main/ports/sql.ts'

/** Names remembered; beyond it they are looked up anew. */
const NAMES_MAX = 100_000

/** Statements kept prepared; beyond this a query text is being built from data, which is a defect worth noticing as slowness. */
const STATEMENTS_MAX = 1000

/** Rows in one inserting statement: beyond it there is little more to gain. */
const ROWS_AT_ONCE = 32
const NO_VALUES: readonly SqlValue[] = []

export class SqliteSql implements Sql {
  readonly #db: Database
  readonly #statements = new Map<string, Statement<unknown[], unknown>>()
  readonly #names = new Map<string, number>()

  constructor(db: Database) {
    this.#db = db
  }

  #prepare(text: string): Statement<unknown[], unknown> {
    const known = this.#statements.get(text)
    if (known) return known
    if (this.#statements.size >= STATEMENTS_MAX) this.#statements.clear()
    const statement = this.#db.prepare<unknown[], unknown>(text)
    this.#statements.set(text, statement)
    return statement
  }

  key(text: string): number {
    const known = this.keyOf(text)
    if (known !== 0) return known
    const { lastInsertRowid } = this.#prepare('INSERT INTO name (text) VALUES (?)').run(text)
    this.#names.set(text, Number(lastInsertRowid))
    return Number(lastInsertRowid)
  }

  keyOf(text: string): number {
    const known = this.#names.get(text)
    if (known !== undefined) return known
    const row = this.get<{ n: number }>('SELECT n FROM name WHERE text = ?', text)
    if (!row) return 0
    if (this.#names.size >= NAMES_MAX) this.#names.clear()
    this.#names.set(text, row.n)
    return row.n
  }

  /** After a rollback: numbers given out in it are nobody's. */
  forget(): void {
    this.#names.clear()
  }

  run(text: string, ...values: SqlValue[]): void {
    this.#prepare(text).run(...values)
  }

  insert(head: string, rows: readonly (readonly SqlValue[])[], tail = ''): void {
    const row = `(${(rows[0] ?? []).map(() => '?').join()})`
    const whole = rows.length - (rows.length % ROWS_AT_ONCE)
    const many = `${head} VALUES ${Array<string>(ROWS_AT_ONCE).fill(row).join()} ${tail}`
    // Joined by concat, which is many times faster than flat.
    for (let at = 0; at < whole; at += ROWS_AT_ONCE)
      this.run(many, ...NO_VALUES.concat(...rows.slice(at, at + ROWS_AT_ONCE)))
    for (const rest of rows.slice(whole)) this.run(`${head} VALUES ${row} ${tail}`, ...rest)
  }

  get<R extends SqlRow = SqlRow>(text: string, ...values: SqlValue[]): R | undefined {
    return this.#prepare(text).get(...values) as R | undefined
  }

  /** The only column of every row: cheaper than rows where there are many. */
  column<V extends SqlValue>(text: string, ...values: SqlValue[]): V[] {
    return this.#prepare(text)
      .pluck()
      .all(...values) as V[]
  }

  all<R extends SqlRow = SqlRow>(text: string, ...values: SqlValue[]): R[] {
    return this.#prepare(text).all(...values) as R[]
  }
}
