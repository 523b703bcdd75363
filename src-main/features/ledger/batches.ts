/** Batches and the head of a hub's log, with the arithmetic that shows no money appeared or vanished. */
import type { z } from 'zod'
import { headerHash } from '#shared/core/hub/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import { balances, sumToken } from '#shared/core/ledger/index.ts'
import type { batchRow } from '#shared/ipc/ledger.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import type { CertifiedBatch, HubLog } from '../../ports/log.ts'
import { notFound } from '../refusal.ts'
import { tokenOf } from './coin.ts'
import { noteAt } from './note.ts'

type BatchRow = z.infer<typeof batchRow>

function toRow(log: HubLog, { header, cert, validators }: CertifiedBatch, previousSize: number): BatchRow {
  return {
    h: header.h,
    time: header.time,
    header: toHex(headerHash(header)),
    events: header.size - previousSize,
    signatures: cert.sigs.length,
    of: validators.length,
    witnesses: log.witnesses(header.h).length,
    size: header.size,
  }
}

/** Newest first; the cursor is the last height shown. */
export function batchPage(
  context: FeatureContext,
  hub: string,
  limit: number,
  cursor: string | undefined,
): { items: BatchRow[]; cursor?: string; missing?: number } {
  const log = context.log(hub)
  const top = cursor === undefined || !/^\d+$/.test(cursor) ? context.head(hub).h : Number(cursor) - 1
  const items: BatchRow[] = []
  let h = top
  for (; h >= 0 && items.length < limit; h--) {
    const batch = log.batch(h)
    if (batch === undefined) break
    items.push(toRow(log, batch, sizeBefore(log, h)))
  }
  const ended = h < 0 ? undefined : log.batch(h) === undefined
  return {
    items,
    ...(ended === false && { cursor: String(h + 1) }),
    ...(ended === true && { missing: h }),
  }
}

/** Events before batch `h`: what the header before it says, or what is left of its own. */
function sizeBefore(log: HubLog, h: number): number {
  const before = h === 0 ? 0 : log.batch(h - 1)?.header.size
  return before ?? (log.batch(h)?.header.size ?? 0) - (log.events(h)?.length ?? 0)
}

/** The certified head. `checkpoint` is what members compare and witness (C2SP tlog-checkpoint). */
export function headOf(context: FeatureContext, hub: string) {
  const { h } = context.head(hub)
  const log = context.log(hub)
  const batch = log.batch(h)
  if (batch === undefined)
    throw notFound(
      'ledger.empty',
      'This hub’s ledger has no certified batch here yet. It appears as soon as a member who has it connects.',
    )
  const { header } = batch
  const token = tokenOf(context, hub)
  const sums = sumToken(context.state(hub), token.code)
  return {
    h,
    time: header.time,
    header: toHex(headerHash(header)),
    size: header.size,
    root: toHex(header.root),
    state: toHex(header.state),
    checkpoint: noteAt(log, h) ?? '',
    minted: String(sums.minted),
    burned: String(sums.burned),
    accounts: String(sums.accounts),
    holds: String(sums.holds),
    conserved: balances(sums),
    token,
    witnesses: log.witnesses(h).length,
  }
}
