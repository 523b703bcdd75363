/** The header of the next batch, made from the last one and from what folding the batch gave. */
import type { BatchHeader } from '#shared/wire/ledger.ts'
import type { HubState } from '../hubs/state.ts'
import { validatorsHash } from '../ledger/batch.ts'

export const GENESIS_PREV = new Uint8Array(32)

export interface HeaderParts {
  hub: Uint8Array
  h: number
  /** Hash of the previous header; zeros at height 0. */
  prev: Uint8Array
  time: number
  /** RFC 6962 tree over event ids after this batch. */
  size: number
  root: Uint8Array
  /** Root of the authoritative map after this batch. */
  state: Uint8Array
}

/**
 * `ruling` is the hub's record of those who certify the batch, `after` the one after it: where it ends an epoch it names those who rule
 * next.
 */
export function nextHeader(parts: HeaderParts, ruling: HubState, after: HubState): BatchHeader {
  return {
    v: 1,
    hub: parts.hub,
    epoch: ruling.epoch,
    h: parts.h,
    prev: parts.prev,
    size: parts.size,
    root: parts.root,
    state: parts.state,
    time: parts.time,
    policy: ruling.policy.version,
    rules: ruling.rules,
    validators: validatorsHash(ruling.validators),
    nextValidators: validatorsHash(after.validators),
  }
}

/** The signer's time for its next batch: its clock, but always after the previous header. */
export const headerTime = (now: number, prevTime: number): number => Math.max(now, prevTime + 1)
