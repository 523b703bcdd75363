/**
 * mDNS as a service instead of a libp2p "peer discovery": libp2p would keep every announced peer in memory, and tells of a peer only
 * the first time, so a changed address would go unnoticed. It can be turned off and on while the node runs.
 */
import type { PeerId } from '@libp2p/interface'
import { mdns } from '@libp2p/mdns'
import type { Multiaddr } from '@multiformats/multiaddr'
import type { MdnsOptions } from './options.ts'
import { peerIdToDev } from './peer-ids.ts'

/** Our own device tag: other libp2p programs on the network are neither called nor bothered. */
const SERVICE_TAG = '_kind-market._udp.local'
const INTERVAL_MS = 10_000

type Components = Parameters<ReturnType<typeof mdns>>[0]

interface Discovery {
  start(): Promise<void>
  stop(): Promise<void>
}

export class LocalNetwork {
  readonly #options: MdnsOptions
  readonly #onSeen: (peerId: PeerId, addresses: Multiaddr[]) => void
  #discovery: Discovery | undefined
  #on: boolean
  #nodeRuns = false
  #turn: Promise<void> = Promise.resolve()

  constructor(options: MdnsOptions, on: boolean, onSeen: (peerId: PeerId, addresses: Multiaddr[]) => void) {
    this.#options = options
    this.#on = on
    this.#onSeen = onSeen
  }

  /** The service's constructor, as `createLibp2p` calls it. */
  readonly service = (components: Components): Discovery => {
    const { serviceTag = SERVICE_TAG, intervalMs = INTERVAL_MS, port } = this.#options
    const discovery = mdns({ serviceTag, interval: intervalMs, ...(port !== undefined && { port }) })(components)
    discovery.addEventListener('peer', ({ detail }) => {
      if (this.#on && peerIdToDev(detail.id) !== undefined) this.#onSeen(detail.id, detail.multiaddrs)
    })
    this.#discovery = discovery as unknown as Discovery
    return { start: () => this.#run(true), stop: () => this.#run(false) }
  }

  /** Off closes the socket: no question is asked, heard or answered any more. */
  turn(on: boolean): Promise<void> {
    this.#on = on
    return this.#settle()
  }

  #run(runs: boolean): Promise<void> {
    this.#nodeRuns = runs
    return this.#settle()
  }

  /** Starting and stopping take a moment and follow each other; the last wish wins. Both may be repeated. */
  #settle(): Promise<void> {
    this.#turn = this.#turn
      .catch(() => undefined)
      .then(() => (this.#on && this.#nodeRuns ? this.#discovery?.start() : this.#discovery?.stop()))
    return this.#turn
  }
}
