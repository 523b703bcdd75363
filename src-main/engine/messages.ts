/** What crosses between the main thread and the ledger thread. */
import type { Verdict } from '../ports/network.ts'
import type { NodeEffect, NodeFailure } from '../ports/node.ts'

export type ToThread =
  | { kind: 'call'; id: number; path: string; input: unknown }
  | { kind: 'peer-up'; dev: string; address: string }
  | { kind: 'peer-down'; dev: string }
  | { kind: 'frame'; id: number; dev: string; bytes: Uint8Array }
  | { kind: 'gossip'; id: number; dev: string; hub: string; bytes: Uint8Array }
  | { kind: 'close' }

export type FromThread =
  | { kind: 'ready' }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'failure'; id: number; failure: NodeFailure }
  | { kind: 'defect'; id: number; message: string }
  | { kind: 'verdict'; id: number; verdict: Verdict }
  | { kind: 'effect'; effect: NodeEffect }
  | { kind: 'closed' }
