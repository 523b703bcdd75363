/** The narrow door to SQLite that projections and queries use; statements are prepared once and cached by their text. */
export type SqlValue = string | number | bigint | Uint8Array | null
export type SqlRow = Record<string, SqlValue>

export interface Sql {
  run(text: string, ...values: SqlValue[]): void
  get<R extends SqlRow = SqlRow>(text: string, ...values: SqlValue[]): R | undefined
  all<R extends SqlRow = SqlRow>(text: string, ...values: SqlValue[]): R[]
}
