/** `Sql` over better-sqlite3: statements are prepared once per text. */
import type { Database, Statement } from 'better-sqlite3'
import type { Sql, SqlRow, SqlValue } from '#main/ports/sql.ts'

/** Statements kept prepared; beyond this a query text is being built from data, which is a defect worth noticing as slowness. */
const STATEMENTS_MAX = 1000

export class SqliteSql implements Sql {
  readonly #db: Database
  readonly #statements = new Map<string, Statement<unknown[], unknown>>()

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

  run(text: string, ...values: SqlValue[]): void {
    this.#prepare(text).run(...values)
  }

  get<R extends SqlRow = SqlRow>(text: string, ...values: SqlValue[]): R | undefined {
    return this.#prepare(text).get(...values) as R | undefined
  }

  all<R extends SqlRow = SqlRow>(text: string, ...values: SqlValue[]): R[] {
    return this.#prepare(text).all(...values) as R[]
  }
}
