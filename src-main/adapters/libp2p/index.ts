/** The network of devices. Importing this is cheap; libp2p itself is loaded by the first `start`. */
import { randomBytes } from 'node:crypto'
import type { FetchOptions, Network, NetworkHandler, NetworkStatus } from '#main/ports/network.ts'
import { LIMITS, type Libp2pNetworkOptions, type MdnsOptions, type Settings } from './options.ts'
import { RELAY_LIMITS } from './relay-limits.ts'

export type { Libp2pNetworkOptions } from './options.ts'

const EVERYWHERE = ['/ip4/0.0.0.0/tcp/0']

export function createLibp2pNetwork(options: Libp2pNetworkOptions): Network {
  return new LazyNetwork(settingsOf(options))
}

function settingsOf(options: Libp2pNetworkOptions): Settings {
  const { key, listen, blobs, mdns, relayFor, seekRelays, limits, relayLimits, randomBytes: entropy, now } = options
  const local: MdnsOptions | undefined = mdns === true ? {} : mdns || undefined
  return {
    key,
    blobs,
    listen: listen ?? EVERYWHERE,
    mdns: local,
    relayFor,
    seekRelays: seekRelays ?? false,
    limits: { ...LIMITS, ...limits },
    relayLimits: { ...RELAY_LIMITS, ...relayLimits },
    randomBytes: entropy ?? ((length) => new Uint8Array(randomBytes(length))),
    now: now ?? (() => performance.now()),
  }
}

/** Keeps what is asked for before libp2p is there. */
class LazyNetwork implements Network {
  readonly #settings: Settings
  #inner: Network | undefined
  #hubs: string[] = []
  #near = true
  #state: NetworkStatus['state'] = 'off'

  constructor(settings: Settings) {
    this.#settings = settings
  }

  async start(handler: NetworkHandler): Promise<void> {
    this.#state = 'starting'
    const { Libp2pNetwork } = await import('./network.ts')
    this.#inner ??= new Libp2pNetwork(this.#settings)
    this.#inner.follow(this.#hubs)
    this.#inner.setNearby(this.#near)
    await this.#inner.start(handler)
  }

  async stop(): Promise<void> {
    await this.#inner?.stop()
    this.#state = 'off'
  }

  status(): NetworkStatus {
    return this.#inner?.status() ?? { state: this.#state, peers: [], addresses: [], nearby: [] }
  }

  setNearby(on: boolean): void {
    this.#near = on
    this.#inner?.setNearby(on)
  }

  ask(dev: string, question: Uint8Array): Promise<Uint8Array> {
    return this.#inner?.ask(dev, question) ?? Promise.reject(new Error('the network is off'))
  }

  send(dev: string, bytes: Uint8Array): boolean {
    return this.#inner?.send(dev, bytes) ?? false
  }

  publish(hub: string, bytes: Uint8Array): void {
    this.#inner?.publish(hub, bytes)
  }

  follow(hubs: string[]): void {
    this.#hubs = [...hubs]
    this.#inner?.follow(hubs)
  }

  dial(addresses: string[], keep: boolean): Promise<void> {
    return this.#inner?.dial(addresses, keep) ?? Promise.reject(new Error('the network is off'))
  }

  penalise(dev: string, points: number, why: string): void {
    this.#inner?.penalise(dev, points, why)
  }

  fetchBlob(root: string, options?: FetchOptions): Promise<boolean> {
    return this.#inner?.fetchBlob(root, options) ?? Promise.resolve(false)
  }
}
