/** Addresses that lead through a relay: `/…/p2p/RELAY/p2p-circuit/p2p/DEVICE`. */
import { CODE_P2P, CODE_P2P_CIRCUIT, type Multiaddr } from '@multiformats/multiaddr'
import { textToDev } from './peer-ids.ts'

export const isCircuit = (address: Multiaddr): boolean =>
  address.getComponents().some(({ code }) => code === CODE_P2P_CIRCUIT)

/** The device of the relay an address leads through; undefined for a direct address. */
export function relayOf(address: Multiaddr): string | undefined {
  const components = address.getComponents()
  const circuit = components.findIndex(({ code }) => code === CODE_P2P_CIRCUIT)
  const relay = components.slice(0, Math.max(circuit, 0)).findLast(({ code }) => code === CODE_P2P)?.value
  return relay === undefined ? undefined : textToDev(relay)
}
