/**
 * Places at relays: where this device can be called through while nobody can call it directly. Any device with a connection that
 * offers to relay is asked; the circuit addresses then join the others that invites, identify and address books pass on.
 */
import { circuitRelayTransport } from '@libp2p/circuit-relay-v2'
import type { IdentifyResult, PeerId, Transport } from '@libp2p/interface'
import { isCircuit } from './circuits.ts'
import { overlaid } from './overlaid.ts'

/** One may go away; a third would only make invites longer. */
export const PLACES_MAX = 2
/** Listening on this once means wanting one place, wherever one is found. */
export const ANY_RELAY = '/p2p-circuit'
const HOP_PROTOCOL = '/libp2p/circuit/relay/0.2.0/hop'
const STOP_PROTOCOL = '/libp2p/circuit/relay/0.2.0/stop'
/** A relay that said no, because we were no member yet or it was full, is asked again. */
const AGAIN_MS = 15_000

type Components = Parameters<ReturnType<typeof circuitRelayTransport>>[0]

/** What the library's transport has beyond a transport's interface. */
interface CircuitTransport extends Transport {
  reservationStore: {
    addRelay(peerId: PeerId, type: 'discovered'): Promise<unknown>
    hasReservation(peerId: PeerId): boolean
    reservationCount(): number
  }
}

export class Reservations {
  readonly #wanted: number
  readonly #now: () => number
  readonly #relays = new Map<string, { peerId: PeerId; asked: number }>()
  #transport: CircuitTransport | undefined

  /** `wanted` places, 0 for a device that needs none: everybody can still call others through relays. */
  constructor(wanted: number, now: () => number) {
    this.#wanted = wanted
    this.#now = now
  }

  /** What to listen on in addition. */
  get listen(): string[] {
    return Array.from({ length: this.#wanted }, () => ANY_RELAY)
  }

  /** The transport's constructor, as `createLibp2p` calls it. */
  readonly transport = (components: Components): Transport => {
    const { registrar } = components
    const handle: Components['registrar']['handle'] = (protocol, handler, options) =>
      registrar.handle(
        protocol,
        (stream, connection) => {
          // The library would make whoever says it relays a call to us our relay, and have us announce it.
          if (protocol === STOP_PROTOCOL && !this.#holds(connection.remotePeer))
            return stream.abort(new Error('not a relay of this device'))
          return handler(stream, connection)
        },
        options,
      )
    const transport = circuitRelayTransport()(overlaid(components, { registrar: overlaid(registrar, { handle }) }))
    this.#transport = transport as CircuitTransport
    return transport
  }

  onIdentify({ peerId, protocols, connection }: IdentifyResult): void {
    if (isCircuit(connection.remoteAddr) || !protocols.includes(HOP_PROTOCOL)) return
    // libp2p itself asks at this moment.
    this.#relays.set(peerId.toString(), { peerId, asked: this.#now() })
  }

  onGone(peerId: PeerId): void {
    this.#relays.delete(peerId.toString())
  }

  tick(): void {
    const store = this.#transport?.reservationStore
    if (!store || store.reservationCount() >= this.#wanted) return
    for (const relay of this.#relays.values()) {
      if (this.#holds(relay.peerId) || this.#now() - relay.asked < AGAIN_MS) continue
      relay.asked = this.#now()
      // Being refused is an answer; the next round asks again.
      store.addRelay(relay.peerId, 'discovered').catch(() => undefined)
    }
  }

  #holds(peerId: PeerId): boolean {
    return this.#transport?.reservationStore.hasReservation(peerId) ?? false
  }
}
