/**
 * Finding notices. Each hub is searched through the index of the asked order and the pages are merged, so a page costs the
 * same however many hubs there are; cursors are the last row's sort values, so rows that arrive meanwhile shift nothing.
 */
import type { z } from 'zod'
import { CLOCK_SKEW_MS } from '#shared/core/notices/index.ts'
import type { noticesContract } from '#shared/ipc/notices.ts'
import type { Sql, SqlValue } from '../../ports/sql.ts'
import { amongClause, awayClauses, type Unwanted, unwantedClauses } from './hidden.ts'
import { nearClause } from './near.ts'
import {
  after,
  type Clause,
  clause,
  compareHits,
  type Hit,
  NEWEST,
  ORDERS,
  type Order,
  readCursor,
  type SortKey,
  trustOrder,
} from './order.ts'
import { CATEGORIES, NO_PRICE, PURPOSES } from './read-model.ts'
import { LOOKED_AT_MAX, type Words, wordsOf } from './words.ts'

type SearchSchema = NonNullable<(typeof noticesContract.search)['~orpc']['inputSchema']>
export type Search = z.output<SearchSchema>

export interface Found {
  hits: Hit[]
  total: number
  /** The total is a lower bound. */
  atLeast?: boolean
  /** So much matched the words that only about this many of the newest matches were looked at. */
  lookedAt?: number
  cursor?: string
}

/** The key of an author of whom there is nothing here. */
const NOBODY = -1

interface Authors {
  /** Keys of all who must have written what is found; no two different people did. */
  authors: readonly number[]
  /** What I wrote is mine to see, even when my clock ran ahead. */
  own: boolean
}

function authorsOf(sql: Sql, { mine, author }: Search, hub: number, me: string): Authors {
  const dids = [...(mine ? [me] : []), ...(author === undefined ? [] : [author])]
  const key = (did: string) =>
    sql.get<{ key: number }>('SELECT key FROM notice_author WHERE hub = ? AND did = ?', hub, did)?.key ?? NOBODY
  return { authors: dids.map(key), own: dids.includes(me) }
}

function filtersOf(search: Search, hub: number, by: Authors, now: number): Clause[] {
  const clauses = [clause('n.hub = ?', hub), ...by.authors.map((author) => clause('n.author = ?', author))]
  if (!by.own) clauses.push(clause('n.posted <= ?', now + CLOCK_SKEW_MS))
  if (!search.withEnded) clauses.push(clause('n.expires > ?', now), clause('n.withdrawn = 0'))
  if (search.purpose) clauses.push(clause('n.purpose = ?', PURPOSES.indexOf(search.purpose)))
  if (search.category) clauses.push(clause('n.category = ?', CATEGORIES.indexOf(search.category)))
  if (search.priceKind) clauses.push(clause('n.barter = ?', search.priceKind === 'barter' ? 1 : 0))
  // Said twice, so that the order by price can jump to where barter stands in it.
  if (search.priceKind === 'barter') clauses.push(clause('n.price = ?', NO_PRICE))
  if (search.postedSince !== undefined) clauses.push(clause('n.posted >= ?', search.postedSince))
  if (search.minPrice !== undefined)
    clauses.push(clause('n.barter = 0'), clause('n.price >= ?', BigInt(search.minPrice)))
  if (search.maxPrice !== undefined)
    clauses.push(clause('n.barter = 0'), clause('n.price <= ?', BigInt(search.maxPrice)))
  return clauses
}

/** The index of one person's notices, few whatever the size of the board. */
const BY_AUTHOR = 'notice_by'

const where = (clauses: readonly Clause[]): string => clauses.map((c) => c.sql).join(' AND ')
const valuesOf = (clauses: readonly Clause[]): SqlValue[] => clauses.flatMap((c) => c.values)

interface Source {
  order: Order
  words: Words | undefined
  filters: Clause[]
  /** Index to walk when rows are not found through words. */
  index: string
  /** Some authors or single notices are left out, which the index for counting knows nothing of. */
  picky: boolean
}

/** Who looks, when, and what they do not want to see. */
export interface Looker {
  me: string
  now: number
  unwanted: Unwanted
  /** Only what these people wrote. */
  among?: readonly string[]
}

const from = ({ words, index }: Source): string =>
  words === undefined ? `notice n INDEXED BY ${index}` : `(${words.source}) w CROSS JOIN notice n ON n.row = w.row`

interface Page {
  hits: Hit[]
  total: number
}

/** A page and how many rows there are in all. Rows found through words are counted in the same pass. */
function pageOf(sql: Sql, source: Source, start: SortKey | undefined, limit: number): Page {
  const { words } = source
  const onePass = words !== undefined && start === undefined
  const rows = rowsOf(sql, source, start, limit, onePass)
  const hits = rows.map((row) => hitOf(row, source.order))
  if (start === undefined && rows.length < limit) return { hits, total: rows.length }
  return { hits, total: onePass ? (rows[0]?.total as number) : countOf(sql, source) }
}

type Row = Record<string, number | string>

const hitOf = (row: Row, order: Order): Hit => ({
  row: row.row as number,
  key: order.columns.map((_, i) => row[`k${i}`] as number | string),
})

function rowsOf(sql: Sql, source: Source, start: SortKey | undefined, limit: number, counted: boolean): Row[] {
  const { order, words, filters } = source
  const clauses = start === undefined ? filters : [...filters, after(order, start)]
  const sorted = order.columns.filter((c) => c.fixed !== true)
  const direction = sorted.map((c) => `${c.sql} ${c.down ? 'DESC' : 'ASC'}`).join(', ')
  const keys = order.columns
    .map((c, i) => `${c.sql === 'n.price' ? 'CAST(n.price AS TEXT)' : c.sql} AS k${i}`)
    .join(', ')
  const text = `SELECT n.row AS row, ${keys}${counted ? ', count(*) OVER () AS total' : ''} FROM ${from(source)}
    WHERE ${where(clauses)} ORDER BY ${direction} LIMIT ?`
  return sql.all<Row>(text, ...(words?.values ?? []), ...valuesOf(clauses), limit)
}

