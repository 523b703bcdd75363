/** A batch checked by itself, without those before it: certified, in its place in the chain of headers, and whole. */
import type { BatchHeader } from '#shared/wire/ledger.ts'
import type { PastBatchWire, StandsOn } from '#shared/wire/snapshots.ts'
import { append, equalBytes, leafHash, peakCount, type Refusal, reject, rootOf, type Verify } from '../kernel/index.ts'
import { emptyRoot } from '../kernel/merkle.ts'
import { headerHash } from '../ledger/batch.ts'
import { GENESIS_PREV } from './header.ts'
import type { Signers } from './signers.ts'
import { headerRefusal } from './snapshot.ts'

/** What a header stands on. Codes: past.before (the header before it is another), past.tree (the peaks are not of that header's tree). */
export function standingRefusal({ h, prev }: BatchHeader, { before, peaks }: StandsOn): Refusal | null {
  if (!equalBytes(prev, before ? headerHash(before) : GENESIS_PREV) || h !== (before ? before.h + 1 : 0))
    return reject('past.before')
  const size = before?.size ?? 0
  if (peaks.length !== peakCount(size) || !equalBytes(rootOf({ size, peaks }), before?.root ?? emptyRoot()))
    return reject('past.tree')
  return null
}

/** `ids` are those of the events it came with. Codes: past.events (others, or not all), and those of standingRefusal and headerRefusal. */
export function pastRefusal(
  hub: Uint8Array,
  { batch: { header, cert }, ...standsOn }: PastBatchWire,
  ids: readonly Uint8Array[],
  signers: Signers,
  verify: Verify,
): Refusal | null {
  return (
    headerRefusal(hub, header, cert, signers, verify) ??
    standingRefusal(header, standsOn) ??
    eventsRefusal(header, standsOn, ids)
  )
}

/** Whether these events are the ones that a header added to what it stands on. */
export function eventsRefusal(
  header: BatchHeader,
  { before, peaks }: StandsOn,
  ids: readonly Uint8Array[],
): Refusal | null {
  const size = before?.size ?? 0
  const fits = header.size === size + ids.length
  return fits && equalBytes(rootOf(append({ size, peaks }, ids.map(leafHash))), header.root)
    ? null
    : reject('past.events')
}
