/** A connection on its way to being a session, and which of two sessions with one device stays. */
import type { Connection } from '@libp2p/interface'
import type { Multiaddr } from '@multiformats/multiaddr'
import { isCircuit } from './circuits.ts'
import type { Peer } from './peer.ts'
import { peerIdToDev } from './peer-ids.ts'

/** Two devices that call each other at the same moment do so within this time; later, the newer connection is the one that works. */
const CROSSED_CALLS_MS = 10_000

export interface Line {
  connection: Connection
  dev: string
  handshaking: boolean
  standing: PromiseWithResolvers<Peer>
  peer: Peer | undefined
  identified: PromiseWithResolvers<readonly Multiaddr[]>
  listens: readonly Multiaddr[]
}

export function lineOf(connection: Connection): Line {
  const standing = Promise.withResolvers<Peer>()
  // Most lines have nobody waiting; a line that fails is told by its connection.
  standing.promise.catch(() => undefined)
  return {
    connection,
    dev: peerIdToDev(connection.remotePeer) ?? '',
    handshaking: false,
    standing,
    peer: undefined,
    identified: Promise.withResolvers<readonly Multiaddr[]>(),
    listens: [],
  }
}

/**
 * Both ends must keep the same one: a direct line before one through a relay; of two calls that crossed, the one made by the lower
 * device key; else the newer.
 */
export function outranks(self: string, older: Peer, newer: Peer): boolean {
  const relayed = isCircuit(newer.connection.remoteAddr)
  if (relayed !== isCircuit(older.connection.remoteAddr)) return older.isOpen && relayed
  const lowerCalls = self < older.dev ? 'outbound' : 'inbound'
  const crossed = older.connection.direction !== newer.connection.direction
  const recent = newer.since - older.since < CROSSED_CALLS_MS
  return older.isOpen && crossed && recent && older.connection.direction === lowerCalls
}
