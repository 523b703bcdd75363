/**
 * Finding rows through words. Best match is told by where the words stand: all in the title, some in the title, elsewhere; within
 * each the newest first. A search that matches a large part of the board (a first letter, a word everybody uses) would take longer
 * than a key press to look through, so only its newest matches are looked at, those in titles and those anywhere; this is said.
 */
import { type Typed, typedIn } from '#shared/core/notices/index.ts'
import type { Sql } from '../../ports/sql.ts'
import { facet, INDEXED_BEGINNING } from './read-model.ts'
import type { Search } from './search.ts'

/** Beyond this many matches only the newest are looked at: measured to keep a page under 20 ms with a million notices. */
export const LOOKED_AT_MAX = 2000
/**
 * The index merges all lists of a beginning before it gives the first row, which takes 80 ms where a common word is among them;
 * asked for as many words it walks the lists as far as is needed. Beyond this many words the merging is cheaper.
 */
const BEGINNINGS_MAX = 64

export interface Words {
  /** A subquery `(row, rank)` of matching rows, and its values. */
  source: string
  values: (string | number)[]
  ranked: boolean
  /** More matched than was looked at. */
  broad: boolean
}

const isBroad = (sql: Sql, match: string): boolean =>
  (sql.get<{ n: number }>(
    'SELECT count(*) AS n FROM (SELECT 1 FROM notice_text WHERE notice_text MATCH ? LIMIT ?)',
    match,
    LOOKED_AT_MAX + 1,
  )?.n ?? 0) > LOOKED_AT_MAX

const quoted = (word: string): string => `"${word}"`
const all = (parts: readonly string[]): string => parts.map((part) => `(${part})`).join(' AND ')
const any = (parts: readonly string[]): string => parts.map((part) => `(${part})`).join(' OR ')

/** An expression for every word of the index that begins with `last`. */
function beginningWith(sql: Sql, last: string): string {
  if ([...last].length <= INDEXED_BEGINNING) return `${quoted(last)}*`
  const words = sql.all<{ word: string }>(
    'SELECT word FROM notice_word WHERE word >= ? AND word < ? LIMIT ?',
    last,
    `${last}\u{10ffff}`,
    BEGINNINGS_MAX + 1,
  )
  if (words.length > BEGINNINGS_MAX) return `${quoted(last)}*`
  return words.length === 0 ? quoted(last) : any(words.map(({ word }) => quoted(word)))
}

const wordsOfSearch = (sql: Sql, { whole, last }: Typed): string[] => [...whole.map(quoted), beginningWith(sql, last)]

/** Filters as words, to narrow a broad search; the hub only where there are several. */
function facetsOf(sql: Sql, search: Search, hub: number, authors: readonly number[]): string[] {
  const words = authors.map(facet.author)
  if (sql.all('SELECT key FROM notice_hub LIMIT 2').length > 1) words.push(facet.hub(hub))
  if (search.purpose) words.push(facet.purpose(search.purpose))
  if (search.category) words.push(facet.category(search.category))
  if (search.priceKind) words.push(facet.price(search.priceKind))
  return words.length === 0 ? [] : [`facets : (${all(words.map(quoted))})`]
}

/** How to find the rows of `hub` by all of `authors` that match the words of a search, or undefined when it has none. */
export function wordsOf(sql: Sql, search: Search, hub: number, authors: readonly number[]): Words | undefined {
  const typed = typedIn(search.text)
  const place = typedIn(search.place ?? '')
  const words = typed && wordsOfSearch(sql, typed)
  const placed = place ? [`place : (${all(wordsOfSearch(sql, place))})`] : []
  const parts = [...(words ? [`{title text wants place} : (${all(words)})`] : []), ...placed]
  if (parts.length === 0) return undefined
  const facets = facetsOf(sql, search, hub, authors)
  const narrowed = facets.length > 0 && isBroad(sql, all(parts)) ? [...parts, ...facets] : parts
  const broad = (narrowed !== parts || facets.length === 0) && isBroad(sql, all(narrowed))
  const found = { ranked: search.sort === 'relevance' && words !== undefined, broad }
  if (!found.ranked || !typed || !words) return { ...found, source: NEWEST, values: [all(narrowed), LOOKED_AT_MAX] }
  const exact = `{title} : (${all([...typed.whole, typed.last].map(quoted))})`
  const inTitle = [exact, `{title} : (${all(words)})`, `{title} : (${any(words)})`]
  const values = inTitle.flatMap((part) => [all([part, ...narrowed]), LOOKED_AT_MAX / 2])
  return { ...found, source: RANKED, values: [...values, all(narrowed), LOOKED_AT_MAX] }
}

const newest = (rank: number): string =>
  `SELECT rowid AS row, ${rank} AS rank FROM notice_text WHERE notice_text MATCH ? ORDER BY rowid DESC LIMIT ?`
const NEWEST = newest(0)
/** All words whole in the title, all in the title, some in the title, all anywhere. */
const RANKED = `SELECT row, min(rank) AS rank FROM (${[-3, -2, -1, 0]
  .map((rank) => `SELECT * FROM (${newest(rank)})`)
  .join(' UNION ALL ')}) GROUP BY row`
