/**
 * What a member has kept and broken, told from settled agreements alone and kept by the fold while the rules have a ladder. What can be
 * made up among oneself and one's own newcomers counts for nothing (houses.ts, decision 041).
 */

import { tiersOf } from '../hubs/policy.ts'
import type { HubState } from '../hubs/state.ts'
import { readHub } from '../hubs/state.ts'
import { keysUnder } from '../kernel/keys.ts'
import type { Reader } from '../kernel/view.ts'
import type { RuleContext } from '../ledger/rule.ts'

export interface RecordState {
  /** Agreements in which something was delivered, by or to them. */
  settled: number
  /** Houses of other branches they traded with, each once. */
  partners: number
  /** Promises kept, at most one a season for each house; and broken, at most one a season for each person. */
  kept: number
  broken: number
  /** Rulings that gave the other side more than half. */
  lost: number
  /** What settled agreements moved to or from them, and all open ones together owe by them; first token. */
  volume: bigint
  open: bigint
  /** Sum of trust lines that count. */
  trusted: bigint
  /** Has a house of their own by having traded with enough others. */
  own?: true
  /** Hub time of the first settled agreement. */
  since?: number
}

/** What is remembered of a house, or of a person: whether it counted, and when a promise to it last did. */
export interface DealtState {
  partner?: true
  kept?: number
  broken?: number
}

const NO_RECORD: RecordState = {
  settled: 0,
  partners: 0,
  kept: 0,
  broken: 0,
  lost: 0,
  volume: 0n,
  open: 0n,
  trusted: 0n,
}

const recordKey = keysUnder('record')
const dealtKey = (did: string, other: string) => `dealt/${did}/${other}`
/** All that a ladder keeps, to be made anew with another one. */
const FAMILIES = ['record', 'dealt', 'counted'] as const

export const readRecord = (reader: Reader, did: string): RecordState =>
  (reader.get(recordKey(did)) as RecordState | undefined) ?? NO_RECORD

export const readDealt = (reader: Reader, did: string, other: string): DealtState =>
  (reader.get(dealtKey(did, other)) as DealtState | undefined) ?? {}

export const writeDealt = ({ state }: RuleContext, did: string, other: string, dealt: DealtState): void =>
  state.put(dealtKey(did, other), dealt)

export const changeRecord = ({ state }: RuleContext, did: string, change: Partial<RecordState>): void =>
  state.put(recordKey(did), { ...readRecord(state, did), ...change })

/** Whether the rules have a ladder, and records are kept. */
export const hasLadder = ({ policy }: Pick<HubState, 'policy'>): boolean => tiersOf(policy) !== undefined

export function forgetRecords({ state }: RuleContext): void {
  for (const family of FAMILIES)
    for (const key of state.keys(`${family}/`, `${family}0`, Number.MAX_SAFE_INTEGER)) state.delete(key)
}

/** Value held for what `did` is to deliver comes into escrow, or with a minus leaves it. Other tokens are not counted. */
export function oweMore(context: RuleContext, did: string, token: string, amount: bigint): void {
  const hub = readHub(context.state)
  if (amount === 0n || token !== hub.token || !hasLadder(hub)) return
  changeRecord(context, did, { open: readRecord(context.state, did).open + amount })
}
