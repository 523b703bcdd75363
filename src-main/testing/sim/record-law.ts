/**
 * Law 22: what a member's record says comes of agreements and receipts, what it says they owe is what is held for what they promised, and the
 * trust that counts for them was given. Reckoned from those alone (core/testing/ladder.ts).
 */
import type { HubState } from '#shared/core/hubs/index.ts'
import type { Reader, StateRecord } from '#shared/core/kernel/view.ts'
import { recordFaults } from '#shared/core/testing/ladder.ts'
import { broken } from './violation.ts'

const LAW = 22

export function checkRecords(records: ReadonlyMap<string, StateRecord>, { policy }: HubState): void {
  if (!policy.tiers) return
  const reader: Reader = {
    get: (key) => records.get(key),
    keys: (from, to) => [...records.keys()].filter((key) => key >= from && key < to).sort(),
  }
  const [fault] = recordFaults(reader)
  if (fault) broken(LAW, fault)
}