const PARTNERS = `(SELECT a.key FROM person_pair p JOIN notice_author a ON a.did = p.other JOIN notice_hub h ON h.key = a.hub AND h.hub = p.hub
  WHERE p.hub = ? AND p.did = ?)`

/** Sorted by trust: two passes, my own partners first; the second only when the first does not fill the page. */
function trustedPage(
  sql: Sql,
  source: Source,
  viewer: { hub: string; me: string },
  start: SortKey | undefined,
  limit: number,
): Page {
  const hits: Hit[] = []
  for (const tier of [0, 1] as const) {
    if (hits.length >= limit || (start !== undefined && Number(start[0]) > tier)) continue
    const order = trustOrder(tier)
    const among = clause(`n.author ${tier === 0 ? 'IN' : 'NOT IN'} ${PARTNERS}`, viewer.hub, viewer.me)
    const index = tier === 0 || source.index === BY_AUTHOR ? BY_AUTHOR : order.index
    const pass = { ...source, order, index, filters: [...source.filters, among] }
    const from = start !== undefined && Number(start[0]) === tier ? start : undefined
    hits.push(...rowsOf(sql, pass, from, limit - hits.length, false).map((row) => hitOf(row, order)))
  }
  return { hits, total: countOf(sql, source) }
}

/** Beyond this a total is "at least": counting a hundred thousand rows takes longer than showing sixty of them. */
const TOTAL_MAX = 2000

/**
 * The index for counting keeps what has ended behind what has not, per kind of notice; naming every kind where none is asked for
 * lets SQLite jump from one to the next.
 */
const EVERY_KIND: readonly Clause[] = [
  clause('n.withdrawn IN (0, 1)'),
  clause(`n.category IN (${CATEGORIES.map((_, at) => at).join()})`),
  clause(`n.purpose IN (${PURPOSES.map((_, at) => at).join()})`),
  clause('n.barter IN (0, 1)'),
]

function countOf(sql: Sql, source: Source): number {
  const telling =
    source.picky || source.words !== undefined || source.index === 'notice_price' || source.index === BY_AUTHOR
  const counted = telling ? source : { ...source, index: 'notice_count', filters: [...source.filters, ...EVERY_KIND] }
  const text = `SELECT count(*) AS total FROM (SELECT 1 FROM ${from(counted)} WHERE ${where(counted.filters)} LIMIT ?)`
  const values = [...(source.words?.values ?? []), ...valuesOf(counted.filters), TOTAL_MAX]
  return sql.get<{ total: number }>(text, ...values)?.total ?? 0
}

/** Up to this many rows are sorted faster than found by walking another order. */
const SORTED_MAX = 20_000

/** The index whose rows are fewest for these filters; without a telling filter, the one of the order. */
function indexFor(sql: Sql, search: Search, order: Order, hub: number): string {
  if (search.mine || search.author !== undefined) return BY_AUTHOR
  if (search.maxPrice === undefined) return order.index
  const cheap = sql.get<{ n: number }>(
    'SELECT count(*) AS n FROM (SELECT 1 FROM notice WHERE hub = ? AND price <= ? LIMIT ?)',
    hub,
    BigInt(search.maxPrice),
    SORTED_MAX + 1,
  )
  return (cheap?.n ?? 0) > SORTED_MAX ? order.index : 'notice_price'
}

/** Notices of so few people are found faster by who wrote them than by walking the board. */
const FEW = 100

/** One page of matching rows over the given hubs, with the total of all pages. */
export function find(sql: Sql, search: Search, hubs: readonly string[], { me, now, unwanted, among }: Looker): Found {
  const start = search.cursor
  const found: Found = { hits: [], total: 0 }
  let order = ORDERS[search.sort]
  for (const hub of hubs) {
    const key = sql.get<{ key: number }>('SELECT key FROM notice_hub WHERE hub = ?', hub)?.key
    if (key === undefined) continue
    const by = authorsOf(sql, search, key, me)
    const words = wordsOf(sql, search, key, by.authors)
    if (search.sort === 'relevance' && words?.ranked !== true) order = NEWEST
    const left = by.own && !search.hidden ? [] : unwantedClauses(unwanted, key, search.hidden)
    if (!by.own && !search.withEnded) left.push(...awayClauses(sql, hub, key))
    if (search.space) left.push(clause('n.row IN (SELECT row FROM notice_space WHERE space = ?)', search.space))
    if (search.near) left.push(nearClause(search.near))
    if (among) left.push(amongClause(key, among))
    const source: Source = {
      order,
      words,
      filters: [...filtersOf(search, key, by, now), ...left],
      index: among && among.length <= FEW ? BY_AUTHOR : indexFor(sql, search, order, key),
      picky: left.length > 0,
    }
    const from = readCursor(start, order)
    const limit = search.limit + 1
    const page =
      search.sort === 'trust' ? trustedPage(sql, source, { hub, me }, from, limit) : pageOf(sql, source, from, limit)
    found.hits.push(...page.hits)
    found.total += page.total
    if (words?.broad === true) found.lookedAt = LOOKED_AT_MAX
    if (words?.broad === true || page.total === TOTAL_MAX) found.atLeast = true
  }
  found.hits.sort(compareHits(order))
  const more = found.hits.length > search.limit
  found.hits.length = Math.min(found.hits.length, search.limit)
  const last = found.hits.at(-1)
  if (more && last !== undefined) found.cursor = JSON.stringify(last.key)
  return found
}
