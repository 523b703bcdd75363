/** An agreement of several commitments on the ledger, and the keys it lives under (decision 031). */
import type { ContractTerms, Wish } from '#shared/wire/contracts.ts'
import type { CborValue } from '../kernel/index.ts'
import { toHex } from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'

/**
 * waiting: for those it comes after · open: to be delivered · delivered: under review · disputed: with the arbiters · ready: done, and waits for the others
 * where all or nothing holds. Then it is over: kept · broken: the doer failed · waived: what it built upon failed, or nobody
 * answered · ruled: by arbiters · ended: by consent, or called off.
 */
export type CommitmentPhase =
  | 'waiting'
  | 'open'
  | 'delivered'
  | 'disputed'
  | 'ready'
  | 'kept'
  | 'broken'
  | 'waived'
  | 'ruled'
  | 'ended'

/** Instants are of the running clock, units those of the commitment's quantity. */
export interface CommitmentState {
  phase: CommitmentPhase
  /** When the phase's declared default fires. */
  due?: number
  /** Between these it can be delivered, once it has begun. */
  from?: number
  until?: number
  delivered: number
  accepted: number
  /** Of each payment, what has left escrow for its payees. */
  paid: bigint[]
  /** In thousandths, what the payees got of what was held when it ended, where that was less than all. */
  share?: number
  /** Nobody ruled: the declared split ended it. */
  unruled?: true
  /** X25519 key of the receiver at the opening, where a key is handed over. */
  reader?: Uint8Array
  /** What the gate was shown last. */
  shown?: Record<string, CborValue>
  /** What attesters have measured, by did. */
  measured?: { by: string; value: number }[]
  rulings?: { by: string; share: number; bond: number }[]
  /** The case before a drawn panel that decides it. */
  court?: Uint8Array
}

/** What reached whom out of escrow, by token. */
export interface Flow {
  from: string
  to: string
  token: string
  amount: bigint
}

export type ContractPhase = 'agreed' | 'running' | 'done' | 'cancelled' | 'expired'

export interface ContractState {
  terms: ContractTerms
  phase: ContractPhase
  opened: number
  /** Running-clock instant of the next declared default; absent once over. */
  due?: number
  /** No declared default of these terms can fire later (running clock); extensions move it. */
  lastEnd: number
  /** Parties whose money is in escrow, by place. */
  funded: number[]
  commitments: CommitmentState[]
  /** What parties ask the others to consent to, by place. */
  wishes: { party: number; wish: Wish }[]
  /** What members of a group have said and too few of them yet, by the act's hash. */
  voices: { act: Uint8Array; by: string[] }[]
  flows: Flow[]
  ended?: number
}

export const contractKey = (id: Uint8Array) => `contract/${toHex(id)}`
export const readContract = (reader: Reader, id: Uint8Array) => reader.get(contractKey(id)) as ContractState | undefined

const OVER: ReadonlySet<CommitmentPhase> = new Set(['kept', 'broken', 'waived', 'ruled', 'ended'])
export const isOver = ({ phase }: CommitmentState): boolean => OVER.has(phase)
export const isContractOpen = (phase: ContractPhase): boolean => phase === 'agreed' || phase === 'running'
