/**
 * The reading half of canonical CBOR: one pass that trusts no length, follows no tag and never throws. Whatever is not in
 * canonical form (RFC 8949 §4.2.1) or not in the subset (DESIGN §4) ends the reading with a refusal.
 *
 * What it accepts is what the writer writes, so nothing is encoded again to compare: every value has one shortest head, UTF-8
 * without overlong forms has one encoding per text, and keys that strictly ascend by their encoded bytes have one order and no
 * repetition. The test holds this against the writer for every short input and for mutated long ones.
 */
import { utf8 as utf8Coder } from '@scure/base'
import type { CborValue } from './cbor.ts'
import { FORBIDDEN_KEY } from './cbor-write.ts'
import { type Refusal, reject } from './refusal.ts'

type Fields = { [key: string]: CborValue }

/**
 * Decoded maps inherit nothing: no `toString`, no `constructor`. A constructor with an empty prototype does it, because V8 keeps
 * `Object.create(null)` in its slow dictionary mode.
 */
const EmptyFields = function EmptyFields() {} as unknown as { new (): Fields; prototype: object }
EmptyFields.prototype = Object.freeze(Object.create(null) as object)

const TWO_32 = 0x1_0000_0000
/** Above this many bytes the platform's decoder is faster than a loop. */
const LONG_TEXT = 48

/**
 * Texts read before, by length and a few of their bytes: names of fields, kinds, tokens and people come again with every event. Finding one
 * is cheaper than making it, and whoever looks something up by it finds the same object instead of an equal one. A text that is not there, or
 * not where it was, is made.
 */
const TEXTS_KEPT = 4096
const KEPT_BYTES_MAX = 64
const texts: string[] = new Array<string>(TEXTS_KEPT).fill('')

/** Reads one value; `fault` says why the answer was undefined. */
export class CborReader {
  readonly #bytes: Uint8Array
  readonly #depthMax: number
  readonly #views: boolean
  #at = 0
  #itemsLeft: number
  fault: Refusal | undefined

  constructor(bytes: Uint8Array, depthMax: number, itemsMax: number, views: boolean) {
    // A plain view: on a Node Buffer, `slice` would share memory with a buffer that its owner reuses.
    const plain = Object.getPrototypeOf(bytes) === Uint8Array.prototype
    this.#bytes = plain ? bytes : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
    this.#depthMax = depthMax
    this.#views = views
    this.#itemsLeft = itemsMax
  }

  get done(): boolean {
    return this.#at === this.#bytes.length
  }

  /** `depth` counts the lists and maps around the value. */
  value(depth: number): CborValue | undefined {
    const first = this.#bytes[this.#at]
    if (first === undefined) return this.malformed('truncated')
    if (this.#itemsLeft-- <= 0) return this.#fail(reject('event.too-large', { problem: 'items', at: this.#at }))
    const major = first >> 5
    if (major > 5) return this.#simple(first)
    const n = this.#argument(first)
    if (n === undefined) return undefined
    if (major === 0) return n
    if (major === 1) return typeof n === 'bigint' ? -1n - n : n === Number.MAX_SAFE_INTEGER ? -1n - BigInt(n) : -1 - n
    const length = Number(n)
    if (length > this.#bytes.length - this.#at) return this.malformed('truncated')
    if (major === 2)
      return this.#views
        ? this.#bytes.subarray(this.#at, this.#skip(length))
        : this.#bytes.slice(this.#at, this.#skip(length))
    if (major === 3) return this.#text(length)
    if (depth >= this.#depthMax) return this.#fail(reject('event.too-deep', { at: this.#at }))
    return major === 4 ? this.#list(length, depth + 1) : this.#map(length, depth + 1)
  }

  malformed(problem: string): undefined {
    return this.#fail(reject('event.malformed', { problem, at: this.#at }))
  }

  #notCanonical(problem: string): undefined {
    return this.#fail(reject('event.not-canonical', { problem, at: this.#at }))
  }

  #fail(refusal: Refusal): undefined {
    this.fault ??= refusal
    return undefined
  }

  #skip(length: number): number {
    this.#at += length
    return this.#at
  }

