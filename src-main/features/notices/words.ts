/**
 * Finding rows through words. Best match is told by where the words stand: whole in the title, as beginnings in the title,
 * elsewhere; within each the newest first. A search that matches a large part of the board (a first letter, a word everybody uses)
 * would take longer than a key press to look through, so only its newest matches are looked at and sorted; this is said.
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
  values: (string | bigint)[]
  ranked: boolean
  /** More matched than was looked at. */
  broad: boolean
}

/**
 * The newest rows that match, as far as they are looked at: the oldest of them, and whether there are more. A bigint, because the
 * index heeds bounds only when they are bound as integers (a number is bound as a double, and all is read).
 */
function newestOf(sql: Sql, match: string): { oldest: bigint; broad: boolean } {
  const { oldest, found } = sql.get<{ oldest: number | null; found: number }>(
    `SELECT min(row) AS oldest, count(*) AS found FROM
     (SELECT rowid AS row FROM notice_text WHERE notice_text MATCH ? ORDER BY rowid DESC LIMIT ?)`,
    match,
    LOOKED_AT_MAX + 1,
  ) as { oldest: number | null; found: number }
  const broad = found > LOOKED_AT_MAX
  return { oldest: BigInt(oldest ?? 0) + (broad ? 1n : 0n), broad }
}

const quoted = (word: string): string => `"${word}"`
const all = (parts: readonly string[]): string => parts.map((part) => `(${part})`).join(' AND ')
const either = (parts: readonly string[]): string => parts.map((part) => `(${part})`).join(' OR ')

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
  return words.length === 0 ? quoted(last) : either(words.map(({ word }) => quoted(word)))
}

const wordsOfSearch = (sql: Sql, { whole, last }: Typed): string[] => [...whole.map(quoted), beginningWith(sql, last)]

/** Filters as words, to narrow a broad search; the hub only where there are several. */
function facetsOf(sql: Sql, search: Search, hub: number, authors: readonly number[]): string[] {
  const words = authors.map(facet.author)
  if (sql.all('SELECT key FROM notice_hub LIMIT 2').length > 1) words.push(facet.hub(hub))
  if (search.purpose) words.push(facet.purpose(search.purpose))
  if (search.category) words.push(facet.category(search.category))
  if (search.priceKind) words.push(facet.price(search.priceKind))
  return words.map(quoted)
}

/** How to find the rows of `hub` by all of `authors` that match the words of a search, or undefined when it has none. */
export function wordsOf(sql: Sql, search: Search, hub: number, authors: readonly number[]): Words | undefined {
  const typed = typedIn(search.text)
  const place = typedIn(search.place ?? '')
  const words = typed && wordsOfSearch(sql, typed)
  const parts = [...(words ?? []), ...(place ? [`place : (${all(wordsOfSearch(sql, place))})`] : [])]
  if (parts.length === 0) return undefined
  const facets = facetsOf(sql, search, hub, authors)
  const plain = newestOf(sql, all(parts))
  const narrow = plain.broad && facets.length > 0
  const { oldest, broad } = narrow ? newestOf(sql, all([...parts, ...facets])) : plain
  const match = all(narrow ? [...parts, ...facets] : parts)
  if (search.sort !== 'relevance' || !typed || !words)
    return { source: matching(0), values: [match, oldest], ranked: false, broad }
  const whole = [...typed.whole, typed.last].map(quoted)
  const inTitle = [whole, words].map((title) => `(${match}) AND title : (${all(title)})`)
  return { source: RANKED, values: [...inTitle, match].flatMap((one) => [one, oldest]), ranked: true, broad }
}

const matching = (rank: number): string =>
  `SELECT rowid AS row, ${rank} AS rank FROM notice_text WHERE notice_text MATCH ? AND rowid >= ?`
const RANKED = `SELECT row, min(rank) AS rank FROM (${[-2, -1, 0].map(matching).join(' UNION ALL ')}) GROUP BY row`
