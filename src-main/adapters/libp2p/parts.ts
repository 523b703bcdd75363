/** Makes the parts of the network and joins them: who tells whom what. Decides nothing. */
import type { Multiaddr } from '@multiformats/multiaddr'
import type { Verdict } from '#main/ports/network.ts'
import { hostOf } from './addresses.ts'
import { Asking } from './asks.ts'
import { serveBlob } from './blobs.ts'
import { isCircuit } from './circuits.ts'
import { Dialer } from './dialer.ts'
import type { Door } from './door.ts'
import { Fetching } from './fetching.ts'
import { Gossip } from './gossip.ts'
import { LocalNetwork } from './lan.ts'
import { Nearby } from './nearby.ts'
import { createNode, type KindNode } from './node.ts'
import { PRICE, type Settings } from './options.ts'
import type { Peer } from './peer.ts'
import { peerIdToDev, textToDev } from './peer-ids.ts'
import { slowPings } from './pings.ts'
import { makeReach, type Reach, watchReach } from './reach.ts'
import type { Relay } from './relay.ts'
import { Sessions } from './sessions.ts'
import { Surroundings } from './surroundings.ts'
import { priceOf } from './troubles.ts'

const TICK_MS = 1000

export interface Parts {
  node: KindNode
  sessions: Sessions
  gossip: Gossip
  dialer: Dialer
  lan: LocalNetwork | undefined
  relay: Relay | undefined
  nearby: Nearby
  asking: Asking
  fetching: Fetching
  timer: NodeJS.Timeout
}

export interface PartEvents {
  onUp(dev: string): void
  onDown(dev: string): void
  onFrame(dev: string, bytes: Uint8Array): void | Promise<void>
  onGossip(dev: string, hub: string, bytes: Uint8Array): Promise<Verdict>
  onAsked(dev: string, question: Uint8Array): Promise<Uint8Array | undefined>
  isMember(dev: string): Promise<boolean>
  /** Something was refused; `points` is its price. */
  onTrouble(dev: string, code: string, points: number): void
  /** The status may have changed. */
  onChange(): void
}

/** Nothing is started yet except the clock. `near` says whether the local network is wanted from the start. */
export async function buildParts(settings: Settings, door: Door, events: PartEvents, near: boolean): Promise<Parts> {
  const lan =
    settings.mdns &&
    new LocalNetwork(settings.mdns, near, (peerId, found) =>
      parts.nearby.onSeen(peerIdToDev(peerId) ?? '', peerId.toString(), found),
    )
  const reach = makeReach(settings, events.isMember, () => node.peerId.toString())
  const node: KindNode = await createNode(settings, {
    gater: { ...door.gater(), ...reach.relay?.gate },
    score: (peer) => door.score(textToDev(peer) ?? ''),
    onPingStream: (stream) => slowPings(stream, settings),
    onGossipStream: (connection, stream) => parts.gossip.throttle(connection, stream),
    lan,
    ...reach,
  })
  const self = peerIdToDev(node.peerId) ?? ''
  const surroundings = new Surroundings(settings.now)
  const sessions = makeSessions(node, settings, events, () => parts, reach)
  const parts: Parts = {
    node,
    sessions,
    gossip: makeGossip(node, settings, events, sessions),
    dialer: new Dialer({
      self,
      limits: settings.limits,
      entropy: () => (settings.randomBytes(1)[0] as number) / 256,
      isUp: (dev) => directly(sessions, dev) !== undefined,
      connect: (dev, addresses) => connect(parts, settings, dev, addresses),
    }),
    lan,
    relay: reach.relay,
    nearby: makeNearby(self, settings, events, () => parts, near),
    asking: new Asking({
      now: settings.now,
      answer: events.onAsked,
      onOverRate: (dev) => events.onTrouble(dev, 'nearby.rate', PRICE.nearbyRate),
    }),
    fetching: new Fetching({
      store: settings.blobs,
      peers: () => sessions.all(),
      onMismatch: (dev) => events.onTrouble(dev, 'blob.mismatch', PRICE.blob),
    }),
    timer: setInterval(() => {
      sessions.tick()
      parts.nearby.tick()
      reach.reservations.tick()
      if (surroundings.changed()) parts.dialer.again()
    }, TICK_MS),
  }
  parts.timer.unref()
  await sessions.attach()
  watchReach(node, reach)
  // libp2p tells of a changed address a second late, and an invite written meanwhile would not name the relay found just now.
  for (const name of ['self:peer:update', 'transport:listening', 'transport:close'] as const)
    node.addEventListener(name, events.onChange)
  return parts
}

