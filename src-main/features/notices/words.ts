/**
 * Finding rows through words. A search that matches little is ranked exactly by BM25. One that matches a large part of the board
 * (a first letter, a word everybody uses) would take longer than a key press to rank, so only its newest matches are looked
 * at, those with the word in the title first; the total then is a lower bound and says so.
 */
import { matchOf } from '#shared/core/notices/index.ts'
import type { Sql } from '../../ports/sql.ts'
import { facet } from './read-model.ts'
import type { Search } from './search.ts'

/** Beyond this many matches a search counts as broad: measured to keep a page under 20 ms with 100,000 notices. */
const BROAD = 1000

export interface Words {
  /** What was typed, for marking it in snippets; absent when only a place was given. */
  typed: string | undefined
  /** A subquery `(row, rank)` of matching rows, and its values. */
  source: string
  values: (string | number)[]
  ranked: boolean
  broad: boolean
}

const EVERY = '{title text wants place}'
const isBroad = (sql: Sql, match: string): boolean =>
  (sql.get<{ n: number }>(
    'SELECT count(*) AS n FROM (SELECT 1 FROM notice_text WHERE notice_text MATCH ? LIMIT ?)',
    match,
    BROAD + 1,
  )?.n ?? 0) > BROAD

function facetsOf(search: Search, hub: number, authors: readonly number[]): string {
  const words = [facet.hub(hub), ...authors.map(facet.author)]
  if (search.purpose) words.push(facet.purpose(search.purpose))
  if (search.category) words.push(facet.category(search.category))
  if (search.priceKind) words.push(facet.price(search.priceKind))
  return `facets : (${words.map((word) => `"${word}"`).join(' ')})`
}

/** How to find the rows of `hub` by all of `authors` that match the words of a search, or undefined when it has none. */
export function wordsOf(sql: Sql, search: Search, hub: number, authors: readonly number[]): Words | undefined {
  const typed = matchOf(search.text)
  const place = matchOf(search.place ?? '')
  const parts = [typed && `${EVERY} : (${typed})`, place && `place : (${place})`].filter((part) => part !== undefined)
  if (parts.length === 0) return undefined
  const match = parts.map((part) => `(${part})`).join(' AND ')
  const ranked = search.sort === 'relevance' && typed !== undefined
  const narrowed = `${match} AND ${facetsOf(search, hub, authors)}`
  const exact = [match, narrowed].find((one) => !isBroad(sql, one))
  if (exact !== undefined) return { typed, source: ranked ? RANKED : PLAIN, values: [exact], ranked, broad: false }
  if (!ranked) return { typed, source: NEWEST, values: [narrowed, BROAD], ranked, broad: true }
  const inTitle = `{title} : (${typed}) AND ${narrowed}`
  return { typed, source: TITLES_FIRST, values: [inTitle, BROAD / 2, narrowed, BROAD], ranked, broad: true }
}

/** Title words weigh most, then what is wanted and where, then the description; facets say nothing about fit. */
const RANKED =
  'SELECT rowid AS row, bm25(notice_text, 10.0, 2.0, 4.0, 4.0, 0.0) AS rank FROM notice_text WHERE notice_text MATCH ?'
const PLAIN = 'SELECT rowid AS row, 0 AS rank FROM notice_text WHERE notice_text MATCH ?'
const NEWEST = `${PLAIN} ORDER BY rowid DESC LIMIT ?`
const TITLES_FIRST = `SELECT row, min(rank) AS rank FROM (
  SELECT * FROM (SELECT rowid AS row, -1 AS rank FROM notice_text WHERE notice_text MATCH ? ORDER BY rowid DESC LIMIT ?)
  UNION ALL SELECT * FROM (${NEWEST})) GROUP BY row`
