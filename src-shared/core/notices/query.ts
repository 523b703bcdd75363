/**
 * Turns what a person typed into a full-text query that cannot be anything but words: operators, column names, quotes and
 * stars never reach the query language, because only letters, marks and digits are taken and each word is quoted.
 */

/** Beyond this many words a search gets no narrower, only slower. */
const MAX_WORDS = 12
const MAX_WORD_LENGTH = 64
const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** Marks around matches in snippets: private-use characters, so they cannot be mistaken for the author's own text. */
export const MARK_START = '\uE000'
export const MARK_END = '\uE001'

/**
 * FTS5 query for `text`, or undefined when it holds no word. Words are joined by FTS5's implicit AND, which also drops
 * words its older Unicode tables do not know; the last word matches as a prefix, since it may still be being typed.
 */
export function matchOf(text: string): string | undefined {
  const words = (text.match(WORD) ?? []).slice(0, MAX_WORDS).map((word) => [...word].slice(0, MAX_WORD_LENGTH).join(''))
  if (words.length === 0) return undefined
  return `${words.map((word) => `"${word}"`).join(' ')}*`
}

/** Text as it is indexed: without our own marks, which an author could otherwise plant. */
export function indexable(text: string): string {
  return text.replace(/[\uE000\uE001]/g, '')
}

/** Lower case without diacritics, for comparing places the way the word index compares words. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
