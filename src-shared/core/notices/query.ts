/**
 * Words of notices and of searches. Both sides go through `wordsIn`, so the word index needs no idea of scripts and cases, and
 * typed text cannot be anything but words: operators, column names, quotes and stars never reach the query language.
 */

/** Beyond this many words a search gets no narrower, only slower. */
const MAX_WORDS = 12
const MAX_WORD_LENGTH = 64
const WORD = /[\p{L}\p{N}]+/gu
const PLAIN = /^[\u0000-\u007e]*$/

/** Marks around matches in snippets: private-use characters, so they cannot be mistaken for the author's own text. */
export const MARK_START = '\uE000'
export const MARK_END = '\uE001'

/** Text without our own marks, which an author could otherwise plant. */
export function unmarked(text: string): string {
  return text.replace(/[\uE000\uE001]/g, '')
}

/** Lower case without diacritics: how words are compared. */
export function folded(text: string): string {
  const plain = PLAIN.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')
  return plain.toLowerCase()
}

/** The words of a text, folded, in order; of a longer word only its first 64 letters count. */
export function wordsIn(text: string): string[] {
  const words = folded(text).match(WORD) ?? []
  return words.map((word) => (word.length > MAX_WORD_LENGTH ? [...word].slice(0, MAX_WORD_LENGTH).join('') : word))
}

/** What is looked for: whole words, and a last one that may still be being typed, so that it matches as a beginning too. */
export interface Typed {
  whole: readonly string[]
  last: string
}

/** A search as words, or undefined when it holds none. */
export function typedIn(text: string): Typed | undefined {
  const words = wordsIn(text).slice(0, MAX_WORDS)
  const last = words.pop()
  return last === undefined ? undefined : { whole: words, last }
}

/** Whether every word that was typed begins some word of a text: for short texts, as names are. */
export const allBegin = (words: readonly string[], typed: readonly string[]): boolean =>
  typed.every((word) => words.some((one) => one.startsWith(word)))
