/**
 * From a relayed connection to a direct one (DCUtR over TCP). Two devices behind routers call each other at the same moment, each
 * from the port under which the relay sees it: each router then takes the other's call for an answer.
 *
 * js-libp2p 3.3 brings the conversation but cannot punch over TCP: it dials from a new port each time, so nobody knows which hole to
 * aim at, and loses on the way who of the two callers is to answer. Both are mended here: public addresses are called from one port,
 * which never listens (Linux lets a port be shared by callers, not by a caller and a listener); and a punch goes past the dial queue.
 */
import { createServer } from 'node:net'
import { dcutr } from '@libp2p/dcutr'
import type { Connection, IdentifyResult, Transport } from '@libp2p/interface'
import { tcp } from '@libp2p/tcp'
import { isPrivate } from '@libp2p/utils'
import { type Multiaddr, multiaddr } from '@multiformats/multiaddr'
import { withPeer } from './addresses.ts'
import { isCircuit } from './circuits.ts'
import { overlaid } from './overlaid.ts'

/** Holes to aim at: one for each relay. A peer that names more has us call whom it likes. */
const AIMS_MAX = 4
/** A SYN that a router swallowed is repeated after one second and after three. */
const PUNCH = { timeout: 5000, retries: 3 }

type TcpComponents = Parameters<ReturnType<typeof tcp>>[0]
type Components = Parameters<ReturnType<typeof dcutr>>[0]
type TransportManager = Components['transportManager']
type OpenConnectionOptions = Parameters<Components['connectionManager']['openConnection']>[1]
type DialOptions = Parameters<Transport['dial']>[1]

export class HolePunching {
  readonly #self: () => string
  /** Where peers see this device call from, by connection. */
  readonly #seen = new Map<string, Multiaddr>()
  /** Connections through a hole. */
  readonly #made = new Set<string>()
  #port: Promise<number | undefined> | undefined

  constructor(self: () => string) {
    this.#self = self
  }

  /** The TCP transport's constructor. */
  readonly transport = (components: TcpComponents): Transport => {
    const plain = tcp()(components)
    return overlaid(plain, { dial: (address, options) => this.#dial(plain, address, inRole(options)) })
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
        openConnection: async (to, options) => {
          const line = await punch(components.transportManager, [to].flat() as Multiaddr[], options)
          this.#made.add(line.id)
          return line
        },
      }),
    })

  onIdentify({ connection, observedAddr }: IdentifyResult): void {
    const direct = connection.direction === 'outbound' && !isCircuit(connection.remoteAddr)
    if (direct && observedAddr && !isPrivate(observedAddr)) this.#seen.set(connection.id, observedAddr)
  }

  onClosed({ id }: Connection): void {
    this.#seen.delete(id)
    this.#made.delete(id)
  }

  /** Whether a connection's address is of use to nobody else and at no other time. */
  isPunched({ id }: Connection): boolean {
    return this.#made.has(id)
  }

  #holes(): Multiaddr[] {
    const holes = new Set([...this.#seen.values()].map((address) => withPeer(address, this.#self())))
    return [...holes].slice(-AIMS_MAX).map((address) => multiaddr(address))
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

/** Who dials as the one that answers is the muxer's server too; yamux goes by who dialled, and would refuse two clients. */
function inRole(options: DialOptions): DialOptions {
  if ((options as OpenConnectionOptions)?.initiator !== false) return options
  const { upgrader } = options
  const upgradeOutbound: typeof upgrader.upgradeOutbound = (line, details) => {
    line.direction = 'inbound'
    return upgrader.upgradeOutbound(line, details)
  }
  return { ...options, upgrader: overlaid(upgrader, { upgradeOutbound }) }
}

/**
 * All at once, because only the one that meets the other's call gets through. Each call has a signal of its own that is left alone once
 * the call is through: TLS goes on listening to it, and would end the connection.
 */
async function punch(
  transports: TransportManager,
  aims: readonly Multiaddr[],
  options: OpenConnectionOptions = {},
): Promise<Connection> {
  const calls = aims.slice(0, AIMS_MAX).map((aim) => {
    const call = new AbortController()
    return {
      call,
      connected: transports.dial(aim, { ...options, signal: call.signal }).then((line) => ({ call, line })),
    }
  })
  const giveUp = (kept?: AbortController) => {
    for (const { call } of calls) if (call !== kept) call.abort()
  }
  const timer = setTimeout(giveUp, PUNCH.timeout)
  try {
    const { call, line } = await Promise.any(calls.map(({ connected }) => connected))
    giveUp(call)
    return line
  } finally {
    clearTimeout(timer)
  }
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
