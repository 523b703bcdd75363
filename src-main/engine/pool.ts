/** Ledger events that wait for their place in order of arrival: what the store holds, opened and at hand. */
import type { ParsedEvent } from '#shared/core/hub/index.ts'
import { deviceKey } from '#shared/core/hubs/index.ts'
import { equalBytes } from '#shared/core/kernel/index.ts'
import type { Store } from '../ports/store.ts'
import type { Intake } from './intake.ts'

/** Pending events kept per hub; beyond it new ones are refused until some are certified. */
const POOL_MAX = 20_000

/** An event together with the very bytes it came in. */
export interface Carried {
  event: ParsedEvent
  bytes: Uint8Array
}

/** In order of arrival, and by the places they want: device (its state key), then sequence number. */
class Waiting {
  readonly all = new Set<Carried>()
  readonly #chains = new Map<string, Map<number, Carried>>()

  at(dev: Uint8Array, seq: number): Carried | undefined {
    return this.#chains.get(deviceKey(dev))?.get(seq)
  }

  of(device: string): Carried[] {
    return [...(this.#chains.get(device)?.values() ?? [])]
  }

  add(carried: Carried): void {
    const { dev, seq } = carried.event.signed.event
    const key = deviceKey(dev)
    const chain = this.#chains.get(key) ?? new Map<number, Carried>()
    this.#chains.set(key, chain.set(seq, carried))
    this.all.add(carried)
  }

  remove(dev: Uint8Array, seq: number): void {
    const key = deviceKey(dev)
    const chain = this.#chains.get(key)
    const carried = chain?.get(seq)
    if (!chain || !carried) return
    this.all.delete(carried)
    chain.delete(seq)
    if (chain.size === 0) this.#chains.delete(key)
  }
}

export class Pool {
  readonly #hub: string
  readonly #store: Store
  readonly #intake: Intake
  #waiting: Waiting | undefined

  constructor(hub: string, store: Store, intake: Intake) {
    this.#hub = hub
    this.#store = store
    this.#intake = intake
  }

  #open(): Waiting {
    if (this.#waiting) return this.#waiting
    this.#waiting = new Waiting()
    for (const { bytes } of this.#store.pending(this.#hub, POOL_MAX))
      this.#waiting.add({ event: this.#intake.reopen(bytes), bytes })
    return this.#waiting
  }

  get full(): boolean {
    return this.#open().all.size >= POOL_MAX
  }

  /** The first `limit` of them. */
  first(limit = POOL_MAX): Carried[] {
    return [...this.#open().all].slice(0, limit)
  }

  /** Those that one device signed. */
  by(dev: Uint8Array | undefined): ParsedEvent[] {
    if (!dev) return []
    return this.first()
      .map(({ event }) => event)
      .filter(({ signed }) => equalBytes(signed.event.dev, dev))
  }

  /** Those of one device, by its key in the state. */
  of(device: string): Carried[] {
    return this.#open().of(device)
  }

  /** What waits for one place of a device's chain. */
  at(dev: Uint8Array, seq: number): Carried | undefined {
    return this.#open().at(dev, seq)
  }

  add(carried: Carried): void {
    this.#open().add(carried)
  }

  remove({ event }: Carried): void {
    this.#open().remove(event.signed.event.dev, event.signed.event.seq)
  }

  /** What memory believes is what the store says. */
  reload(): void {
    this.#waiting = undefined
  }
}
