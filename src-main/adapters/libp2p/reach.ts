/** The parts by which devices reach each other that cannot call each other directly, and what libp2p tells them. */
import type { Libp2p } from '@libp2p/interface'
import { HolePunching } from './hole-punching.ts'
import type { Settings } from './options.ts'
import { Relay } from './relay.ts'
import { PLACES_MAX, Reservations } from './reservations.ts'

export interface Reach {
  relay: Relay | undefined
  reservations: Reservations
  punching: HolePunching
}

/** `self` is this node's peer id, known once there is a node. A relay needs no relay: whoever offers to carry others says that it can be called. */
export function makeReach(
  { relayFor, seekRelays, limits, relayLimits, now }: Settings,
  isMember: (dev: string) => Promise<boolean>,
  self: () => string,
): Reach {
  const mayReserve = async (dev: string) => relayFor === 'anyone' || isMember(dev)
  const relay = relayFor && new Relay({ limits: relayLimits, stallMs: limits.stallMs, now, mayReserve })
  const places = seekRelays && !relay ? PLACES_MAX : 0
  return { relay, reservations: new Reservations(places, now), punching: new HolePunching(self) }
}

export function watchReach(node: Libp2p, { relay, reservations, punching }: Reach): void {
  node.addEventListener('peer:identify', ({ detail }) => {
    reservations.onIdentify(detail)
    punching.onIdentify(detail)
  })
  node.addEventListener('connection:close', ({ detail }) => punching.onClosed(detail))
  node.addEventListener('peer:disconnect', ({ detail }) => {
    reservations.onGone(detail)
    relay?.forget(detail)
  })
}
