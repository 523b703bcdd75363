/**
 * A hub's certified log as readers see it: raw batches, the signed events in them, and the Merkle path from an event to a
 * header's root. Everything a sceptic needs to check a figure without trusting the read models.
 */

import type { SignedEvent } from '#shared/core/kernel/index.ts'
import type { Validator } from '#shared/wire/hubs.ts'
import type { BatchHeader, Certificate, Witness } from '#shared/wire/ledger.ts'
import type { QuorumKind } from '#shared/wire/policy.ts'
import type { HandoverWire } from '#shared/wire/snapshots.ts'

export interface CertifiedBatch {
  header: BatchHeader
  cert: Certificate
  /** The validators that signed it, in the order of the certificate's bitmap, and how much of their weight had to. */
  validators: Validator[]
  quorum: QuorumKind
}

/** Where an ordered event stands; `leaf` is its position in the tree over all event ids of the hub. */
export interface Placed {
  h: number
  index: number
  leaf: number
  bytes: Uint8Array
}

export interface HubLog {
  /** Height of the snapshot that this node's history begins with; −1 when it goes back to the founding. */
  base: number

  /** Who certifies the batches of an epoch; of one this node knows nothing of, the present ones. */
  signers(epoch: number): { validators: Validator[]; quorum: QuorumKind }
  /** What proves, from the genesis on, who certifies each epoch up to `epoch`; fewer where this node has not proven as many. */
  handovers(epoch: number): HandoverWire[]
  /** Canonical bytes of the genesis; their hash is the hub's id. */
  genesis(): Uint8Array
  batch(h: number): CertifiedBatch | undefined
  /** The signed events of a batch, in order; undefined where one of them is not here. */
  events(h: number): SignedEvent[] | undefined
  find(id: Uint8Array): Placed | undefined
  /** RFC 6962 audit path of leaf `leaf` in the tree of the first `size` events. Throws LeavesMissing where too little of it is here. */
  inclusion(leaf: number, size: number): Uint8Array[]
  /** RFC 6962 proof that the first `m` events are the beginning of the first `n`. Throws LeavesMissing. */
  consistency(m: number, n: number): Uint8Array[]
  witnesses(h: number): Witness[]
}
