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
 * `before` and `after` are the hub's record before and after the batch: those who ruled before it certify it, and where it ends an epoch
 * it names those who rule next.
 */
export function nextHeader(parts: HeaderParts, before: HubState, after: HubState): BatchHeader {
  return {
    v: 1,
    hub: parts.hub,
    epoch: before.epoch,
    h: parts.h,
    prev: parts.prev,
    size: parts.size,
    root: parts.root,
    state: parts.state,
    time: parts.time,
    policy: before.policy.version,
    rules: before.rules,
    validators: validatorsHash(before.validators),
    nextValidators: validatorsHash(after.validators),
  }
}

/** The signer's time for its next batch: its clock, but always after the previous header. */
export const headerTime = (now: number, prevTime: number): number => Math.max(now, prevTime + 1)
