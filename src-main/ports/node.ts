/**
 * The node as the main thread sees it. The ledger thread owns the keys, the store and every rule; the main thread owns
 * sockets, windows and files. Everything that crosses is structured-cloneable.
 */

import type { Topic } from '#shared/ipc/app.ts'
import type { LogSaid, Place } from './finality.ts'
import type { Verdict } from './network.ts'

/** What the ledger thread wants done after a commit. Safe to repeat, safe to lose (repair is by `heads`). */
export type NodeEffect =
  | { kind: 'send'; dev: string; bytes: Uint8Array }
  | { kind: 'publish'; hub: string; bytes: Uint8Array }
  | { kind: 'follow'; hubs: string[] }
  | { kind: 'dial'; addresses: string[]; keep: boolean }
  | { kind: 'penalise'; dev: string; points: number; why: string }
  | { kind: 'fetch-blob'; root: string; from?: string }
  | { kind: 'log-append'; hub: string; place: Place; bytes: Uint8Array }
  | { kind: 'log-follow'; hub: string; epoch: number; h: number }
  | { kind: 'changed'; topics: Topic[] }

/** Device key pair for the transport: libp2p's peer id is the device key, so a session names a device by construction. */
export interface TransportKey {
  dev: Uint8Array
  secret: Uint8Array
}

export interface NodeFailure {
  code: string
  /** REFUSED, LOCKED or NOT_FOUND of the contract; anything else is a defect. */
  kind: 'REFUSED' | 'LOCKED' | 'NOT_FOUND'
  text: string
}

export interface NodeClient {
  /** One procedure of the contract (`notices.search`) or of the node's own (`identity.open`, `acts.approve`, …). Rejects with NodeFailure. */
  call(path: string, input: unknown): Promise<unknown>
  peerUp(dev: string, address: string): void
  peerDown(dev: string): void
  /** Resolves when the frame has been dealt with, which is what holds a flooding peer back. */
  frame(dev: string, bytes: Uint8Array): Promise<void>
  gossip(dev: string, hub: string, bytes: Uint8Array): Promise<Verdict>
  /** What a replicated log says (ports/finality.ts). */
  heardLog(said: LogSaid): void
  onEffect(listener: (effect: NodeEffect) => void): void
  close(): Promise<void>
}
