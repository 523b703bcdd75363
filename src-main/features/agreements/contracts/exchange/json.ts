/**
 * JSON (RFC 8259) of a stranger, read strictly: a name twice in one object is refused (RFC 8259 §4 leaves open which one counts), numbers keep
 * their digits so that no amount passes through a float, objects are maps so that no name reaches a prototype, and size and depth have limits.
 */
import { err, ok, type Result } from '#shared/core/kernel/index.ts'

/** An agreement of 32 commitments with every field filled in takes about a third. */
export const DOCUMENT_CHARS_MAX = 1_000_000
/** Ours are eight deep. */
export const DEPTH_MAX = 32
/** Ours hold some thousands. */
export const VALUES_MAX = 50_000

/** A number as it was written, e.g. "12.50". */
export interface JsonNumber {
  readonly digits: string
}
export type JsonObject = ReadonlyMap<string, Json>
export type Json = string | boolean | null | JsonNumber | readonly Json[] | JsonObject

class Refusal extends Error {}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const SPACE = /[ \t\n\r]*/y
const LITERALS: readonly (readonly [string, boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
]

class Scanner {
  readonly #text: string
  #at = 0
  #values = 0

  constructor(text: string) {
    this.#text = text
  }

  whole(): Json {
    const value = this.#value(0)
    this.#skip()
    if (this.#at < this.#text.length) throw this.#broken()
    return value
  }

  #value(depth: number): Json {
    if (depth > DEPTH_MAX) throw new Refusal(`It is nested more than ${DEPTH_MAX} deep.`)
    if (++this.#values > VALUES_MAX) throw new Refusal(`It holds more than ${VALUES_MAX} values.`)
    this.#skip()
    const next = this.#text[this.#at]
    if (next === '{') return this.#object(depth)
    if (next === '[') return this.#list(depth)
    if (next === '"') return this.#string()
    const literal = LITERALS.find(([word]) => this.#text.startsWith(word, this.#at))
    if (!literal) return { digits: this.#match(NUMBER) }
    this.#at += literal[0].length
    return literal[1]
  }

  #object(depth: number): JsonObject {
    const members = new Map<string, Json>()
    this.#each('}', () => {
      this.#skip()
      const name = this.#string()
      if (name === '__proto__') throw new Refusal('It holds the name “__proto__”, which no honest document needs.')
      if (members.has(name)) throw new Refusal(`The name “${name.slice(0, 40)}” stands twice in one object.`)
      this.#take(':')
      members.set(name, this.#value(depth + 1))
    })
    return members
  }

  #list(depth: number): Json[] {
    const items: Json[] = []
    this.#each(']', () => items.push(this.#value(depth + 1)))
    return items
  }

  /** What stands between an opening sign and `end`, with commas between. */
  #each(end: '}' | ']', one: () => void): void {
    this.#at++
    this.#skip()
    if (this.#text[this.#at] === end) {
      this.#at++
      return
    }
    for (;;) {
      one()
      this.#skip()
      const sign = this.#text[this.#at++]
      if (sign === end) return
      if (sign !== ',') throw this.#broken()
    }
  }

  #string(): string {
    const start = this.#at
    if (this.#text[start] !== '"') throw this.#broken()
    let end = start + 1
    while (end < this.#text.length && this.#text[end] !== '"') end += this.#text[end] === '\\' ? 2 : 1
    this.#at = end + 1
    try {
      return JSON.parse(this.#text.slice(start, end + 1)) as string
    } catch {
      throw this.#broken()
    }
  }

  #take(sign: string): void {
    this.#skip()
    if (this.#text[this.#at++] !== sign) throw this.#broken()
  }

  #skip(): void {
    this.#match(SPACE)
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0]
    if (found === undefined) throw this.#broken()
    this.#at += found.length
    return found
  }

  #broken = (): Refusal => new Refusal(`It is not JSON: see character ${Math.min(this.#at, this.#text.length)}.`)
}

/** The error is a sentence for a person. */
export function parseJson(text: string): Result<Json, string> {
  if (text.length > DOCUMENT_CHARS_MAX) return err(`It is longer than ${DOCUMENT_CHARS_MAX} characters.`)
  try {
    return ok(new Scanner(text).whole())
  } catch (cause) {
    if (cause instanceof Refusal) return err(cause.message)
    throw cause
  }
}
