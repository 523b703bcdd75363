/** Devices seen on the local network. They are called without being asked: being in one room is an introduction. */
import { type Multiaddr, multiaddr } from '@multiformats/multiaddr'
import type { NearbyDevice } from '#main/ports/network.ts'
import { hostOf, withPeer } from './addresses.ts'

/** Three missed announcements: multicast loses some, and a standing session says that the device is still there. */
const SEEN_MS_MAX = 35_000
/** Without a session an announcement is all there is; the next is due after 10 s. */
const SEEN_ALONE_MS_MAX = 12_000
/** Time enough to become a session before others may have the place. */
const TURN_MS = 3000
const ADDRESSES_MAX = 4
/** Both sides hear of each other at the same moment; the higher device key waits for the call of the lower. */
const POLITE_MS = 1500

interface Sighting {
  addresses: string[]
  at: number
  /** Wall clock, for people. */
  since: number
  /** On the hooks' clock. */
  first: number
}

export interface NearbyHooks {
  self: string
  max: number
  now(): number
  dial(addresses: string[]): void
  /** Where the direct session with a device comes from; undefined when there is none. */
  sessionHost(dev: string): string | undefined
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

  /** Those with a session first: what they are called is certain, announcements can be forged. */
  list(): NearbyDevice[] {
    return [...this.#seen]
      .map(([dev, { addresses, since }]) => ({ dev, addresses, since }))
      .sort((a, b) => Number(this.#isUp(b.dev)) - Number(this.#isUp(a.dev)))
  }

  onSeen(dev: string, peerId: string, found: readonly Multiaddr[]): void {
    if (dev === this.#hooks.self || !this.#on) return
    const known = this.#seen.get(dev)
    const addresses = found
      .filter((address) => hostOf(address) !== undefined)
      .slice(0, ADDRESSES_MAX)
      .map((address) => withPeer(address, peerId))
    const now = this.#hooks.now()
    const sighting = { addresses, at: now, since: known?.since ?? Date.now(), first: known?.first ?? now }
    if (!known && !this.#makeRoom(dev, sighting)) return
    this.#seen.set(dev, sighting)
    if (known?.addresses.join() !== addresses.join()) this.#hooks.onChange()
    setTimeout(() => this.#call(dev), this.#hooks.self < dev ? 0 : POLITE_MS).unref()
  }

  /**
   * Who makes up names must not hide who is there. In a full list the place of the most crowded address goes first, and of its
   * devices the one without a session, seen longest ago. A session is never given up for a mere announcement.
   */
  #makeRoom(dev: string, newcomer: Sighting): boolean {
    if (this.#seen.size < this.#hooks.max) return true
    const crowds = new Map<string, number>()
    for (const [other, sighting] of this.#seen) {
      const host = this.#host(other, sighting)
      crowds.set(host, (crowds.get(host) ?? 0) + 1)
    }
    const places = [...this.#seen].map(([other, sighting]) => ({
      other,
      up: this.#isUp(other),
      crowd: crowds.get(this.#host(other, sighting)) ?? 0,
      ...sighting,
    }))
    const [last] = places.sort((a, b) => Number(a.up) - Number(b.up) || b.crowd - a.crowd || a.first - b.first)
    if (!last) return false
    const crowded = last.crowd > 1 + (crowds.get(this.#host(dev, newcomer)) ?? 0)
    const up = this.#isUp(dev)
    const hadItsTurn = newcomer.at - last.first >= TURN_MS
    const gives = last.up ? up && crowded : up || crowded || hadItsTurn
    return gives && this.#seen.delete(last.other)
  }

  /** A session's own address; an announced one only where there is no other. */
  #host(dev: string, { addresses: [first] }: Sighting): string {
    return this.#hooks.sessionHost(dev) ?? (first && hostOf(multiaddr(first))) ?? ''
  }

  #isUp(dev: string): boolean {
    return this.#hooks.sessionHost(dev) !== undefined
  }

  tick(): void {
    const before = this.#seen.size
    for (const [dev, { at }] of this.#seen) {
      const silent = this.#hooks.now() - at
      if (silent > (this.#isUp(dev) ? SEEN_MS_MAX : SEEN_ALONE_MS_MAX)) this.#seen.delete(dev)
    }
    if (this.#seen.size !== before) this.#hooks.onChange()
  }

  /** Off forgets whom it saw. Sessions that stand stay: they may be with fellow members. */
  turn(on: boolean): void {
    this.#on = on
    if (!on) this.#seen.clear()
  }

  #call(dev: string): void {
    const sighting = this.#seen.get(dev)
    if (sighting && this.#on && !this.#isUp(dev)) this.#hooks.dial(sighting.addresses)
  }
}
