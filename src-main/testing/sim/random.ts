/** One seeded source of chance (xorshift128+, Vigna 2014): the same seed gives the same history. */
export class Random {
  #a: bigint
  #b: bigint

  constructor(seed: number) {
    this.#a = splitMix(BigInt(seed) * 2n + 1n)
    this.#b = splitMix(this.#a)
  }

  #next(): bigint {
    let x = this.#a
    const y = this.#b
    this.#a = y
    x ^= (x << 23n) & MASK
    this.#b = x ^ y ^ (x >> 18n) ^ (y >> 5n)
    return (this.#b + y) & MASK
  }

  /** Integer in [0, n). */
  below(n: number): number {
    return Number(this.#next() % BigInt(n))
  }
  chance(percent: number): boolean {
    return this.below(100) < percent
  }
  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T
  }
  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.below(256))
  }
}

const MASK = 2n ** 64n - 1n
function splitMix(x: bigint): bigint {
  let z = (x + 0x9e3779b97f4a7c15n) & MASK
  z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK
  z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK
  return z ^ (z >> 31n)
}
