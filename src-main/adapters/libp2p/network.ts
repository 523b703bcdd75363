/** The `Network` port over libp2p: joins node, sessions, gossip, dialer, local network and files. */
import type { Network, NetworkHandler, NetworkStatus } from '#main/ports/network.ts'
import { MAX_FRAME_BYTES } from '#shared/wire/frames.ts'
import { serveBlob } from './blobs.ts'
import { Dialer } from './dialer.ts'
import { Door } from './door.ts'
import { Fetching } from './fetching.ts'
import { Gossip } from './gossip.ts'
import { Nearby } from './nearby.ts'
import { createNode, type KindNode } from './node.ts'
import { PRICE, type Settings } from './options.ts'
import { peerIdToDev, textToDev } from './peer-ids.ts'
import { Sessions } from './sessions.ts'
import { priceOf, troubleText } from './troubles.ts'

const TICK_MS = 1000
/** Status changes come in bursts; people read one at a time. */
const STATUS_MS = 50
/** Frames queued a moment before quitting still get out, but closing the window must not take longer than a blink. */
const FLUSH_MS_MAX = 500

interface Parts {
  node: KindNode
  sessions: Sessions
  gossip: Gossip
  dialer: Dialer
  nearby: Nearby
  fetching: Fetching
  timer: NodeJS.Timeout
}

export class Libp2pNetwork implements Network {
  readonly #settings: Settings
  readonly #door: Door
  #handler: NetworkHandler | undefined
  #parts: Parts | undefined
  #state: NetworkStatus['state'] = 'off'
  #hubs: string[] = []
  #telling: NodeJS.Timeout | undefined

  constructor(settings: Settings) {
    this.#settings = settings
    this.#door = new Door(settings.now, settings.limits.connectionsPerHost)
  }

  /** Resolves when listening. Throws when no address could be bound. */
  async start(handler: NetworkHandler): Promise<void> {
    if (this.#parts) throw new Error('the network has been started')
    this.#handler = handler
    this.#state = 'starting'
    try {
      this.#parts = await this.#build(handler)
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
    parts.nearby.stop()
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
      direction: peer.connection.direction,
      since: peer.since,
    }))
    const addresses = parts.node.getMultiaddrs().map(String)
    return { state: this.#state, peers, addresses, nearby: parts.nearby.list() }
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

  fetchBlob(root: string, from?: string): Promise<boolean> {
    return this.#parts?.fetching.fetch(root, from) ?? Promise.resolve(false)
  }

  async #build(handler: NetworkHandler): Promise<Parts> {
    const settings = this.#settings
    const node = await createNode(settings, {
      gater: this.#door.gater(),
      score: (peer) => this.#door.score(textToDev(peer) ?? ''),
      onGossipStream: (peerId, stream) => parts.gossip.throttle(peerIdToDev(peerId) ?? '', stream),
      onNearby: (peerId, found) => parts.nearby.onSeen(peerIdToDev(peerId) ?? '', peerId.toString(), found),
    })
    const self = peerIdToDev(node.peerId) ?? ''
    const isUp = (dev: string) => parts.sessions.get(dev) !== undefined
    const parts: Parts = {
      node,
      sessions: this.#sessions(node, handler),
      gossip: this.#gossip(node, handler),
      dialer: new Dialer({
        self,
        limits: settings.limits,
        entropy: () => (settings.randomBytes(1)[0] as number) / 256,
        isUp,
        connect: (dev, addresses) => this.#connect(dev, addresses),
      }),
      nearby: new Nearby({
        self,
        max: settings.limits.nearby,
        now: settings.now,
        isUp,
        // Nobody asked for this call, so nobody misses it; the next announcement brings the next one.
        dial: (addresses) => void this.dial(addresses, false).catch(() => undefined),
        onChange: () => this.#tellStatus(),
      }),
      fetching: new Fetching({
        store: settings.blobs,
        peers: () => parts.sessions.all(),
        onMismatch: (dev) => this.#charge(dev, 'blob.mismatch', PRICE.blob),
      }),
      timer: setInterval(() => this.#tick(), TICK_MS),
    }
    parts.timer.unref()
    await parts.sessions.attach()
    node.addEventListener('self:peer:update', () => this.#tellStatus())
    return parts
  }

  #sessions(node: KindNode, handler: NetworkHandler): Sessions {
    const { blobs, limits } = this.#settings
    return new Sessions(node, this.#settings, {
      onUp: (peer) => {
        this.#parts?.dialer.onUp(peer.dev)
        this.#handler?.onUp(peer.dev)
        this.#tellStatus()
      },
      onDown: (dev) => {
        this.#parts?.gossip.forget(dev)
        this.#parts?.dialer.onDown(dev)
        this.#handler?.onDown(dev)
        this.#tellStatus()
      },
      onFrame: (dev, bytes) => (this.#handler === handler ? handler.onFrame(dev, bytes) : undefined),
      onBlobRequest: (peer, stream, reader) =>
        serveBlob({ peer, stream, reader, store: blobs, stallMs: limits.stallMs }),
      onRefused: (dev, refusal) => this.#charge(dev, refusal.code, priceOf(refusal)),
    })
  }

  #gossip(node: KindNode, handler: NetworkHandler): Gossip {
    return new Gossip(node.services.pubsub, this.#settings, {
      hasSession: async (dev) => (await this.#parts?.sessions.standing(dev)) !== undefined,
      onGossip: async (dev, hub, bytes) => (this.#handler === handler ? handler.onGossip(dev, hub, bytes) : 'ignore'),
      onRejected: (dev) => this.#charge(dev, 'gossip.rejected', PRICE.gossipRejected),
      onBroken: (dev) => this.#parts?.sessions.cut(dev, new Error('the gossip line broke')),
      onOverRate: (dev) => this.#charge(dev, 'gossip.rate', PRICE.gossipRate),
    })
  }

  async #connect(dev: string, addresses: Parameters<KindNode['dial']>[0]): Promise<void> {
    const parts = this.#parts
    if (!parts) throw new Error('the network is off')
    const connection = await parts.node.dial(addresses, {
      signal: AbortSignal.timeout(this.#settings.limits.handshakeMs),
    })
    const peer = await parts.sessions.standing(dev)
    if (!peer) throw new Error(`no session with ${connection.remotePeer}`)
  }

  #charge(dev: string, code: string, points: number): void {
    this.#tellTrouble(dev, code, troubleText(code))
    if (points > 0) this.penalise(dev, points, code)
  }

  #tick(): void {
    this.#parts?.sessions.tick()
    this.#parts?.nearby.tick()
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