function makeNearby(self: string, settings: Settings, events: PartEvents, parts: () => Parts, on: boolean): Nearby {
  const hooks = {
    self,
    max: settings.limits.nearby,
    now: settings.now,
    sessionHost: (dev: string) => {
      const peer = directly(parts().sessions, dev)
      return peer && (hostOf(peer.connection.remoteAddr) ?? '')
    },
    // Nobody asked for this call, so nobody misses it; the next announcement brings the next one.
    dial: (addresses: string[]) =>
      void parts()
        .dialer.dial(addresses, false)
        .catch(() => undefined),
    onChange: events.onChange,
  }
  return new Nearby(hooks, on)
}

function makeSessions(
  node: KindNode,
  settings: Settings,
  events: PartEvents,
  parts: () => Parts,
  { punching }: Reach,
): Sessions {
  const { blobs: store, limits } = settings
  return new Sessions(node, settings, {
    onUp: ({ dev }) => {
      parts().dialer.onUp(dev)
      events.onUp(dev)
    },
    onDown: (dev) => {
      parts().gossip.forget(dev)
      parts().asking.forget(dev)
      parts().dialer.onDown(dev)
      events.onDown(dev)
    },
    onFrame: events.onFrame,
    onBlobRequest: (peer, stream, reader) => serveBlob({ peer, stream, reader, store, stallMs: limits.stallMs }),
    onQuestion: (peer, stream, reader) => parts().asking.serve(peer, stream, reader),
    isPunched: (connection) => punching.isPunched(connection),
    onRefused: (dev, refusal) => events.onTrouble(dev, refusal.code, priceOf(refusal)),
    // gossipsub opens a line once a connection is identified, and had one on the other connection then. A peer that fails this has gone.
    onReplaced: ({ connection }) => void node.services.identify.identify(connection).catch(() => undefined),
  })
}

function makeGossip(node: KindNode, settings: Settings, events: PartEvents, sessions: Sessions): Gossip {
  return new Gossip(node.services.pubsub, settings, {
    hasSession: async (dev) => (await sessions.standing(dev)) !== undefined,
    onGossip: events.onGossip,
    onRejected: (dev) => events.onTrouble(dev, 'gossip.rejected', PRICE.gossipRejected),
    onOverRate: (dev) => events.onTrouble(dev, 'gossip.rate', PRICE.gossipRate),
    onManyPackets: (dev, ended) =>
      events.onTrouble(dev, 'gossip.packets', ended ? PRICE.gossipFlood : PRICE.gossipPackets),
    onBroken: (connection) => sessions.end(connection, new Error('the gossip line broke')),
  })
}

/** A session through a relay does for talking, and does not end the search for a direct one. */
function directly(sessions: Sessions, dev: string): Peer | undefined {
  const peer = sessions.get(dev)
  return peer && isCircuit(peer.connection.remoteAddr) ? undefined : peer
}

/** Rejects when there is no session in the end, whatever the reason. */
async function connect(
  { node, sessions }: Parts,
  settings: Settings,
  dev: string,
  addresses: Multiaddr[],
): Promise<void> {
  const { handshakeMs, directMs } = settings.limits
  const direct = addresses.filter((address) => !isCircuit(address))
  // With a session through a relay, only a direct line is worth a call.
  const relayed = sessions.get(dev) ? [] : addresses.filter(isCircuit)
  const call = (to: Multiaddr[], ms: number) => node.dial(to, { signal: AbortSignal.timeout(ms) })
  // One after the other, and not in one dial: an address that swallows calls would use up the time of those behind it.
  if (direct.length > 0 && relayed.length > 0) await call(direct, directMs).catch(() => call(relayed, handshakeMs))
  else if (direct.length + relayed.length > 0) await call([...direct, ...relayed], handshakeMs)
  if (!(await sessions.standing(dev))) throw new Error(`no session with ${dev}`)
}
