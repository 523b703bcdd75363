/** What the node asks of a network, and what a network tells the node. Devices are named by lower-case hex of their key. */
export type Verdict = 'accept' | 'ignore' | 'reject'

export interface PeerInfo {
  dev: string
  address: string
  direction: 'inbound' | 'outbound'
  since: number
  /** The device whose relay the session goes through; undefined when it is direct. */
  via?: string | undefined
}

export interface NetworkStatus {
  state: 'off' | 'starting' | 'online'
  peers: PeerInfo[]
  addresses: string[]
  /** Devices seen on the local network, session or not. */
  nearby: NearbyDevice[]
  /** What this node carries for others right now; undefined when it relays for nobody. */
  relaying?: Relaying | undefined
}

export interface Relaying {
  serves: 'members' | 'anyone'
  /** Devices that can be called through this one. */
  places: number
  /** Connections carried. */
  circuits: number
}

export interface NearbyDevice {
  dev: string
  addresses: string[]
  /** Wall clock. */
  since: number
}

/** Told by the network. Frames are opaque bytes, at most MAX_FRAME_BYTES; the caller has not looked inside. */
export interface NetworkHandler {
  /** A session with this device stands: both device keys are proven and bound. */
  onUp(dev: string): void
  onDown(dev: string): void
  /** A returned promise means "still working on it": reading from this peer pauses when too much is under way. */
  onFrame(dev: string, bytes: Uint8Array): void | Promise<void>
  /** A gossiped frame of a hub's topic; the verdict is passed on to peer scoring and decides forwarding. */
  onGossip(dev: string, hub: string, bytes: Uint8Array): Promise<Verdict>
  onStatus(status: NetworkStatus): void
  /** A small question of a device (wire/nearby.ts); no answer closes the stream without a word. */
  onAsked?(dev: string, question: Uint8Array): Promise<Uint8Array | undefined>
  /** Whether a device belongs to a hub of this node: asked before something is given away to it. */
  isMember?(dev: string): Promise<boolean>
  /** The network refused something of a device by itself: a replayed token, an oversized frame. For logs and the network view. */
  onTrouble?(dev: string, code: string, text: string): void
}

export interface FetchOptions {
  /** Who is asked first. */
  from?: string | undefined
  /** Bytes of the file. Without it no more is taken than a node takes unasked (WHOLE_BYTES_MAX). */
  size?: number
  /** Ends the fetch; what came is kept. */
  signal?: AbortSignal
  /** After each chunk. Of two who ask for one file at once, the first is told. */
  onProgress?(progress: FetchProgress): void
}

/** Bytes that are here and checked, of how many. */
export interface FetchProgress {
  bytes: number
  size: number
}

export interface Network {
  start(handler: NetworkHandler): Promise<void>
  stop(): Promise<void>
  status(): NetworkStatus
  /** Whether to announce this device on the local network and listen for others; on until said otherwise. Takes effect at once. */
  setNearby(on: boolean): void
  /** Asks a device with a session a small question, at most NEARBY_BYTES_MAX. Rejects when it does not answer. */
  ask(dev: string, question: Uint8Array): Promise<Uint8Array>
  /** Queues a frame for a device; false when there is no session or its bounded queue is full (repair is by `heads`). */
  send(dev: string, bytes: Uint8Array): boolean
  /** Gossips a frame to everybody subscribed to the hub's topic. */
  publish(hub: string, bytes: Uint8Array): void
  /** Which hubs to gossip for; replaces the earlier list. */
  follow(hubs: string[]): void
  /** Tries addresses (multiaddrs with peer id) until one connects; keeps retrying those marked `keep` with back-off. */
  dial(addresses: string[], keep: boolean): Promise<void>
  /** Bad behaviour, in points of the peer's budget; at zero the session is cut and the peer kept out for a while. */
  penalise(dev: string, points: number, why: string): void
  /**
   * Fetches content from any connected device that has it into the blob store, from where an earlier try ended; resolves false when
   * nobody has all of it, and what came is kept. Rejects with DiskFull.
   */
  fetchBlob(root: string, options?: FetchOptions): Promise<boolean>
}
