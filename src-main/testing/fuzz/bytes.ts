/** Bytes made wrong on purpose: canonical CBOR with flaws that only show in its bytes, and bytes cut, spliced, repeated and turned. */
import { type CborValue, concatBytes, decodeCanonical, encodeCanonical, utf8 } from '#shared/core/kernel/index.ts'
import type { Random } from '../sim/random.ts'
import { mutated, type Tree } from './trees.ts'

const head = (major: number, n: number | bigint, width: 0 | 1 | 2 | 4 | 8): Uint8Array => {
  if (width === 0) return Uint8Array.of((major << 5) | Number(n))
  const out = new Uint8Array(1 + width)
  out[0] = (major << 5) | (24 + Math.log2(width))
  let left = BigInt(n)
  for (let i = width; i > 0; i--) {
    out[i] = Number(left & 0xffn)
    left >>= 8n
  }
  return out
}

const shortest = (n: number | bigint): 0 | 1 | 2 | 4 | 8 =>
  n < 24 ? 0 : n < 0x100 ? 1 : n < 0x1_0000 ? 2 : n < 0x1_0000_0000 ? 4 : 8

/** A writer that keeps to the rules until the `flaw`-th head it writes, and breaks one there. */
class LooseWriter {
  readonly #random: Random
  #until: number

  constructor(random: Random, until: number) {
    this.#random = random
    this.#until = until
  }

  #head(major: number, n: number | bigint): Uint8Array {
    if (this.#until-- !== 0) return head(major, n, shortest(n))
    switch (this.#random.below(6)) {
      case 0:
        return head(major, n, this.#random.pick([1, 2, 4, 8] as const))
      case 1:
        return head(major, 0xffff_ffff_ffffn, 8)
      case 2:
        return Uint8Array.of((major << 5) | 31)
      case 3:
        return Uint8Array.of((major << 5) | this.#random.pick([28, 29, 30]))
      case 4:
        return concatBytes(head(6, this.#random.pick([0, 2, 24, 55_799]), 4), head(major, n, shortest(n)))
      default:
        return Uint8Array.of(0xe0 | this.#random.below(32), ...this.#random.bytes(this.#random.pick([0, 2, 4, 8])))
    }
  }

  write(tree: Tree): Uint8Array {
    if (tree === null || tree === undefined) return Uint8Array.of(0xf6)
    if (typeof tree === 'boolean') return Uint8Array.of(tree ? 0xf5 : 0xf4)
    if (typeof tree === 'number' || typeof tree === 'bigint') {
      if (typeof tree === 'number' && !Number.isInteger(tree)) return Uint8Array.of(0xf9, 0x7e, 0x00)
      return tree < 0 ? this.#head(1, -1n - BigInt(tree)) : this.#head(0, tree)
    }
    if (typeof tree === 'string') {
      const text = utf8(tree.isWellFormed() ? tree : '?')
      return concatBytes(this.#head(3, text.length), text)
    }
    if (tree instanceof Uint8Array) return concatBytes(this.#head(2, tree.length), tree)
    if (Array.isArray(tree)) return concatBytes(this.#head(4, tree.length), ...tree.map((item) => this.write(item)))
    return this.#map(tree as Record<string, Tree>)
  }

  /** Keys as they stand, in canonical order, or repeated. */
  #map(fields: Record<string, Tree>): Uint8Array {
    const keys = Object.keys(fields)
    if (this.#random.chance(80)) keys.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    if (keys.length > 0 && this.#random.chance(4)) keys.push(this.#random.pick(keys))
    return concatBytes(this.#head(5, keys.length), ...keys.flatMap((key) => [this.write(key), this.write(fields[key])]))
  }
}

export const loose = (tree: Tree, random: Random): Uint8Array => new LooseWriter(random, random.below(40)).write(tree)

/** Cut, spliced with another message, repeated in part, or with some bytes put in, taken out or turned. */
export function bruised(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1)
  switch (random.below(6)) {
    case 0:
      return bytes.slice(0, at)
    case 1:
      return concatBytes(bytes.slice(0, at), other.slice(random.below(other.length + 1)))
    case 2:
      return concatBytes(bytes.slice(0, at), random.bytes(1 + random.below(8)), bytes.slice(at))
    case 3:
      return concatBytes(bytes.slice(0, at), bytes.slice(at + 1 + random.below(8)))
    case 4:
      return concatBytes(bytes, bytes.slice(at))
    default: {
      const out = bytes.slice()
      for (let n = 1 + random.below(4); n > 0 && out.length > 0; n--) {
        const i = random.below(out.length)
        out[i] = random.chance(50) ? random.below(256) : (out[i] as number) ^ (1 << random.below(8))
      }
      return out
    }
  }
}

/** A value out of its right place, as far as canonical bytes can say it; undefined when they cannot. */
export function canonical(tree: Tree): Uint8Array | undefined {
  try {
    return encodeCanonical(tree as CborValue)
  } catch {
    return undefined
  }
}

/** What sound bytes say. */
export function treeOf(bytes: Uint8Array): Tree {
  const decoded = decodeCanonical(bytes)
  if (!decoded.ok) throw new Error(`a sample is malformed: ${decoded.error.code}`)
  return decoded.value
}

/** Mostly a flaw of content in flawless bytes, which is what reaches deepest; else a flaw of form. */
export function malformed(tree: Tree, other: () => Uint8Array, random: Random): Uint8Array {
  let wrong = tree
  for (let n = random.below(3); n > 0; n--) wrong = mutated(wrong, random)
  if (random.chance(50)) return canonical(mutated(wrong, random)) ?? loose(wrong, random)
  return random.chance(50) ? loose(wrong, random) : bruised(loose(tree, random), other(), random)
}
