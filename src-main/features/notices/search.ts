/**
 * Finding notices. Each hub is searched through the index of the asked order and the pages are merged, so a page costs the
 * same however many hubs there are; cursors are the last row's sort values, so rows that arrive meanwhile shift nothing.
 */
import type { z } from 'zod'
import { CLOCK_SKEW_MS } from '#shared/core/notices/index.ts'
import type { noticesContract } from '#shared/ipc/notices.ts'
import type { Sql, SqlValue } from '../../ports/sql.ts'
import { CATEGORIES, PURPOSES } from './read-model.ts'
import { type Words, wordsOf } from './words.ts'

type SearchSchema = NonNullable<(typeof noticesContract.search)['~orpc']['inputSchema']>
export type Search = z.output<SearchSchema>

/** A row's place in the order, most significant first; the last is the tie-break. */
type SortKey = (number | string)[]
export interface Hit {
  row: number
  key: SortKey
}
export interface Found {
  hits: Hit[]
  total: number
  /** The total is a lower bound: more matched than was looked at. */
  atLeast?: boolean
  /** The words to mark in snippets. */
  typed?: string
  cursor?: string
}

interface Order {
  /** Index that yields this order within a hub, when rows are not found through words. */
  index: string
  columns: readonly { sql: string; down: boolean }[]
}

const TIE = { sql: 'n.tie', down: true }
const NEWEST: Order = { index: 'notice_newest', columns: [{ sql: 'n.posted', down: true }, TIE] }
const ORDERS: Record<Search['sort'], Order> = {
  newest: NEWEST,
  relevance: {
    index: 'notice_newest',
    columns: [{ sql: 'w.rank', down: false }, { sql: 'n.posted', down: true }, TIE],
  },
  ending: { index: 'notice_ending', columns: [{ sql: 'n.expires', down: false }, TIE] },
  price: { index: 'notice_price', columns: [{ sql: 'n.price', down: false }, TIE] },
  trust: { index: 'notice_trust', columns: [{ sql: 'n.trust', down: true }, { sql: 'n.posted', down: true }, TIE] },
}

interface Clause {
  sql: string
  values: SqlValue[]
}
const clause = (sql: string, ...values: SqlValue[]): Clause => ({ sql, values })

function filtersOf(sql: Sql, search: Search, hub: number, me: string, now: number): Clause[] {
  const clauses = [clause('n.hub = ?', hub)]
  if (search.mine) {
    const author = sql.get<{ key: number }>('SELECT key FROM notice_author WHERE hub = ? AND did = ?', hub, me)
    clauses.push(clause('n.author = ?', author?.key ?? -1))
  } else clauses.push(clause('n.posted <= ?', now + CLOCK_SKEW_MS))
  if (!search.withEnded) clauses.push(clause('n.expires > ?', now), clause('n.withdrawn = 0'))
  if (search.purpose) clauses.push(clause('n.purpose = ?', PURPOSES.indexOf(search.purpose)))
  if (search.category) clauses.push(clause('n.category = ?', CATEGORIES.indexOf(search.category)))
  if (search.priceKind) clauses.push(clause('n.barter = ?', search.priceKind === 'barter' ? 1 : 0))
  if (search.maxPrice !== undefined)
    clauses.push(clause('n.barter = 0'), clause('n.price <= ?', BigInt(search.maxPrice)))
  return clauses
}

