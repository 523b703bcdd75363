/** Devices seen on the local network. They are called without being asked: being in one room is an introduction. */
import type { Multiaddr } from '@multiformats/multiaddr'
import type { NearbyDevice } from '#main/ports/network.ts'
import { hostOf, withPeer } from './addresses.ts'

/** Three missed announcements. */
const SEEN_MS_MAX = 35_000
const ADDRESSES_MAX = 4
/** Both sides hear of each other at the same moment; the higher device key waits for the call of the lower. */
const POLITE_MS = 1500

interface Sighting {
  addresses: string[]
  at: number
  /** Wall clock, for people. */
  since: number
}

export interface NearbyHooks {
  self: string
  max: number
  now(): number
  dial(addresses: string[]): void
  isUp(dev: string): boolean
  onChange(): void
}

export class Nearby {
  readonly #hooks: NearbyHooks
  readonly #seen = new Map<string, Sighting>()
  #on: boolean

  constructor(hooks: NearbyHooks, on: boolean) {
    this.#hooks = hooks
    this.#on = on
  }

  list(): NearbyDevice[] {
    return [...this.#seen].map(([dev, { addresses, since }]) => ({ dev, addresses, since }))
  }

  onSeen(dev: string, peerId: string, found: readonly Multiaddr[]): void {
    if (dev === this.#hooks.self || !this.#on) return
    const known = this.#seen.get(dev)
    if (!known && this.#seen.size >= this.#hooks.max) return
    const addresses = found
      .filter((address) => hostOf(address) !== undefined)
      .slice(0, ADDRESSES_MAX)
      .map((address) => withPeer(address, peerId))
    this.#seen.set(dev, { addresses, at: this.#hooks.now(), since: known?.since ?? Date.now() })
    if (known?.addresses.join() !== addresses.join()) this.#hooks.onChange()
    setTimeout(() => this.#call(dev), this.#hooks.self < dev ? 0 : POLITE_MS).unref()
  }

  tick(): void {
    const before = this.#seen.size
    for (const [dev, { at }] of this.#seen) if (this.#hooks.now() - at > SEEN_MS_MAX) this.#seen.delete(dev)
    if (this.#seen.size !== before) this.#hooks.onChange()
  }

  /** Off forgets whom it saw. Sessions that stand stay: they may be with fellow members. */
  turn(on: boolean): void {
    this.#on = on
    if (!on) this.#seen.clear()
  }

  #call(dev: string): void {
    const sighting = this.#seen.get(dev)
    if (sighting && this.#on && !this.#hooks.isUp(dev)) this.#hooks.dial(sighting.addresses)
  }
}
