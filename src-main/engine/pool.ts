/** Ledger events that wait for their place in order of arrival: what the store holds, opened and at hand. */
import type { ParsedEvent } from '#shared/core/hub/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import type { Store } from '../ports/store.ts'
import type { Intake } from './intake.ts'

/** Pending events kept per hub; beyond it new ones are refused until some are certified. */
const POOL_MAX = 20_000

/** An event together with the very bytes it came in. */
export interface Carried {
  event: ParsedEvent
  bytes: Uint8Array
}

const placeOf = (dev: string, seq: number): string => `${dev}/${seq}`
const placeIn = ({ event: { signed } }: Carried): string => placeOf(toHex(signed.event.dev), signed.event.seq)

export class Pool {
  readonly #hub: string
  readonly #store: Store
  readonly #intake: Intake
  #events: Map<string, Carried> | undefined

  constructor(hub: string, store: Store, intake: Intake) {
    this.#hub = hub
    this.#store = store
    this.#intake = intake
  }

  #open(): Map<string, Carried> {
    this.#events ??= new Map(
      this.#store
        .pending(this.#hub, POOL_MAX)
        .map(({ dev, seq, bytes }) => [placeOf(dev, seq), { event: this.#intake.reopen(bytes), bytes }]),
    )
    return this.#events
  }

  get full(): boolean {
    return this.#open().size >= POOL_MAX
  }

  /** The first `limit` of them. */
  first(limit = POOL_MAX): Carried[] {
    return [...this.#open().values()].slice(0, limit)
  }

  /** Those that one device signed. */
  by(dev: string | undefined): ParsedEvent[] {
    return this.first()
      .map(({ event }) => event)
      .filter(({ signed }) => toHex(signed.event.dev) === dev)
  }

  /** What waits for one place of a device's chain. */
  at(dev: string, seq: number): Carried | undefined {
    return this.#open().get(placeOf(dev, seq))
  }

  add(carried: Carried): void {
    this.#open().set(placeIn(carried), carried)
  }

  remove(carried: Carried): void {
    this.#open().delete(placeIn(carried))
  }

  /** What memory believes is what the store says. */
  reload(): void {
    this.#events = undefined
  }
}
