/** A hub's certified state as rules read it: decoded once, kept while it is warm, never ahead of what is committed. */
import { decodeRecord } from '#shared/core/hub/index.ts'
import type { Reader, StateRecord } from '#shared/core/kernel/view.ts'
import type { StateStore } from '../ports/store.ts'

/** About 100 MB of records at worst; beyond it the cache starts over. */
const CACHE_MAX = 200_000

export class StateReader implements Reader {
  readonly #store: StateStore
  readonly #cache = new Map<string, StateRecord | undefined>()

  constructor(store: StateStore) {
    this.#store = store
  }

  get(key: string): StateRecord | undefined {
    const known = this.#cache.get(key)
    if (known !== undefined || this.#cache.has(key)) return known
    const bytes = this.#store.get(key)
    const record = bytes && decodeRecord(key, bytes)
    this.#remember(key, record)
    return record
  }

  keys(from: string, to: string, limit: number): string[] {
    return this.#store.keys(from, to, limit)
  }

  /** After a commit: what was written is what is read. */
  committed(writes: ReadonlyMap<string, StateRecord | null>): void {
    for (const [key, record] of writes) this.#remember(key, record ?? undefined)
  }

  forget(): void {
    this.#cache.clear()
  }

  #remember(key: string, record: StateRecord | undefined): void {
    if (this.#cache.size >= CACHE_MAX) this.#cache.clear()
    this.#cache.set(key, record)
  }
}