  #simple(first: number): null | boolean | undefined {
    if (first === 0xf4 || first === 0xf5 || first === 0xf6) {
      this.#at++
      return first === 0xf6 ? null : first === 0xf5
    }
    if (first < 0xe0) return this.malformed('tag')
    if (first === 0xff) return this.malformed('indefinite')
    return this.malformed(first >= 0xf9 && first <= 0xfb ? 'float' : 'simple')
  }

  /** The number in a head: at most int64's, written as short as possible. */
  #argument(first: number): number | bigint | undefined {
    const info = first & 31
    if (info < 24) {
      this.#at++
      return info
    }
    if (info > 27) return this.malformed(info === 31 ? 'indefinite' : 'reserved')
    const width = 1 << (info - 24)
    if (this.#at + 1 + width > this.#bytes.length) return this.malformed('truncated')
    if (width === 8) return this.#wide()
    let n = 0
    for (let i = 1; i <= width; i++) n = n * 256 + (this.#bytes[this.#at + i] as number)
    if (n < (width === 1 ? 24 : width === 2 ? 0x100 : 0x1_0000)) return this.#notCanonical('head')
    this.#at += 1 + width
    return n
  }

  #wide(): number | bigint | undefined {
    let high = 0
    let low = 0
    for (let i = 1; i <= 4; i++) {
      high = high * 256 + (this.#bytes[this.#at + i] as number)
      low = low * 256 + (this.#bytes[this.#at + i + 4] as number)
    }
    if (high === 0) return this.#notCanonical('head')
    if (high > 0x7fff_ffff) return this.malformed('integer')
    this.#at += 9
    return high < 0x20_0000 ? high * TWO_32 + low : (BigInt(high) << 32n) | BigInt(low)
  }

  #text(length: number): string | undefined {
    const from = this.#at
    const end = this.#skip(length)
    if (length === 0 || length > KEPT_BYTES_MAX) return this.#made(from, end)
    const bytes = this.#bytes
    const middle = bytes[from + (length >> 1)] as number
    const slot =
      (length * 31 + (bytes[from] as number) * 7 + middle * 64 + (bytes[end - 1] as number)) & (TEXTS_KEPT - 1)
    const known = texts[slot] as string
    if (known.length === length && this.#spells(known, from)) return known
    const made = this.#made(from, end)
    // Of any other text a character is no byte.
    if (made?.length === length) texts[slot] = made
    return made
  }

  #made(from: number, end: number): string | undefined {
    if (end - from <= LONG_TEXT) {
      let text = ''
      let at = from
      for (; at < end; at++) {
        const code = this.#bytes[at] as number
        if (code > 0x7f) break
        text += String.fromCharCode(code)
      }
      if (at === end) return text
    }
    try {
      return utf8Coder.encode(this.#bytes.subarray(from, end))
    } catch {
      return this.malformed('utf8')
    }
  }

  #spells(text: string, at: number): boolean {
    for (let i = 0; i < text.length; i++) if (this.#bytes[at + i] !== text.charCodeAt(i)) return false
    return true
  }

  #list(length: number, depth: number): CborValue[] | undefined {
    const list: CborValue[] = []
    for (let i = 0; i < length; i++) {
      const item = this.value(depth)
      if (item === undefined) return undefined
      list.push(item)
    }
    return list
  }

  #map(length: number, depth: number): Fields | undefined {
    const fields = new EmptyFields()
    let last = 0
    let lastEnd = 0
    for (let i = 0; i < length; i++) {
      const start = this.#at
      if ((this.#bytes[start] as number) >> 5 !== 3) return this.malformed('key')
      const key = this.value(depth)
      if (key === undefined) return undefined
      if (key === FORBIDDEN_KEY) return this.malformed('key')
      if (i > 0 && !this.#follows(last, lastEnd, start, this.#at)) return this.#notCanonical('key-order')
      last = start
      lastEnd = this.#at
      const item = this.value(depth)
      if (item === undefined) return undefined
      fields[key as string] = item
    }
    return fields
  }

  /** Whether the encoded key at b comes after the one at a: neither earlier nor the same. */
  #follows(a: number, aEnd: number, b: number, bEnd: number): boolean {
    const difference = bEnd - b - (aEnd - a)
    if (difference !== 0) return difference > 0
    for (let i = 0; i < aEnd - a; i++) {
      const step = (this.#bytes[b + i] as number) - (this.#bytes[a + i] as number)
      if (step !== 0) return step > 0
    }
    return false
  }
}
