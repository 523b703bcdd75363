/** The libp2p node: everything heavy is imported here, so that whoever imports the adapter does not pay before `start`. */
import { type GossipSub, gossipsub, StrictNoSign } from '@libp2p/gossipsub'
import { type Identify, identify, identifyPush } from '@libp2p/identify'
import type { Connection, ConnectionGater, Libp2p, Stream } from '@libp2p/interface'
import { noise } from '@libp2p/noise'
import { ping } from '@libp2p/ping'
import { tls } from '@libp2p/tls'
import { yamux } from '@libp2p/yamux'
import { createLibp2p } from 'libp2p'
import { MAX_FRAME_BYTES } from '#shared/wire/frames.ts'
import { announceable } from './addresses.ts'
import { messageId } from './gossip.ts'
import type { HolePunching } from './hole-punching.ts'
import type { LocalNetwork } from './lan.ts'
import type { Settings } from './options.ts'
import { overlaid } from './overlaid.ts'
import { ownAddresses } from './own-addresses.ts'
import { transportPrivateKey } from './peer-ids.ts'
import type { Relay } from './relay.ts'
import { CIRCUITS_PER_DEVICE } from './relay-limits.ts'
import type { Reservations } from './reservations.ts'

/** SECURITY.md: identify, ping, two gossip, two to four frame and two to four blob streams, and some air; and each circuit is a stream. */
const STREAMS_MAX = 16 + CIRCUITS_PER_DEVICE
const WINDOW_BYTES = 256 * 1024
/** Unread bytes of a paused stream: the window, and what a sender may add to a full one. */
const READ_BUFFER_BYTES = 2 * WINDOW_BYTES
/** A gossip packet may carry several messages, among them answers to IWANT. */
const GOSSIP_PACKET_BYTES = 8 * MAX_FRAME_BYTES
/** Gossip waiting for one peer. Past it gossipsub drops the line for good, so it must outlast a pause at the other end. */
const GOSSIP_QUEUE_BYTES = 16 * MAX_FRAME_BYTES
/** The crowd SECURITY.md wants served: everybody behind one address. */
const DIRECT_MAX = 72
/** Hubs one peer may subscribe to, at gossipsub's price of about 1 KiB each. */
const TOPIC_BYTES_PER_PEER = 256 * 1024
/** A busy laptop may freeze for seconds; a pulled cable should still show within half a minute. */
const PING = { pingInterval: 15_000, pingTimeout: { minTimeout: 10_000, maxTimeout: 20_000 } }

export type KindNode = Libp2p<{ pubsub: GossipSub; identify: Identify }>

export interface NodeHooks {
  gater: ConnectionGater
  /** Application score for gossip, −100 to 0. */
  score(dev: string): number
  /** Undefined where nobody on the local network could come. */
  lan: LocalNetwork | undefined
  /** A peer has opened a stream for echoes. */
  onPingStream(stream: Stream): void
  /** Undefined where this node carries nothing for others. */
  relay: Relay | undefined
  reservations: Reservations
  punching: HolePunching
  /** A peer has opened its gossip stream to us. */
  onGossipStream(connection: Connection, stream: Stream): void
}

/** Not started yet, so that handlers can be attached first. */
export async function createNode(settings: Settings, hooks: NodeHooks): Promise<KindNode> {
  const { limits } = settings
  return createLibp2p({
    start: false,
    privateKey: transportPrivateKey(settings.key),
    nodeInfo: { name: 'kind-market', version: '1', userAgent: 'kind-market/1' },
    addresses: { listen: [...settings.listen, ...hooks.reservations.listen], announceFilter: announceable },
    transports: [hooks.punching.transport, hooks.reservations.transport],
    // TLS first: two to three times as fast as Noise in Electron (STACK.md).
    connectionEncrypters: [tls(), noise()],
    streamMuxers: [muxer()],
    connectionGater: hooks.gater,
    connectionMonitor: PING,
    connectionManager: {
      maxConnections: limits.connections,
      // The default of five a second would turn a dormitory away; the door counts connections per host instead.
      inboundConnectionThreshold: limits.connectionsPerHost,
      maxIncomingPendingConnections: limits.connectionsPerHost,
      // Calling again is the dialer's business, with its own back-off.
      reconnectRetries: 0,
    },
    services: {
      identify: identify(),
      identifyPush: identifyPush(),
      ping: (components: PingComponents) =>
        ping()({
          registrar: watched(components.registrar, (_connection, stream) => hooks.onPingStream(stream)),
          connectionManager: components.connectionManager,
        }),
      pubsub: (components: GossipComponents) =>
        gossip(hooks)({
          privateKey: components.privateKey,
          peerId: components.peerId,
          peerStore: components.peerStore,
          registrar: watched(components.registrar, (connection, stream) => hooks.onGossipStream(connection, stream)),
          connectionManager: components.connectionManager,
          logger: components.logger,
        }),
      ownAddresses,
      punching: hooks.punching.service,
      ...(hooks.lan && { lan: hooks.lan.service }),
      ...(hooks.relay && { relay: hooks.relay.service }),
    },
  }) as Promise<KindNode>
}

