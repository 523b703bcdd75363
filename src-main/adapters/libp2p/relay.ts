/**
 * Carrying connections for others (circuit relay v2). A relay sees who speaks with whom and how much, never what: both ends speak TLS
 * with each other inside the circuit. What it gives away is bandwidth, streams and memory, and each of them is bounded here.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { type CircuitRelayService, circuitRelayServer } from '@libp2p/circuit-relay-v2'
import type { Connection, ConnectionGater, PeerId, Stream } from '@libp2p/interface'
import { type Bucket, charge } from '#shared/core/sessions/index.ts'
import { isCircuit } from './circuits.ts'
import { overlaid } from './overlaid.ts'
import { peerIdToDev } from './peer-ids.ts'
import { holdBack } from './relay-leg.ts'
import type { RelayLimits } from './relay-limits.ts'

type Components = Parameters<ReturnType<typeof circuitRelayServer>>[0]
type Registrar = Components['registrar']

/** A call that is being put through. */
interface Call {
  caller: string
  from: Stream
  to: Stream | undefined
}

interface Share {
  bucket: Bucket
  circuits: number
}

export interface RelayHooks {
  limits: RelayLimits
  stallMs: number
  now(): number
  /** Whether a device may be reached through this one. */
  mayReserve(dev: string): Promise<boolean>
}

export class Relay {
  readonly #hooks: RelayHooks
  readonly #callers = new Map<string, Share>()
  readonly #placing = new AsyncLocalStorage<Call>()
  #service: CircuitRelayService | undefined
  #carried: Bucket = 0
  #circuits = 0

  constructor(hooks: RelayHooks) {
    this.#hooks = hooks
  }

  /** The service's constructor, as `createLibp2p` calls it. */
  readonly service = (components: Components): CircuitRelayService => {
    const { limits } = this.#hooks
    this.#service = circuitRelayServer({
      maxInboundHopStreams: limits.circuitsPerDevice,
      maxOutboundStopStreams: limits.circuitsPerDevice,
      reservations: {
        maxReservations: limits.reservations,
        reservationTtl: limits.reservationMs,
        defaultDurationLimit: limits.circuitMs,
        defaultDataLimit: BigInt(limits.circuitBytes),
      },
    })({
      registrar: this.#watched(components.registrar),
      connectionManager: overlaid(components.connectionManager, {
        getConnections: (peerId) => this.#lines(components.connectionManager.getConnections(peerId)),
      }),
      peerStore: components.peerStore,
      addressManager: components.addressManager,
      peerId: components.peerId,
      privateKey: components.privateKey,
      connectionGater: components.connectionGater,
      logger: components.logger,
    })
    return this.#service
  }

  readonly gate: Pick<ConnectionGater, 'denyInboundRelayReservation' | 'denyOutboundRelayedConnection'> = {
    denyInboundRelayReservation: async (peerId) => {
      const dev = peerIdToDev(peerId)
      return dev === undefined || !(await this.#hooks.mayReserve(dev))
    },
    denyOutboundRelayedConnection: () => this.#circuits >= this.#hooks.limits.circuits,
  }

  get reservations(): number {
    return this.#service?.reservations.size ?? 0
  }

  get circuits(): number {
    return this.#circuits
  }

  /** A device has left: its place is free at once, and what its old place would still do at its end is called off. */
  forget(peerId: PeerId): void {
    this.#service?.reservations.get(peerId)?.signal.clear()
    this.#service?.reservations.delete(peerId)
  }

  #watched(registrar: Registrar): Registrar {
    const handle: Registrar['handle'] = (protocol, handler, options) =>
      registrar.handle(
        protocol,
        async (stream, connection) => {
          const call: Call = { caller: peerIdToDev(connection.remotePeer) ?? '', from: stream, to: undefined }
          await this.#placing.run(call, async () => handler(stream, connection))
          // Not before: a listener ahead of the pipe's own would swallow the first bytes.
          if (call.to) this.#carry(call.caller, call.from, call.to)
        },
        options,
      )
    return overlaid(registrar, { handle })
  }

  /** Direct lines to a device, which tell of the stream that will be the far end of the call being put through. */
  #lines(connections: Connection[]): Connection[] {
    return connections
      .filter(({ remoteAddr }) => !isCircuit(remoteAddr))
      .map((connection) =>
        overlaid(connection, {
          newStream: async (protocols, options) => {
            const stream = await connection.newStream(protocols, options)
            const call = this.#placing.getStore()
            if (call) call.to = stream
            return stream
          },
        }),
      )
  }

  #carry(caller: string, from: Stream, to: Stream): void {
    if (from.status !== 'open' || to.status !== 'open') return
    const { limits, stallMs, now } = this.#hooks
    const share = this.#share(caller)
    share.circuits++
    this.#circuits++
    from.addEventListener('close', () => {
      this.#circuits--
      share.circuits--
    })
    const hooks = {
      stallMs,
      charge: (bytes: number) => {
        const own = charge(share.bucket, now(), bytes, limits.callerBytes)
        const all = charge(this.#carried, now(), bytes, limits.carriedBytes)
        share.bucket = own.bucket
        this.#carried = all.bucket
        return Math.max(own.waitMs, all.waitMs)
      },
    }
    holdBack(from, to, hooks)
    holdBack(to, from, hooks)
  }

  /** What a device uses is remembered until its debt is paid, so that hanging up and calling again gains nothing. */
  #share(caller: string): Share {
    const now = this.#hooks.now()
    for (const [dev, { bucket, circuits }] of this.#callers)
      if (circuits === 0 && bucket <= now) this.#callers.delete(dev)
    const share = this.#callers.get(caller) ?? { bucket: 0, circuits: 0 }
    this.#callers.set(caller, share)
    return share
  }
}
