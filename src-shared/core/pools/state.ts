/** Purpose pools on the ledger, and the keys they live under. What is in a pool lies in one hold for each who gave. */
import type { PoolTerms } from '#shared/wire/pools.ts'
import { fromHex, hashTagged, toHex, utf8 } from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'

/** open: collects · missed, cancelled: everybody is refunded · met: milestones are reached and voted on · over: nothing is left in it. */
export type PoolPhase = 'open' | 'missed' | 'cancelled' | 'met' | 'over'

/** waiting: for the payee's word · claimed: voted on · then for good: paid, refused, lapsed (the payee said nothing in time). */
export type StepPhase = 'waiting' | 'claimed' | 'paid' | 'refused' | 'lapsed'

/** How far a milestone has come. */
export interface StepState {
  phase: StepPhase
  /** Running-clock instant of what it waits for; present once the goal is met and until it is decided. */
  due?: number
  /** What the payee said. */
  said?: string
  /** Weight of the votes so far, in the unit of the pool's count. */
  yes: bigint
  no: bigint
}

export interface PoolState {
  by: string
  terms: PoolTerms
  phase: PoolPhase
  /** Hub time. */
  opened: number
  /** Running-clock instant of whatever happens next by itself; absent once the pool has ended. */
  due?: number
  /** Sum of all gifts that were not taken back before the end. */
  given: bigint
  /** How many people these are from. */
  givers: number
  steps: StepState[]
  /** What went by the rule of the remainder; present once over. */
  rest?: bigint
  ended?: number
}

/** What one member gave: `amount` = `left` in the hold + `paid` out + what came back. */
export interface GiftState {
  amount: bigint
  left: bigint
  paid: bigint
}

export const POOLS: readonly [string, string] = ['pool/', 'pool0']
/** Pools that have not ended. */
export const OPEN_POOLS: readonly [string, string] = ['pool-open/', 'pool-open0']

export const poolKey = (id: Uint8Array) => `pool/${toHex(id)}`
export const openKey = (id: Uint8Array) => `pool-open/${toHex(id)}`
export const giftKey = (id: Uint8Array, did: string) => `pool-gift/${toHex(id)}/${did}`
export const giftsOf = (id: Uint8Array): readonly [string, string] => [
  `pool-gift/${toHex(id)}/`,
  `pool-gift/${toHex(id)}0`,
]
export const votedKey = (id: Uint8Array, milestone: number, did: string) => `pool-vote/${toHex(id)}/${milestone}/${did}`

export const readPool = (reader: Reader, id: Uint8Array) => reader.get(poolKey(id)) as PoolState | undefined
export const readGift = (reader: Reader, id: Uint8Array, did: string) =>
  reader.get(giftKey(id, did)) as GiftState | undefined
/** Whether `did` voted to pay a milestone; undefined where they did not vote. */
export const readPoolVote = (reader: Reader, id: Uint8Array, milestone: number, did: string) =>
  (reader.get(votedKey(id, milestone, did)) as { pay: boolean } | undefined)?.pay

/** Everybody who gave, by did. */
export const giversOf = (reader: Reader, id: Uint8Array): string[] => {
  const [from, to] = giftsOf(id)
  return reader.keys(from, to, Number.MAX_SAFE_INTEGER).map((key) => key.slice(from.length))
}

/** Pools that have not ended, by id. */
export const openPools = (reader: Reader, limit: number): Uint8Array[] =>
  reader.keys(...OPEN_POOLS, limit).map((key) => fromHex(key.slice(OPEN_POOLS[0].length)))

/** The hold that a member's gift to a pool lies in. */
export const giftHold = (id: Uint8Array, did: string): Uint8Array => hashTagged('kind:pool-gift:1', id, utf8(did))

export const isPoolOpen = (phase: PoolPhase): boolean => phase === 'open' || phase === 'met'
