/**
 * What a certified batch did, said once, in order: read models and windows are derived from facts and from nothing else.
 */

import type { Receipt } from '../agreements/receipt.ts'
import type { AgreementState } from '../agreements/state.ts'
import type { MandateState } from '../contracts/mandate-state.ts'
import type { ContractReceipt } from '../contracts/receipt.ts'
import type { ContractState } from '../contracts/state.ts'
import type { CaseState, JurorState } from '../disputes/state.ts'
import type { Standing } from '../hubs/standing.ts'
import type { PoolState } from '../pools/state.ts'
import type { RatingState } from '../reputation/ratings.ts'
import type { ReserveState } from '../reserves/state.ts'

/**
 * Why a balance changed. `fee`: to the hub's pool. Of the court: put up for a panel (court-fee), what a juror is paid and loses (reward, forfeit), what one side owes the other for
 * the panel (costs). `redress`: taken back after the end of an agreement, by a proof or a ruling. `cover`: paid by the hub's pool in the place of whoever has to give back. Of a purpose pool: given to it (gift), paid out of it, gone back.
 */
export const ENTRY_KINDS = [
  'grant',
  'payment',
  'escrow',
  'release',
  'refund',
  'mint',
  'burn',
  'redeem',
  'demurrage',
  'expiry',
  'pool',
  'stake',
  'unstake',
  'reserve',
  'claim',
  'unspent',
  'gift',
  'gift-paid',
  'gift-back',
  'fee',
  'court-fee',
  'reward',
  'forfeit',
  'costs',
  'redress',
  'cover',
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]
/** Set aside for a payee, collected by them, gone back. */
export type ReserveEntry = 'reserve' | 'claim' | 'unspent'

/** Given to a purpose pool, paid out of it, gone back. */
export type GiftEntry = 'gift' | 'gift-paid' | 'gift-back'

export type ReserveChange = 'opened' | 'claimed' | 'returned'

/**
 * named, kept (taken back), changed (in force): of who guards · accepted, declined: by somebody asked · asked, agreed (by enough), vetoed,
 * recovered: of another key.
 */
export type GuardChange =
  | 'named'
  | 'kept'
  | 'changed'
  | 'accepted'
  | 'declined'
  | 'asked'
  | 'agreed'
  | 'vetoed'
  | 'recovered'

export type PoolChange =
  | 'founded'
  | 'given'
  | 'withdrawn'
  | 'cancelled'
  | 'missed'
  | 'met'
  | 'claimed'
  | 'voted'
  /** A milestone was paid, refused by vote, or its payee said nothing in time. */
  | 'paid'
  | 'refused'
  | 'lapsed'
  | 'over'

export type ResearchChange = 'published' | 'revised' | 'replicated' | 'answered'

export type AgreementChange =
  | 'agreed'
  | 'funded'
  | 'delivered'
  | 'released'
  | 'settled'
  | 'refunded'
  | 'cancel-asked'
  | 'cancelled'
  | 'expired'

/** `ended`: whoever gave it is leaving or was removed. */
export type MandateChange = 'given' | 'taken' | 'recalled' | 'ended'

export type ContractChange =
  | 'agreed'
  /** Out of a mandate. */
  | 'taken'
  /** Somebody's money is in escrow. */
  | 'funded'
  /** Everybody's is. */
  | 'begun'
  | 'delivered'
  | 'accepted'
  | 'given-up'
  | 'called-off'
  | 'measured'
  /** The receiver proved that a delivery was not what was promised. */
  | 'disproved'
  /** By a proof or a ruling after it was paid: what was paid goes back (decision 051). */
  | 'redressed'
  | 'disputed'
  | 'ruled'
  | 'asked'
  | 'extended'
  | 'cancelled'
  /** A deadline passed and its declared default happened. */
  | 'fallen-due'
  | 'expired'
  /** A member of a group has spoken, and not enough of them yet. */
  | 'voiced'
  /** What both sides of a case signed in mediation was carried out. */
  | 'split'
  /** A side of a case gave the other what it asked for. */
  | 'conceded'

