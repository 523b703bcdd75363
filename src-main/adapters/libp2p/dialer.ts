/** Calls devices: once when asked, again and again with back-off those that are to be kept. */
import type { Multiaddr } from '@multiformats/multiaddr'
import { retryDelay } from '#shared/core/sessions/index.ts'
import { parseAddress } from './addresses.ts'
import type { NetworkLimits } from './options.ts'

/** Ways to reach one device: networks it has been seen on lately. */
const ADDRESSES_MAX = 8
/** Devices to keep in touch with by calling: hub anchors and trading partners, not everybody ever met. */
const KEPT_MAX = 256

export interface DialerHooks {
  self: string
  limits: NetworkLimits
  /** In [0, 1). */
  entropy(): number
  /** Whether there is a session that needs no better one. */
  isUp(dev: string): boolean
  /** Resolves when a session stands; rejects when none can be had now. */
  connect(dev: string, addresses: Multiaddr[]): Promise<void>
}

interface Target {
  dev: string
  addresses: Multiaddr[]
  keep: boolean
  attempt: number
  timer: NodeJS.Timeout | undefined
  calling: Promise<void> | undefined
}

/** No address named a device, or none of them answered. */
export class DialFailed extends Error {
  override readonly name = 'DialFailed'
}

export class Dialer {
  readonly #hooks: DialerHooks
  readonly #targets = new Map<string, Target>()
  #stopped = false

  constructor(hooks: DialerHooks) {
    this.#hooks = hooks
  }

  /** Resolves when a session stands with one of the devices named. Those kept are tried again when this fails. */
  async dial(addresses: readonly string[], keep: boolean): Promise<void> {
    const found = addresses.map(parseAddress).filter((parsed) => parsed !== undefined)
    const devs = new Set(found.map(({ dev }) => dev).filter((dev) => dev !== this.#hooks.self))
    if (devs.size === 0) throw new DialFailed('no address names another device')
    const calls = [...devs].map((dev) => {
      const target = this.#target(dev)
      for (const parsed of found.toReversed()) if (parsed.dev === dev) remember(target, parsed.address)
      if (keep && this.#kept() < KEPT_MAX) target.keep = true
      return this.#call(target)
    })
    await Promise.any(calls).catch((cause: unknown) => {
      throw new DialFailed('nobody answered', { cause })
    })
  }

  /** A better address of a device that is kept. */
  learn(dev: string, address: Multiaddr): void {
    const target = this.#targets.get(dev)
    if (target) remember(target, address)
  }

  onUp(dev: string): void {
    const target = this.#targets.get(dev)
    if (!target) return
    target.attempt = 0
    clearTimeout(target.timer)
    target.timer = undefined
  }

  onDown(dev: string): void {
    const target = this.#targets.get(dev)
    if (target) this.#later(target)
  }

  /** The network may be another one now: whoever is kept and missed is called soon, as if for the first time. */
  again(): void {
    for (const target of this.#targets.values()) {
      target.attempt = 0
      if (target.timer === undefined) continue
      clearTimeout(target.timer)
      target.timer = undefined
      this.#later(target)
    }
  }

  stop(): void {
    this.#stopped = true
    for (const { timer } of this.#targets.values()) clearTimeout(timer)
    this.#targets.clear()
  }

  #target(dev: string): Target {
    const known = this.#targets.get(dev)
    if (known) return known
    const fresh: Target = { dev, addresses: [], keep: false, attempt: 0, timer: undefined, calling: undefined }
    this.#targets.set(dev, fresh)
    return fresh
  }

  #kept(): number {
    return [...this.#targets.values()].filter(({ keep }) => keep).length
  }

  #call(target: Target): Promise<void> {
    if (this.#stopped || this.#hooks.isUp(target.dev)) return Promise.resolve()
    target.calling ??= this.#attempt(target).finally(() => {
      target.calling = undefined
    })
    return target.calling
  }

  async #attempt(target: Target): Promise<void> {
    clearTimeout(target.timer)
    target.timer = undefined
    try {
      await this.#hooks.connect(target.dev, target.addresses)
      target.attempt = 0
    } catch (error) {
      this.#later(target)
      throw error
    }
  }

  #later(target: Target): void {
    if (this.#stopped || target.timer !== undefined) return
    if (!target.keep) {
      this.#targets.delete(target.dev)
      return
    }
    const waitMs = retryDelay(target.attempt, this.#hooks.entropy(), this.#hooks.limits.backoff)
    target.attempt++
    target.timer = setTimeout(() => {
      target.timer = undefined
      // A failed try has already planned the next one.
      this.#call(target).catch(() => undefined)
    }, waitMs)
    target.timer.unref()
  }
}

/** Newest first. */
function remember(target: Target, address: Multiaddr): void {
  const others = target.addresses.filter((known) => !known.equals(address))
  target.addresses = [address, ...others].slice(0, ADDRESSES_MAX)
}
