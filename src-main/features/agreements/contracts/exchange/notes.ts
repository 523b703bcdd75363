/** What somebody who imports a document is told about it: what to look at, in words, and what had no place. */

/** Nobody reads more. */
const NOTES_MAX = 60
const QUOTED_CHARS_MAX = 80
/** Control characters and those that turn the direction of text: a stranger's words stand inside ours. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** A stranger's words within a sentence of ours. */
export const quoted = (text: string): string => {
  const seen = text.slice(0, 2 * QUOTED_CHARS_MAX).replace(UNSEEN, '')
  return `“${seen.length > QUOTED_CHARS_MAX ? `${seen.slice(0, QUOTED_CHARS_MAX)}…` : seen}”`
}

export class Notes {
  readonly #problems = new Set<string>()
  readonly #ignored = new Set<string>()

  problem(text: string): void {
    if (this.#problems.size < NOTES_MAX) this.#problems.add(text)
  }

  /** A property by its name. */
  ignore(word: string): void {
    if (this.#ignored.size < NOTES_MAX) this.#ignored.add(word.slice(0, QUOTED_CHARS_MAX).replace(UNSEEN, ''))
  }

  get problems(): string[] {
    return [...this.#problems]
  }

  get ignored(): string[] {
    return [...this.#ignored]
  }
}
