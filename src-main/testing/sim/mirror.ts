/** A hub's stored state as somebody outside the engine sees it, with a root of its own (invariant 7). */
import { equalBytes, StateMap } from '#shared/core/kernel/index.ts'
import type { StateStore } from '../../ports/store.ts'

export type Changes = Map<string, Uint8Array | null>

export class Mirror {
  readonly #values = new Map<string, Uint8Array>()
  readonly #map = new StateMap()

  /** Takes over what is stored now and says what has changed since the last time. */
  follow(store: StateStore): Changes {
    const changes: Changes = new Map()
    const there = new Set<string>()
    for (const [key, value] of store.entries()) {
      there.add(key)
      const known = this.#values.get(key)
      if (known === value || (known && equalBytes(known, value))) continue
      changes.set(key, value)
    }
    if (there.size < this.#values.size + changes.size)
      for (const key of this.#values.keys()) if (!there.has(key)) changes.set(key, null)
    for (const [key, value] of changes) this.#take(key, value)
    return changes
  }

  #take(key: string, value: Uint8Array | null): void {
    if (value) {
      this.#values.set(key, value)
      this.#map.set(key, value)
    } else {
      this.#values.delete(key)
      this.#map.delete(key)
    }
  }

  /** As it is now. */
  values(): Map<string, Uint8Array> {
    return new Map(this.#values)
  }

  root(): Uint8Array {
    return this.#map.root()
  }
}
