/** What crosses between the main thread and the ledger thread. */
import type { LogSaid } from '../ports/finality.ts'
import type { Verdict } from '../ports/network.ts'
import type { NodeEffect, NodeFailure } from '../ports/node.ts'

/** What a peer does or says; taken in turns (turns.ts), and each answered by one `took`. `cells`: see shared-checks.ts. */
export type PeerInput =
  | { kind: 'peer-up'; id: number; dev: string; address: string }
  | { kind: 'peer-down'; id: number; dev: string }
  | { kind: 'frame'; id: number; dev: string; bytes: Uint8Array; cells?: Int32Array }
  | { kind: 'gossip'; id: number; dev: string; hub: string; bytes: Uint8Array; cells?: Int32Array }

export type ToThread =
  | PeerInput
  | { kind: 'call'; id: number; path: string; input: unknown }
  | { kind: 'log'; said: LogSaid }
  | { kind: 'close' }

export type FromThread =
  | { kind: 'ready' }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'failure'; id: number; failure: NodeFailure }
  | { kind: 'defect'; id: number; message: string }
  /** `ms` is what it cost the thread; gossip has a verdict. */
  | { kind: 'took'; id: number; ms: number; verdict?: Verdict }
  | { kind: 'effect'; effect: NodeEffect }
  | { kind: 'closed' }