/** As every node speaks: the bench of transfers measures its bare line by it. */
export const muxer = () =>
  yamux({
    maxInboundStreams: STREAMS_MAX,
    maxOutboundStreams: STREAMS_MAX,
    streamOptions: {
      initialStreamWindowSize: WINDOW_BYTES,
      maxStreamWindowSize: WINDOW_BYTES,
      maxReadBufferLength: READ_BUFFER_BYTES,
    },
  })

const gossip = (hooks: NodeHooks) =>
  gossipsub({
    globalSignaturePolicy: StrictNoSign,
    msgIdFn: messageId,
    allowPublishToZeroTopicPeers: true,
    ignoreDuplicatePublishError: true,
    fallbackToFloodsub: false,
    emitSelf: false,
    doPX: false,
    // Over a relay as well: a member behind two routers hears its hub like any other.
    runOnLimitedConnection: true,
    // A small hub is a star around one node that is always on. With defaults it forwards to 12 neighbours and advertises to a random
    // quarter three times (computed: 58 % of the rest hear); here all direct neighbours hear at once, and the others are all told.
    Dhi: DIRECT_MAX,
    gossipFactor: 1,
    // Not `allowedTopics`: it also drops the news that a peer follows a hub we join a moment later, and then nothing reaches us.
    maxTopicBytesPerPeer: TOPIC_BYTES_PER_PEER,
    maxInboundDataLength: GOSSIP_PACKET_BYTES,
    maxOutboundBufferSize: GOSSIP_QUEUE_BYTES,
    decodeRpcLimits: {
      maxSubscriptions: 256,
      maxMessages: 512,
      maxIhaveMessageIDs: 5000,
      maxIwantMessageIDs: 5000,
      maxControlMessages: 512,
      maxIdontwantMessageIDs: 512,
      maxPeerInfos: 16,
    },
    scoreParams: {
      appSpecificScore: (peer) => hooks.score(peer),
      appSpecificWeight: 1,
      // With defaults 200 peers behind one address were cut off entirely (DESIGN §12); the door has its own limit.
      IPColocationFactorWeight: 0,
      topics: {},
    },
    scoreThresholds: {
      gossipThreshold: -20,
      publishThreshold: -50,
      graylistThreshold: -80,
      acceptPXThreshold: 10,
      opportunisticGraftThreshold: 1,
    },
  })

type PingComponents = Parameters<ReturnType<typeof ping>>[0]
type GossipComponents = Parameters<ReturnType<typeof gossipsub>>[0]

/**
 * Shows every stream before it is handed to one of libp2p's own services. Not by `node.use`: libp2p 3.3 adds each inbound handler to the stored list of
 * middleware, so with one in place the handlers of earlier streams run again on every later one, outbound ones too.
 */
function watched(
  registrar: GossipComponents['registrar'],
  onStream: (connection: Connection, stream: Stream) => void,
): GossipComponents['registrar'] {
  const handle: typeof registrar.handle = (protocol, handler, options) =>
    registrar.handle(
      protocol,
      (stream, connection) => {
        onStream(connection, stream)
        return handler(stream, connection)
      },
      options,
    )
  return overlaid(registrar, { handle })
}
