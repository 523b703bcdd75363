/** Who certifies the next batch of a hub: its validators, or, after a long silence, those whom its rules name for that (decision 030). */
import type { Genesis, Recovery, Validator } from '#shared/wire/hubs.ts'
import type { BatchHeader } from '#shared/wire/ledger.ts'
import type { HubState } from '../hubs/state.ts'
import type { QuorumKind } from '../ledger/batch.ts'

/** Who certifies the batches of an epoch, with how much weight, and who takes over from them. */
export interface Signers {
  epoch: number
  validators: Validator[]
  quorum: QuorumKind
  recovery?: Recovery | undefined
}

export const firstSigners = ({ validators, quorum, policy }: Genesis): Signers => ({
  epoch: 0,
  validators,
  quorum,
  recovery: policy.recovery,
})

export const presentSigners = ({ epoch, validators, quorum, policy }: HubState): Signers => ({
  epoch,
  validators,
  quorum,
  recovery: policy.recovery,
})

/** They begin an epoch of their own, so what they sign is never taken for what the others sign. Undefined where nobody is named. */
export const rescuersOf = ({ epoch, recovery }: Signers): Signers | undefined =>
  recovery && recovery.validators.length > 0
    ? { epoch: epoch + 1, validators: recovery.validators, quorum: recovery.quorum, recovery }
    : undefined

/** Whether the time between two batches is long enough for others to take over. Hub time, ms. */
export const isSilence = ({ recovery }: Signers, from: number, to: number): boolean =>
  recovery !== undefined && recovery.validators.length > 0 && to - from >= recovery.silence

/** Whose signatures a header needs that stands on one of time `since`: the epoch it names tells which of the two it claims to be. */
export function signersAfter(present: Signers, since: number, header: Pick<BatchHeader, 'epoch' | 'time'>): Signers {
  const rescuers = rescuersOf(present)
  return rescuers && header.epoch === rescuers.epoch && isSilence(present, since, header.time) ? rescuers : present
}