export type CaseChange =
  | 'filed'
  | 'evidence'
  | 'proposed'
  /** A side has signed a split. */
  | 'signed'
  | 'taken-back'
  | 'waived'
  /** Nothing came of the mediation, or both sides wanted none. */
  | 'talks-over'
  /** A side has given the other what it asks for. */
  | 'conceded'
  | 'calling'
  | 'present'
  /** Who is there is fixed, and the header that the draw hangs on not certified yet. */
  | 'awaiting-seed'
  | 'drawing'
  | 'claimed'
  | 'seated'
  | 'voted'
  /** Alternates have taken the seats of those who did not vote. */
  | 'replaced'
  | 'opening'
  | 'opened'
  /** The panel has come to a finding, which may be appealed. */
  | 'found'
  | 'appealed'
  | 'closed'

/** `event` is the id that caused it; absent when a deadline did. */
export type LedgerFact =
  | { kind: 'hub-founded'; name: string }
  | { kind: 'member-joined'; did: string; nick: string; by: string }
  | { kind: 'member-standing'; did: string; standing: Standing; by: string; reason?: string }
  | { kind: 'device-added' | 'device-revoked' | 'device-frozen'; did: string; dev: Uint8Array }
  /** One change of one account's posted balance. */
  | {
      kind: 'entry'
      entry: EntryKind
      did: string
      token: string
      delta: bigint
      balance: bigint
      other?: string
      agreement?: Uint8Array
      event?: Uint8Array
    }
  | {
      kind: 'agreement'
      change: AgreementChange
      agreement: Uint8Array
      state: AgreementState
      by?: string
      amount?: bigint
      event?: Uint8Array
    }
  | {
      kind: 'contract'
      change: ContractChange
      agreement: Uint8Array
      state: ContractState
      by?: string
      /** Place of the commitment it was about. */
      commitment?: number
      event?: Uint8Array
    }
  | {
      kind: 'mandate'
      change: MandateChange
      mandate: Uint8Array
      /** As it now stands, or stood last. */
      state: MandateState
      by: string
      event?: Uint8Array
    }
  | { kind: 'contract-receipt'; receipt: ContractReceipt; event?: Uint8Array }
  | { kind: 'rating'; agreement: Uint8Array; from: string; to: string; state: RatingState; event?: Uint8Array }
  | { kind: 'case'; change: CaseChange; case: Uint8Array; state: CaseState; by?: string; event?: Uint8Array }
  /** As it now stands; absent where somebody has left the bench. */
  | { kind: 'juror'; did: string; state?: JurorState; event?: Uint8Array }
  | { kind: 'proposal-withdrawn'; negotiation: Uint8Array; by: string; event: Uint8Array }
  /** The rules or the validators of epoch `epoch` wait, rule from now on, or will not. */
  | { kind: 'epoch'; change: 'waits' | 'began' | 'lapsed' | 'taken-over'; epoch: number }
  | { kind: 'receipt'; receipt: Receipt; event?: Uint8Array }
  | {
      kind: 'reserve'
      change: ReserveChange
      reserve: Uint8Array
      state: ReserveState
      /** What this change moved. */
      amount: bigint
      event?: Uint8Array
    }
  | { kind: 'guard'; change: GuardChange; did: string; by?: string }
  | {
      kind: 'pool'
      change: PoolChange
      pool: Uint8Array
      state: PoolState
      by?: string
      /** Place of the milestone it was about. */
      milestone?: number
      /** What this change moved. */
      amount?: bigint
      event?: Uint8Array
    }
  | { kind: 'research'; change: ResearchChange; study: Uint8Array; version: number; by: string; event: Uint8Array }
  | {
      kind: 'favour-settled'
      digest: Uint8Array
      from: string
      to: string
      token: string
      amount: bigint
      event: Uint8Array
    }

/** Each ordered event either did something or is a recorded no-op with its reason. */
export interface Outcome {
  id: Uint8Array
  refused?: string
}
