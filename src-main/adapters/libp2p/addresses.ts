/** Which addresses are worth telling and calling. */
import { CODE_IP4, CODE_IP6, CODE_IP6ZONE, CODE_P2P, type Multiaddr, multiaddr } from '@multiformats/multiaddr'
import { isCircuit } from './circuits.ts'
import { textToDev } from './peer-ids.ts'

export const hostOf = (address: Multiaddr): string | undefined =>
  address.getComponents().find(({ code }) => code === CODE_IP4 || code === CODE_IP6)?.value

const isLoopback = (address: Multiaddr): boolean => {
  const host = hostOf(address) ?? ''
  return host.startsWith('127.') || host === '::1'
}

/** fe80::/10 needs the receiver's own interface name and so cannot be passed on. */
const isLinkLocal = (address: Multiaddr): boolean =>
  address.getComponents().some(({ code }) => code === CODE_IP6ZONE) ||
  /^(fe[89ab]|169\.254)/i.test(hostOf(address) ?? '')

/** Loopback only when there is nothing else: to others it would be their own machine. */
export function announceable(addresses: Multiaddr[]): Multiaddr[] {
  const routable = addresses.filter((address) => !isLinkLocal(address))
  const reachable = routable.filter((address) => !isLoopback(address))
  return reachable.length > 0 ? reachable : routable
}

/** Parses what a person or a peer gave; undefined when it is no multiaddr that names a device. */
export function parseAddress(text: string): { dev: string; address: Multiaddr } | undefined {
  try {
    const address = multiaddr(text)
    const last = address.getComponents().at(-1)
    const peer = last?.code === CODE_P2P ? last.value : undefined
    const dev = peer === undefined ? undefined : textToDev(peer)
    return dev === undefined ? undefined : { dev, address }
  } catch {
    return undefined
  }
}

/** With the peer id at its end, as invites and address books keep it. */
export function withPeer(address: Multiaddr, peerId: string): string {
  const named = address.getComponents().at(-1)?.code === CODE_P2P
  return named ? address.toString() : address.encapsulate(`/p2p/${peerId}`).toString()
}

/**
 * Where to call a peer next time. What we dialled works, unless it was a hole that closes with the connection. Who dialled us came from
 * a passing port: of the addresses it says it listens on, the one at the host it came from is the best guess; when there is none, it
 * is behind a router, and a relay is the way.
 */
export function callBack(
  connection: { direction: 'inbound' | 'outbound'; remoteAddr: Multiaddr },
  listens: readonly Multiaddr[],
  punched = false,
): Multiaddr {
  if (connection.direction === 'outbound' && !punched) return connection.remoteAddr
  const host = hostOf(connection.remoteAddr)
  const [first = connection.remoteAddr] = listens
  return listens.find((address) => hostOf(address) === host) ?? listens.find(isCircuit) ?? first
}
