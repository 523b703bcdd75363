/** What the network is made of and what a single peer may take; every figure with its reason. */
import type { ChunkStore } from '#main/ports/blobs.ts'
import type { TransportKey } from '#main/ports/node.ts'
import { type Backoff, type Rate, RECONNECT, ROTATION, type RotationLimits } from '#shared/core/sessions/index.ts'
import type { RelayFor, RelayLimits } from './relay-limits.ts'

const KIB = 1024
const MIB = 1024 * KIB

export interface NetworkLimits {
  rotation: RotationLimits
  backoff: Backoff
  /** Outgoing frames waiting for one peer: several catch-up answers, and yet 300 stuck peers stay under a gigabyte. */
  queueBytes: number
  queueFrames: number
  /** Incoming frames; beyond it reading pauses. Catch-up moves in frames of 256 KiB, so bytes are its limit, not frames. */
  frames: Rate
  frameBytes: Rate
  /** Frames handed to the ledger thread that it has not yet acknowledged. */
  inFlightBytes: number
  /** Gossip is sent by all peers for everybody and cannot be asked to wait one by one: past this it is dropped and costs points. */
  gossip: Rate
  gossipBytes: Rate
  /**
   * Gossip packets, whatever they carry: one that says nothing costs as much to open as one with a message. Past it the line is held, and
   * each hold costs points: honest packets are one message each and a few of bookkeeping a second.
   */
  gossipPackets: Rate
  /** Gossip handed to the ledger thread that it has not judged yet. */
  gossipPendingBytes: number
  /** Streams a peer may open, of whatever protocol: each costs a negotiation on the main thread. */
  streams: Rate
  /** Streams this side opens to one peer; below `streams`, so that two honest nodes never meet that limit. */
  ownStreams: Rate
  /** Echoes of 32 bytes; a connection monitor asks for one every quarter of a minute. */
  pings: Rate
  /** 300 peers is the long-run figure of SECURITY.md, plus room for those coming and going. */
  connections: number
  /** A dormitory or a mobile carrier is one address: 64 same-address peers is the figure to carry. */
  connectionsPerHost: number
  /**
   * New connections from one address: a TLS handshake costs the main thread some ten milliseconds, before anything is known about who is
   * calling. A crowd may come at once; somebody who calls again and again is turned away before the handshake.
   */
  callsPerHost: Rate
  /** Connections from one address that have not shown their key yet; the others are called back by their own back-off. */
  unprovenPerHost: number
  /** Devices of the local network called by themselves. */
  nearby: number
  /** A connection that has not become a session by then is closed; so is a stream that has not shown its token. */
  handshakeMs: number
  /** How long direct addresses are tried before a relay, where both are known. A call across the world is answered in half a second. */
  directMs: number
  /** A stream that could not move a byte for this long is dead; longer than any pause by our own limits. */
  stallMs: number
}

export const LIMITS: NetworkLimits = {
  rotation: ROTATION,
  backoff: RECONNECT,
  queueBytes: 4 * MIB,
  queueFrames: 2048,
  frames: { perSecond: 500, burst: 2000 },
  frameBytes: { perSecond: 16 * MIB, burst: 32 * MIB },
  inFlightBytes: 2 * MIB,
  gossip: { perSecond: 400, burst: 4000 },
  gossipBytes: { perSecond: 2 * MIB, burst: 8 * MIB },
  gossipPackets: { perSecond: 1000, burst: 4000 },
  gossipPendingBytes: 2 * MIB,
  streams: { perSecond: 100, burst: 400 },
  ownStreams: { perSecond: 50, burst: 200 },
  pings: { perSecond: 10, burst: 50 },
  connections: 360,
  connectionsPerHost: 128,
  callsPerHost: { perSecond: 4, burst: 128 },
  unprovenPerHost: 48,
  nearby: 32,
  handshakeMs: 10_000,
  directMs: 3_000,
  stallMs: 60_000,
}

/** Prices of misbehaviour that the adapter itself sees, out of a budget of 100. */
export const PRICE = {
  /** A token that is not the bearer's to show: the second time within minutes shuts the door. */
  token: 50,
  handshake: 25,
  /** Announcing a frame or a file larger than any allowed is no accident. */
  oversize: 50,
  frame: 20,
  gossipRejected: 10,
  /** One for each message beyond the rate; an honest burst is well below it. */
  gossipRate: 1,
  /** Holding a line that sends too many packets; an honest one is never held, and each hold is longer than the one before. */
  gossipPackets: 25,
  /** All there is: so many packets that holding the line would not help. */
  gossipFlood: 100,
  /** One for each stream beyond the rate. */
  stream: 5,
  blob: 34,
  /** An honest device is far below the rate; twenty questions beyond it end the session. */
  nearbyRate: 5,
} as const

export interface MdnsOptions {
  serviceTag?: string
  intervalMs?: number
  port?: number
}

export interface Libp2pNetworkOptions {
  key: TransportKey
  /** Multiaddrs; undefined means every interface on a free port. */
  listen?: readonly string[]
  blobs: ChunkStore
  /** Whether finding and being found on the local network is possible; `setNearby` says whether it is wanted. */
  mdns?: boolean | MdnsOptions
  /** For whom to carry connections; undefined: for nobody. */
  relayFor?: RelayFor | undefined
  /** Whether to keep places at relays, to be called through them. */
  seekRelays?: boolean
  limits?: Partial<NetworkLimits>
  relayLimits?: Partial<RelayLimits>
  /** Randomness and time as inputs; production passes none and gets the system's. */
  randomBytes?: (length: number) => Uint8Array
  now?: () => number
}

export interface Settings {
  key: TransportKey
  listen: readonly string[]
  blobs: ChunkStore
  mdns: MdnsOptions | undefined
  relayFor: RelayFor | undefined
  seekRelays: boolean
  limits: NetworkLimits
  relayLimits: RelayLimits
  randomBytes: (length: number) => Uint8Array
  now: () => number
}
