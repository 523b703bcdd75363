/** Receipts: signing those of my ended trades, owed by both sides and done without asking, once; and showing anybody's. */
import { readReceipt, receiptDigest, receiptMessage } from '#shared/core/agreements/index.ts'
import { readDevice } from '#shared/core/hubs/index.ts'
import { equalBytes, fromHex } from '#shared/core/kernel/index.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { eventIdOf } from '../ledger/index.ts'
import { receiptOf } from '../people/index.ts'
import { notFound } from '../refusal.ts'
import { checkDocument, writeDocument } from './receipt-document.ts'
import { unsignedReceipts } from './trades.ts'

/** Signs what is still unsigned; called again after every batch, it does nothing more. */
export function signOwedReceipts(context: FeatureContext, hub: string): void {
  // A new, revoked or frozen device cannot sign here; another device of this identity, or this one later, will.
  if (readDevice(context.state(hub), context.keys().dev)?.state !== 'active') return
  const onTheWay = context.pending(hub).filter((signed) => signed.event.t === 'receipt.sign')
  for (const { agreement, receipt } of unsignedReceipts(context, hub)) {
    const sent = onTheWay.some(
      ({ event: { body } }) => body.agreement instanceof Uint8Array && equalBytes(body.agreement, agreement),
    )
    if (sent) continue
    const digest = receiptDigest(receipt.body)
    context.submitIfAllowed(hub, 'receipt.sign', {
      agreement,
      digest,
      sig: context.keys().sign(receiptMessage(digest)),
    })
  }
}

/** A receipt with its portable document, and the checks made on that very document. */
export function showReceipt(context: FeatureContext, { hub, agreement }: { hub: string; agreement: string }) {
  const receipt = receiptOf(context.sql, agreement)
  const certified = readReceipt(context.state(hub), fromHex(agreement))
  if (receipt === undefined || certified === undefined) {
    throw notFound(
      'receipt.unknown',
      'There is no receipt of this trade yet. It appears when the trade has ended and its batch has arrived.',
    )
  }
  const document = writeDocument(context.log(hub), certified, (did) =>
    eventIdOf(context.sql, { hub, agreement, type: 'receipt.sign', did }),
  )
  return { receipt, checks: checkDocument(document, context.verify), document }
}
