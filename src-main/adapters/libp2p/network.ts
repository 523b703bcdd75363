/** The `Network` port over libp2p: joins node, sessions, gossip, dialer, local network and files. */
import type { FetchOptions, Network, NetworkHandler, NetworkStatus } from '#main/ports/network.ts'
import { MAX_FRAME_BYTES } from '#shared/wire/frames.ts'
import { relayOf } from './circuits.ts'
import { Door } from './door.ts'
import type { Settings } from './options.ts'
import { buildParts, type PartEvents, type Parts } from './parts.ts'
import type { Sessions } from './sessions.ts'
import { troubleText } from './troubles.ts'

/** Status changes come in bursts; people read one at a time. */
const STATUS_MS = 50
/** Frames queued a moment before quitting still get out, but closing the window must not take longer than a blink. */
const FLUSH_MS_MAX = 500

export class Libp2pNetwork implements Network {
  readonly #settings: Settings
  readonly #door: Door
  #handler: NetworkHandler | undefined
  #parts: Parts | undefined
  #state: NetworkStatus['state'] = 'off'
  #hubs: string[] = []
  #near = true
  #telling: NodeJS.Timeout | undefined

  constructor(settings: Settings) {
    this.#settings = settings
    this.#door = new Door(settings.now, settings.limits)
  }

  /** Resolves when listening. Throws when no address could be bound. */
  async start(handler: NetworkHandler): Promise<void> {
    if (this.#parts) throw new Error('the network has been started')
    this.#handler = handler
    this.#state = 'starting'
    try {
      this.#parts = await buildParts(this.#settings, this.#door, this.#events(handler), this.#near)
      await this.#parts.node.start()
    } catch (error) {
      await this.stop()
      throw error
    }
    this.#state = 'online'
    this.#parts.gossip.follow(this.#hubs)
    this.#tellStatus()
  }

  /** Nothing is told to the handler any more. */
  async stop(): Promise<void> {
    const parts = this.#parts
    this.#parts = undefined
    this.#handler = undefined
    this.#state = 'off'
    clearTimeout(this.#telling)
    this.#telling = undefined
    if (!parts) return
    parts.dialer.stop()
    parts.nearby.turn(false)
    clearInterval(parts.timer)
    await flushed(parts.sessions)
    await parts.node.stop()
  }

  status(): NetworkStatus {
    const parts = this.#parts
    if (!parts) return { state: this.#state, peers: [], addresses: [], nearby: [] }
    const peers = parts.sessions.all().map((peer) => ({
      dev: peer.dev,
      address: parts.sessions.addressOf(peer),
      via: relayOf(peer.connection.remoteAddr),
      direction: peer.connection.direction,
      since: peer.since,
    }))
    const addresses = parts.node.getMultiaddrs().map(String)
    return { state: this.#state, peers, addresses, nearby: parts.nearby.list(), relaying: this.#relaying() }
  }

  #relaying(): NetworkStatus['relaying'] {
    const { relayFor } = this.#settings
    const relay = this.#parts?.relay
    return relayFor && relay && { serves: relayFor, places: relay.reservations, circuits: relay.circuits }
  }

  setNearby(on: boolean): void {
    if (this.#near === on) return
    this.#near = on
    this.#parts?.nearby.turn(on)
    this.#parts?.lan?.turn(on).catch((error: unknown) => console.error('[network] local network', error))
    if (this.#parts) this.#tellStatus()
  }

  async ask(dev: string, question: Uint8Array): Promise<Uint8Array> {
    const peer = this.#parts?.sessions.get(dev)
    if (!this.#parts || !peer) throw new Error('there is no session with this device')
    return this.#parts.asking.ask(peer, question)
  }

  send(dev: string, bytes: Uint8Array): boolean {
    if (bytes.length === 0 || bytes.length > MAX_FRAME_BYTES) throw new RangeError(`a frame of ${bytes.length} bytes`)
    return this.#parts?.sessions.get(dev)?.sender.push(bytes) ?? false
  }

  publish(hub: string, bytes: Uint8Array): void {
    if (this.#state === 'online') this.#parts?.gossip.publish(hub, bytes)
  }

  follow(hubs: string[]): void {
    this.#hubs = [...hubs]
    if (this.#state === 'online') this.#parts?.gossip.follow(hubs)
  }

  dial(addresses: string[], keep: boolean): Promise<void> {
    if (!this.#parts) return Promise.reject(new Error('the network is off'))
    return this.#parts.dialer.dial(addresses, keep)
  }

  penalise(dev: string, points: number, why: string): void {
    if (!this.#door.penalise(dev, points)) return
    this.#tellTrouble(dev, 'peer.cut', `${troubleText('peer.cut')} (${why})`)
    this.#parts?.sessions.cut(dev, new Error(`cut: ${why}`))
  }

  fetchBlob(root: string, options?: FetchOptions): Promise<boolean> {
    return this.#parts?.fetching.fetch(root, options) ?? Promise.resolve(false)
  }

  /** What the parts tell; nothing of it reaches a handler after `stop`. */
  #events(handler: NetworkHandler): PartEvents {
    return {
      onUp: (dev) => {
        this.#handler?.onUp(dev)
        this.#tellStatus()
      },
      onDown: (dev) => {
        this.#handler?.onDown(dev)
        this.#tellStatus()
      },
      onFrame: (dev, bytes) => this.#handler?.onFrame(dev, bytes),
      onGossip: async (dev, hub, bytes) => (this.#handler === handler ? handler.onGossip(dev, hub, bytes) : 'ignore'),
      onAsked: async (dev, question) => this.#handler?.onAsked?.(dev, question),
      isMember: async (dev) => (await this.#handler?.isMember?.(dev)) ?? false,
      onTrouble: (dev, code, points) => this.#charge(dev, code, points),
      onChange: () => this.#tellStatus(),
    }
  }

  #charge(dev: string, code: string, points: number): void {
    this.#tellTrouble(dev, code, troubleText(code))
    if (points > 0) this.penalise(dev, points, code)
  }

  #tellTrouble(dev: string, code: string, text: string): void {
    this.#handler?.onTrouble?.(dev, code, text)
  }

  #tellStatus(): void {
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined
      this.#handler?.onStatus(this.status())
    }, STATUS_MS)
  }
}

async function flushed(sessions: Sessions): Promise<void> {
  const until = Date.now() + FLUSH_MS_MAX
  while (Date.now() < until && sessions.all().some((peer) => peer.isOpen && !peer.sender.isIdle)) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
