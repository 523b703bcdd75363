/** A hub's state as it was at one height, read in small steps while batches go on being committed over it. */
import type { StateStore } from '../ports/store.ts'

/** Behind every key. */
const END = '\u{10ffff}'

export class FrozenState {
  readonly #store: StateStore
  /** What has been written over since, as it was; null for what was not there. */
  readonly #before = new Map<string, Uint8Array | null>()

  constructor(store: StateStore) {
    this.#store = store
  }

  /** Called before every write. */
  willWrite(keys: Iterable<string>): void {
    for (const key of keys) if (!this.#before.has(key)) this.#before.set(key, this.#store.get(key) ?? null)
  }

  get(key: string): Uint8Array | undefined {
    const before = this.#before.get(key)
    return before === undefined ? this.#store.get(key) : (before ?? undefined)
  }

  /** The next keys after `last` ('' at the beginning), in order; empty at the end. */
  next(last: string, limit: number): string[] {
    const from = `${last}\0`
    for (let at = from; ; ) {
      const stored = this.#store.keys(at, END, limit)
      const end = stored.length < limit ? END : (stored.at(-1) as string)
      const gone = [...this.#before].flatMap(([key, value]) => (value && key >= from && key <= end ? [key] : []))
      const there = stored.filter((key) => this.#before.get(key) !== null)
      const found = [...new Set([...there, ...gone])].sort()
      if (found.length > 0 || end === END) return found
      at = `${end}\0`
    }
  }
}
