/**
 * From a relayed connection to a direct one (DCUtR over TCP). Two devices behind routers call each other at the same moment, each
 * from the port under which the relay sees it: each router then takes the other's call for an answer.
 *
 * js-libp2p 3.3 brings the conversation but cannot punch over TCP: it dials from a new port each time, so nobody knows which hole to
 * aim at, and its dial queue loses who of the two callers is to act as server. Both are mended here: public addresses are called from
 * one port, which never listens (Linux lets a port be shared by callers, not by a caller and a listener); and a punch goes past the queue.
 */
import { createServer } from 'node:net'
import { dcutr } from '@libp2p/dcutr'
import type { Connection, IdentifyResult, Transport } from '@libp2p/interface'
import { tcp } from '@libp2p/tcp'
import { isPrivate } from '@libp2p/utils'
import type { Multiaddr } from '@multiformats/multiaddr'
import { isCircuit } from './circuits.ts'
import { overlaid } from './overlaid.ts'

/** Holes to aim at: one for each relay. A peer that names more has us call whom it likes. */
const AIMS_MAX = 4
/** A SYN that a router swallowed is repeated after one second and after three. */
const PUNCH = { timeout: 5000, retries: 3 }

type TcpComponents = Parameters<ReturnType<typeof tcp>>[0]
type Components = Parameters<ReturnType<typeof dcutr>>[0]
type TransportManager = Components['transportManager']
type DialOptions = Parameters<Transport['dial']>[1]

export class HolePunching {
  readonly #self: () => string
  /** Where peers see this device call from, by connection. */
  readonly #seen = new Map<string, Multiaddr>()
  #port: Promise<number | undefined> | undefined

  constructor(self: () => string) {
    this.#self = self
  }

  /** The TCP transport's constructor. */
  readonly transport = (components: TcpComponents): Transport => {
    const plain = tcp()(components)
    return overlaid(plain, { dial: (address, options) => this.#dial(plain, address, options) })
  }

  /** The service's constructor. */
  readonly service = (components: Components): unknown =>
    dcutr(PUNCH)({
      peerStore: components.peerStore,
      registrar: components.registrar,
      transportManager: components.transportManager,
      logger: components.logger,
      addressManager: overlaid(components.addressManager, { getAddresses: () => this.#holes() }),
      connectionManager: overlaid(components.connectionManager, {
        openConnection: (to, options) => punch(components.transportManager, [to].flat() as Multiaddr[], options),
      }),
    })

  onIdentify({ connection, observedAddr }: IdentifyResult): void {
    const direct = connection.direction === 'outbound' && !isCircuit(connection.remoteAddr)
    if (direct && observedAddr && !isPrivate(observedAddr)) this.#seen.set(connection.id, observedAddr)
  }

  onClosed(connection: Connection): void {
    this.#seen.delete(connection.id)
  }

  #holes(): Multiaddr[] {
    const holes = new Map([...this.#seen.values()].map((address) => [address.toString(), address]))
    return [...holes.values()].slice(-AIMS_MAX).map((address) => address.encapsulate(`/p2p/${this.#self()}`))
  }

  async #dial(plain: Transport, address: Multiaddr, options: DialOptions): Promise<Connection> {
    const localPort = isPrivate(address) ? undefined : await this.#callerPort()
    if (localPort === undefined) return plain.dial(address, options)
    try {
      return await plain.dial(address, { ...options, localPort } as DialOptions)
    } catch (error) {
      // Some systems share no ports, and a line hung up lately blocks its pair of addresses: an ordinary call still goes through.
      if (!isTaken(error)) throw error
      return plain.dial(address, options)
    }
  }

  #callerPort(): Promise<number | undefined> {
    this.#port ??= freePort().catch(() => undefined)
    return this.#port
  }
}

/** All at once, because only the one that meets the other's call gets through. */
async function punch(
  transports: TransportManager,
  aims: readonly Multiaddr[],
  options: { signal?: AbortSignal } = {},
): Promise<Connection> {
  const through = new AbortController()
  const signal = AbortSignal.any([through.signal, options.signal ?? AbortSignal.timeout(PUNCH.timeout)])
  const calls = aims.slice(0, AIMS_MAX).map((aim) => transports.dial(aim, { ...options, signal }))
  return Promise.any(calls).finally(() => through.abort())
}

function isTaken(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  return code === 'EADDRINUSE' || code === 'EADDRNOTAVAIL'
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen({ port: 0, exclusive: true }, () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
