/**
 * libp2p takes a public address of one's own for unproven until peers in several networks have called it back (AutoNAT), and tells
 * nobody of it. A hub has too few peers for that. So what an interface carries is announced, public or private: who calls, finds out.
 */
import type { circuitRelayTransport } from '@libp2p/circuit-relay-v2'
import { isPrivate } from '@libp2p/utils'
import { isCircuit } from './circuits.ts'

type Components = Pick<
  Parameters<ReturnType<typeof circuitRelayTransport>>[0],
  'addressManager' | 'transportManager' | 'events'
>

/** A service's constructor. Interfaces come and go with networks, and so do connections: each new one is a reason to look again. */
export function ownAddresses({ addressManager, transportManager, events }: Components): object {
  const confirm = () => {
    for (const address of transportManager.getAddrs())
      if (!isPrivate(address) && !isCircuit(address)) addressManager.confirmObservedAddr(address, { type: 'transport' })
  }
  events.addEventListener('transport:listening', confirm)
  events.addEventListener('connection:open', confirm)
  return {}
}
