/**
 * Seeded chance (sfc32, Doty-Humphrey, PractRand): the same seed and stream give the same history. Each concern draws from a stream of
 * its own, so that leaving one fault out of a run does not reshuffle the others.
 */
export class Random {
  #a: number
  #b: number
  #c: number
  #counter = 1

  constructor(seed: number, stream: string) {
    const text = `${seed}/${stream}`
    this.#a = fnv1a(text, 0x811c9dc5)
    this.#b = fnv1a(text, 0x01000193)
    this.#c = fnv1a(text, 0x9e3779b9)
    for (let i = 0; i < WARM_UP; i++) this.#next()
  }

  /** 32 bits. */
  #next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return sum >>> 0
  }

  /** Integer in [0, n). */
  below(n: number): number {
    return Math.floor((this.#next() / 2 ** 32) * n)
  }
  chance(percent: number): boolean {
    return this.below(100) < percent
  }
  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T
  }
  bytes(length: number): Uint8Array {
    const out = new Uint8Array(length)
    for (let i = 0; i < length; i++) out[i] = this.#next() & 255
    return out
  }
}

const WARM_UP = 12

function fnv1a(text: string, basis: number): number {
  let hash = basis
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}
