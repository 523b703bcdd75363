/** The writing half of canonical CBOR (RFC 8949 §4.2.1): shortest heads, definite lengths, map keys by encoded bytes. */
import { utf8 as utf8Coder } from '@scure/base'
import { compareBytes } from './bytes.ts'

const TWO_32 = 0x1_0000_0000
const INT64_MIN = -(2n ** 63n)
const INT64_MAX = 2n ** 63n - 1n
const SAFE_MAX = BigInt(Number.MAX_SAFE_INTEGER)
/** Above this many characters the platform's encoder is faster than a loop. */
const LONG_TEXT = 96
const FIRST_ROOM = 4096
/** A larger buffer is not worth keeping. */
const SPARE_MAX = 1_048_576

const MAJOR = { unsigned: 0x00, negative: 0x20, bytes: 0x40, text: 0x60, list: 0x80, map: 0xa0 } as const
const FALSE = 0xf4
const TRUE = 0xf5
const NULL = 0xf6

/** The last writer's buffer: most values are small, and a new buffer for each would cost more than the writing. */
let spare: Uint8Array | undefined

function takeSpare(): Uint8Array {
  const taken = spare ?? new Uint8Array(FIRST_ROOM)
  spare = undefined
  return taken
}

/** Grows as needed; one writer encodes one value. */
export class CborWriter {
  #bytes = takeSpare()
  #at = 0
  readonly #depthMax: number

  constructor(depthMax: number) {
    this.#depthMax = depthMax
  }

  /** A copy of what was written; the writer is done. */
  result(): Uint8Array {
    const written = this.#bytes.slice(0, this.#at)
    if (this.#bytes.length <= SPARE_MAX) spare = this.#bytes
    this.#bytes = new Uint8Array(0)
    return written
  }

  /** Throws TypeError on a value outside the subset; `depth` counts the lists and maps around it. */
  value(value: unknown, depth: number): void {
    switch (typeof value) {
      case 'string':
        return this.#text(value)
      case 'number':
        return this.#integer(value)
      case 'bigint':
        return this.#bigint(value)
      case 'boolean':
        return this.#byte(value ? TRUE : FALSE)
      case 'object':
        return value === null ? this.#byte(NULL) : this.#object(value, depth)
      default:
        throw new TypeError(`canonical CBOR has no ${typeof value}`)
    }
  }

  #object(value: object, depth: number): void {
    if (value instanceof Uint8Array) return this.#chunk(MAJOR.bytes, value)
    if (depth >= this.#depthMax) throw new TypeError(`value nested deeper than ${this.#depthMax}`)
    if (Array.isArray(value)) {
      this.#head(MAJOR.list, value.length)
      for (let i = 0; i < value.length; i++) this.value(value[i], depth + 1)
      return
    }
    if (!isPlain(value)) throw new TypeError('canonical CBOR has plain objects only')
    const keys = sortedKeys(value)
    this.#head(MAJOR.map, keys.length)
    for (const key of keys) {
      this.#text(key)
      this.value((value as { [key: string]: unknown })[key], depth + 1)
    }
  }

  #integer(n: number): void {
    if (!Number.isSafeInteger(n)) throw new TypeError('canonical CBOR has integers only; beyond 2^53 as bigint')
    if (n >= 0) this.#head(MAJOR.unsigned, n)
    else this.#head(MAJOR.negative, -1 - n)
  }

  #bigint(n: bigint): void {
    if (n <= SAFE_MAX && n >= -SAFE_MAX) return this.#integer(Number(n))
    if (n > INT64_MAX || n < INT64_MIN) throw new TypeError('integer outside int64')
    const rest = n < 0n ? -1n - n : n
    this.#wide(n < 0n ? MAJOR.negative : MAJOR.unsigned, Number(rest >> 32n), Number(rest & 0xffff_ffffn))
  }

  #text(text: string): void {
    if (text.length <= LONG_TEXT && this.#ascii(text)) return
    this.#chunk(MAJOR.text, utf8Coder.decode(text))
  }

  /** Writes text of plain ASCII; otherwise leaves nothing behind. */
  #ascii(text: string): boolean {
    const start = this.#at
    this.#head(MAJOR.text, text.length)
    this.#room(text.length)
    const bytes = this.#bytes
    let at = this.#at
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code > 0x7f) {
        this.#at = start
        return false
      }
      bytes[at++] = code
    }
    this.#at = at
    return true
  }

  #chunk(major: number, chunk: Uint8Array): void {
    this.#head(major, chunk.length)
    this.#room(chunk.length)
    this.#bytes.set(chunk, this.#at)
    this.#at += chunk.length
  }

  #head(major: number, n: number): void {
    if (n < 24) return this.#byte(major | n)
    if (n >= TWO_32) return this.#wide(major, Math.floor(n / TWO_32), n % TWO_32)
    if (n < 0x100) {
      this.#byte(major | 24)
    } else if (n < 0x1_0000) {
      this.#byte(major | 25)
      this.#byte((n >>> 8) & 0xff)
    } else {
      this.#byte(major | 26)
      this.#byte((n >>> 24) & 0xff)
      this.#byte((n >>> 16) & 0xff)
      this.#byte((n >>> 8) & 0xff)
    }
    this.#byte(n & 0xff)
  }

  #wide(major: number, high: number, low: number): void {
    this.#byte(major | 27)
    for (const half of [high, low]) for (const shift of [24, 16, 8, 0]) this.#byte((half >>> shift) & 0xff)
  }

  #byte(byte: number): void {
    if (this.#at === this.#bytes.length) this.#room(1)
    this.#bytes[this.#at++] = byte
  }

  #room(needed: number): void {
    if (this.#at + needed <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#at + needed))
    larger.set(this.#bytes)
    this.#bytes = larger
  }
}

/** Objects of any realm whose prototype is Object's, none, or the empty one of decoded maps. */
function isPlain(value: object): boolean {
  const prototype: object | null = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** The poisonous name: assigned to an ordinary object it replaces the prototype instead of making a field. */
export const FORBIDDEN_KEY = '__proto__'

function sortedKeys(value: object): string[] {
  const keys = Object.keys(value)
  for (let i = 1; i < keys.length; i++) {
    if (compareKeys(keys[i - 1] as string, keys[i] as string) > 0) {
      keys.sort(compareKeys)
      break
    }
  }
  if (keys.includes(FORBIDDEN_KEY)) throw new TypeError(`a map must not have the key ${FORBIDDEN_KEY}`)
  return keys
}

/** Order of the encoded keys: for text that is by length in bytes, then by bytes. */
function compareKeys(a: string, b: string): number {
  if (isAscii(a) && isAscii(b)) return a.length !== b.length ? a.length - b.length : a < b ? -1 : a > b ? 1 : 0
  const [x, y] = [utf8Coder.decode(a), utf8Coder.decode(b)]
  return x.length !== y.length ? x.length - y.length : compareBytes(x, y)
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false
  return true
}
