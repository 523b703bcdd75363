/**
 * Who on the local network knows what this device offers: everybody near with a session is told each change once, one word at a time
 * and in order. Devices that are not near are told nothing, except that an offer they heard has ended.
 */
import { fromHex } from '#shared/core/kernel/index.ts'
import { encodeNearby, OFFER_MS_MAX } from '#shared/wire/nearby.ts'
import type { Network } from '../ports/network.ts'

/** A device that did not listen is told again after this; one that does not know the protocol costs one stream each time. */
const RETRY_MS = 10_000

export interface Offer {
  hub: string
  name: string
  by: string
  link: string
  until: number
}

interface Listener {
  /** What it was told last, or is being told. */
  knows: Offer | undefined
  busy: boolean
  notBefore: number
}

export class Telling {
  readonly #now: () => number
  readonly #offered: () => Offer | undefined
  readonly #listeners = new Map<string, Listener>()

  constructor(now: () => number, offered: () => Offer | undefined) {
    this.#now = now
    this.#offered = offered
  }

  /** Brings everybody up to date with what is offered now; harmless when repeated. */
  tell(network: Network): void {
    const { nearby, peers } = network.status()
    const near = new Set(nearby.map(({ dev }) => dev))
    for (const { dev } of peers) this.#tellOne(network, dev, near.has(dev) ? this.#offered() : undefined)
  }

  /** Whether a device was offered this: nobody else is given its invite. */
  knows(dev: string, offer: Offer): boolean {
    return this.#listeners.get(dev)?.knows === offer
  }

  /** Its session has ended, and with it what it had heard. */
  forget(dev: string): void {
    this.#listeners.delete(dev)
  }

  forgetAll(): void {
    this.#listeners.clear()
  }

  #tellOne(network: Network, dev: string, due: Offer | undefined): void {
    const listener = this.#listeners.get(dev) ?? { knows: undefined, busy: false, notBefore: 0 }
    if (listener.knows === due || listener.busy || this.#now() < listener.notBefore) return
    const before = listener.knows
    this.#listeners.set(dev, listener)
    listener.knows = due
    listener.busy = true
    network
      .ask(dev, this.#words(due))
      .catch(() => {
        listener.knows = before
        listener.notBefore = this.#now() + RETRY_MS
      })
      .finally(() => {
        listener.busy = false
        this.tell(network)
      })
  }

  #words(offer: Offer | undefined): Uint8Array {
    if (offer === undefined) return encodeNearby({ k: 'offers', items: [] })
    const { hub, name, by, until } = offer
    const leftMs = Math.min(Math.max(until - this.#now(), 1), OFFER_MS_MAX)
    return encodeNearby({ k: 'offers', items: [{ hub: fromHex(hub), name, by, leftMs }] })
  }
}