/** Rows strictly after `key` in the order, written out so that the leading column can use its index. */
function after(order: Order, key: SortKey): Clause {
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

const where = (clauses: readonly Clause[]): string => clauses.map((c) => c.sql).join(' AND ')
const valuesOf = (clauses: readonly Clause[]): SqlValue[] => clauses.flatMap((c) => c.values)

interface Source {
  order: Order
  words: Words | undefined
  filters: Clause[]
  /** Index to walk when rows are not found through words. */
  index: string
}

const from = ({ words, index }: Source): string =>
  words === undefined ? `notice n INDEXED BY ${index}` : `(${words.source}) w CROSS JOIN notice n ON n.row = w.row`

interface Page {
  hits: Hit[]
  total: number
}

/** A page and how many rows there are in all. Rows found through words are counted in the same pass. */
function pageOf(sql: Sql, source: Source, start: SortKey | undefined, limit: number): Page {
  const { order, words, filters } = source
  const clauses = start === undefined ? filters : [...filters, after(order, start)]
  const direction = order.columns.map((c) => `${c.sql} ${c.down ? 'DESC' : 'ASC'}`).join(', ')
  const keys = order.columns
    .map((c, i) => `${c.sql === 'n.price' ? 'CAST(n.price AS TEXT)' : c.sql} AS k${i}`)
    .join(', ')
  const onePass = words !== undefined && start === undefined
  const text = `SELECT n.row AS row, ${keys}${onePass ? ', count(*) OVER () AS total' : ''} FROM ${from(source)}
    WHERE ${where(clauses)} ORDER BY ${direction} LIMIT ?`
  const rows = sql.all<Record<string, number | string>>(text, ...(words?.values ?? []), ...valuesOf(clauses), limit)
  const hits = rows.map((row) => ({
    row: row.row as number,
    key: order.columns.map((_, i) => row[`k${i}`] as number | string),
  }))
  if (start === undefined && rows.length < limit) return { hits, total: rows.length }
  return { hits, total: onePass ? (rows[0]?.total as number) : countOf(sql, source) }
}

function countOf(sql: Sql, source: Source): number {
  const text = `SELECT count(*) AS total FROM ${from(source)} WHERE ${where(source.filters)}`
  return sql.get<{ total: number }>(text, ...(source.words?.values ?? []), ...valuesOf(source.filters))?.total ?? 0
}

function compareHits(order: Order): (a: Hit, b: Hit) => number {
  return (a, b) => {
    for (const [i, column] of order.columns.entries()) {
      const [x, y] = [sortValue(a.key[i]) as number | bigint, sortValue(b.key[i]) as number | bigint]
      if (x !== y) return x < y === column.down ? 1 : -1
    }
    return 0
  }
}

/** The index whose rows are fewest for these filters; without a telling filter, the one of the order. */
function indexFor(search: Search, order: Order): string {
  if (search.mine) return 'notice_author_row'
  return search.maxPrice === undefined ? order.index : 'notice_price'
}

/** One page of matching rows over the given hubs, with the total of all pages. */
export function find(sql: Sql, search: Search, hubs: readonly string[], me: string, now: number): Found {
  const start = search.cursor
  const found: Found = { hits: [], total: 0 }
  let order = ORDERS[search.sort]
  for (const hub of hubs) {
    const key = sql.get<{ key: number }>('SELECT key FROM notice_hub WHERE hub = ?', hub)?.key
    if (key === undefined) continue
    const words = wordsOf(sql, search, key)
    if (search.sort === 'relevance' && words?.ranked !== true) order = NEWEST
    const source: Source = {
      order,
      words,
      filters: filtersOf(sql, search, key, me, now),
      index: indexFor(search, order),
    }
    const page = pageOf(sql, source, readCursor(start, order), search.limit + 1)
    found.hits.push(...page.hits)
    found.total += page.total
    if (words?.broad === true) found.atLeast = true
    if (words?.typed !== undefined) found.typed = words.typed
  }
  found.hits.sort(compareHits(order))
  const more = found.hits.length > search.limit
  found.hits.length = Math.min(found.hits.length, search.limit)
  const last = found.hits.at(-1)
  if (more && last !== undefined) found.cursor = JSON.stringify(last.key)
  return found
}

/** A cursor from elsewhere, or of another order, starts at the beginning instead of failing. */
function readCursor(cursor: string | undefined, order: Order): SortKey | undefined {
  if (cursor === undefined || !/^\[("?-?[\d.e+-]+"?,?)+\]$/.test(cursor)) return undefined
  const key = JSON.parse(cursor) as SortKey
  return key.length === order.columns.length ? key : undefined
}
