/** What the suite of the stores keeps: two hubs, two devices, events and batches with nothing in them that matters. */
import type { Plane } from '#shared/core/kernel/index.ts'
import type { StoredBatch, StoredEvent } from '../ports/store.ts'

export const HUB = 'aa'.repeat(32)
export const OTHER = 'bb'.repeat(32)
export const DEV = '01'.repeat(32)
export const DEV2 = '02'.repeat(32)
export const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
/** 32 bytes that name `n`. */
export const id = (n: number): Uint8Array => Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? n : 7))

export const event = (n: number, over: Partial<StoredEvent> = {}): StoredEvent => ({
  id: id(n),
  hub: HUB,
  plane: 'ledger' as Plane,
  dev: DEV,
  seq: n,
  as: 'did:key:somebody',
  t: 'transfer.post',
  bytes: bytes(n, n),
  received: 1000 + n,
  ...over,
})
export const batch = (h: number, ids: Uint8Array[], firstLeaf: number): StoredBatch => ({
  h,
  time: 10 * h,
  hash: id(100 + h),
  header: bytes(1, h),
  cert: bytes(2, h),
  ids,
  firstLeaf,
})
