/** What was meant by words that no notice has. */
import { slipsAllowed, typedIn, Vocabulary, wordsIn } from '#shared/core/notices/index.ts'
import type { Sql } from '../../ports/sql.ts'

/** Words beyond this many are not offered; a quarter of a second to read, once. */
const WORDS_MAX = 300_000
/** Words are read again when they have become so many more; a new one is found by itself, whether it is offered or not. */
const GROWN = 1.02
/** Enough to tell which of several words more notices have. */
const COUNTED_MAX = 1000

export interface Meant {
  typed: string
  /** The word that was looked for in its stead. */
  used: string
}

export class Meanings {
  #words: Vocabulary | undefined
  #count = 0

  /** What was typed with each word that nothing has replaced by the nearest word that something has; the last may be a beginning. */
  correct(sql: Sql, text: string): { text: string; meant: Meant[] } {
    const typed = typedIn(text)
    if (!typed) return { text, meant: [] }
    const meant: Meant[] = []
    const words = wordsIn(text).slice(0, typed.whole.length + 1)
    const used = words.map((word, at) => {
      if (slipsAllowed(word.length) === 0 || isKnown(sql, word, at === words.length - 1)) return word
      const instead = this.#nearest(sql, word)
      if (instead === undefined) return word
      meant.push({ typed: word, used: instead })
      return instead
    })
    return meant.length === 0 ? { text, meant } : { text: used.join(' '), meant }
  }

  #nearest(sql: Sql, word: string): string | undefined {
    const { count } = sql.get<{ count: number }>('SELECT count(*) AS count FROM notice_word') as { count: number }
    if (!this.#words || count > this.#count * GROWN) {
      const rows = sql.all<{ word: string }>('SELECT word FROM notice_word LIMIT ?', WORDS_MAX)
      this.#words = new Vocabulary(rows.map((row) => row.word))
      this.#count = count
    }
    const near = this.#words.meant(word)
    if (near.length < 2) return near[0]
    const found = near.map((one) => ({ one, notices: countOf(sql, one) }))
    return found.reduce((best, next) => (next.notices > best.notices ? next : best)).one
  }
}

/** A beginning is known by any word that begins so. */
const isKnown = (sql: Sql, word: string, begins: boolean): boolean =>
  sql.get(
    'SELECT 1 AS found FROM notice_word WHERE word >= ? AND word <= ? LIMIT 1',
    word,
    begins ? `${word}\u{10ffff}` : word,
  ) !== undefined

const countOf = (sql: Sql, word: string): number =>
  sql.get<{ n: number }>(
    'SELECT count(*) AS n FROM (SELECT 1 FROM notice_text WHERE notice_text MATCH ? LIMIT ?)',
    ...[`"${word}"`, COUNTED_MAX],
  )?.n ?? 0
