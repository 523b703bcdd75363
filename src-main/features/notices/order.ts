/** Orders of the board: their columns, the place of a row in them, and cursors that continue after it. */
import type { SqlValue } from '../../ports/sql.ts'

/** A row's place in the order, most significant first; the last is the tie-break. */
export type SortKey = (number | string)[]
export interface Hit {
  row: number
  key: SortKey
}
export interface Order {
  /** Index that yields this order within a hub, when rows are not found through words. */
  index: string
  columns: readonly Column[]
}
export interface Column {
  sql: string
  down: boolean
  /** The same for every row of a pass, so there is nothing to sort by. */
  fixed?: true
}

const TIE = { sql: 'n.tie', down: true }
export const NEWEST: Order = { index: 'notice_newest', columns: [{ sql: 'n.posted', down: true }, TIE] }
/**
 * Those I have settled trades with come first (tier 0), then everybody by the number of their partners. Each tier is a pass of its
 * own over the index; the tier is part of the key so that cursors say which pass they stand in.
 */
export const trustOrder = (tier: 0 | 1): Order => ({
  index: 'notice_trust',
  columns: [
    { sql: String(tier), down: false, fixed: true },
    { sql: 'n.trust', down: true },
    { sql: 'n.posted', down: true },
    TIE,
  ],
})

export const ORDERS: Record<'newest' | 'relevance' | 'ending' | 'price' | 'trust', Order> = {
  newest: NEWEST,
  relevance: {
    index: 'notice_newest',
    columns: [{ sql: 'w.rank', down: false }, { sql: 'n.posted', down: true }, TIE],
  },
  ending: { index: 'notice_ending', columns: [{ sql: 'n.expires', down: false }, TIE] },
  price: { index: 'notice_price', columns: [{ sql: 'n.price', down: false }, TIE] },
  trust: trustOrder(1),
}

export interface Clause {
  sql: string
  values: SqlValue[]
}
export const clause = (sql: string, ...values: SqlValue[]): Clause => ({ sql, values })

/** Rows strictly after `key` in the order, written out so that the leading column can use its index. */
export function after(order: Order, key: SortKey): Clause {
  const values: SqlValue[] = []
  const terms = order.columns.map((column, i) => {
    const equal = order.columns.slice(0, i).map((c, j) => {
      values.push(sortValue(key[j]))
      return `${c.sql} = ?`
    })
    values.push(sortValue(key[i]))
    return [...equal, `${column.sql} ${column.down ? '<' : '>'} ?`].join(' AND ')
  })
  const first = order.columns[0] as Order['columns'][number]
  return clause(`${first.sql} ${first.down ? '<=' : '>='} ? AND (${terms.join(' OR ')})`, sortValue(key[0]), ...values)
}

/** Prices are int64 and travel in cursors as text. */
const sortValue = (value: number | string | undefined): SqlValue =>
  typeof value === 'string' ? BigInt(value) : (value ?? 0)

export function compareHits(order: Order): (a: Hit, b: Hit) => number {
  return (a, b) => {
    for (const [i, column] of order.columns.entries()) {
      const [x, y] = [sortValue(a.key[i]) as number | bigint, sortValue(b.key[i]) as number | bigint]
      if (x !== y) return x < y === column.down ? 1 : -1
    }
    return 0
  }
}

const NUMBER = '-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:e[+-]?\\d+)?'
const ITEM = `(?:${NUMBER}|"-?\\d{1,19}")`
const CURSOR = new RegExp(`^\\[${ITEM}(?:,${ITEM})*\\]$`)

/** A cursor from elsewhere, or of another order, starts at the beginning instead of failing. */
export function readCursor(cursor: string | undefined, order: Order): SortKey | undefined {
  if (cursor === undefined || !CURSOR.test(cursor)) return undefined
  const key = JSON.parse(cursor) as SortKey
  return key.length === order.columns.length ? key : undefined
}
