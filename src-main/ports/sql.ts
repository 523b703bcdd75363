/** The narrow door to SQLite that projections and queries use; statements are prepared once and cached by their text. */
export type SqlValue = string | number | bigint | Uint8Array | null
export type SqlRow = Record<string, SqlValue>

/** SQL that reads back the text behind a column of keys. */
export const textOf = (column: string): string => `(SELECT text FROM name WHERE n = ${column})`

export interface Sql {
  /** The small number that stands for a text in rows where it repeats (`name` table); a new text gets one. */
  key(text: string): number
  /** The same without giving numbers out: 0, which no row has, for a text nobody wrote yet. */
  keyOf(text: string): number
  run(text: string, ...values: SqlValue[]): void
  /** `head VALUES (…), (…) tail` over all rows, in their order: many in one statement, which is cheaper than one for each. */
  insert(head: string, rows: readonly (readonly SqlValue[])[], tail?: string): void
  get<R extends SqlRow = SqlRow>(text: string, ...values: SqlValue[]): R | undefined
  all<R extends SqlRow = SqlRow>(text: string, ...values: SqlValue[]): R[]
}
