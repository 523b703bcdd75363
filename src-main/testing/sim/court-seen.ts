/** What the laws of a court look at after a step. */
import type { ContractState, RedressState } from '#shared/core/contracts/index.ts'
import type { CaseState, JurorState } from '#shared/core/disputes/state.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import type { Applied } from './books.ts'

/** The hub's records after a step, and when it is. */
export interface CourtSeen {
  applied: readonly Applied[]
  batches: number
  /** Running clock of the last batch. */
  run: number
  contract(id: Uint8Array): ContractState | undefined
  redress(id: Uint8Array): RedressState | undefined
  jurors(): [did: string, juror: JurorState][]
  cases(): [id: string, state: CaseState][]
  held(did: string): bigint
}

export const aboutCase = (id: string, { applied }: CourtSeen, t: string): Applied[] =>
  applied.filter((event) => event.t === t && toHex((event.body as { case: Uint8Array }).case) === id)
