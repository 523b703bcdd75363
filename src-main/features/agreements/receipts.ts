/** Receipts of agreements of either kind: signing my own, owed by every party and done without asking, once; and showing anybody's. */
import { type Receipt, readReceipt, receiptMessage } from '#shared/core/agreements/index.ts'
import { readContractReceipt } from '#shared/core/contracts/index.ts'
import type { ContractReceipt } from '#shared/core/contracts/receipt.ts'
import { readDevice } from '#shared/core/hubs/index.ts'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { eventIdOf } from '../ledger/index.ts'
import { receiptOf, unsignedBy } from '../people/index.ts'
import { notFound } from '../refusal.ts'
import { checkDocument, digestOf, writeDocument } from './receipt-document.ts'

function certifiedReceipt(
  context: FeatureContext,
  hub: string,
  agreement: string,
): Receipt | ContractReceipt | undefined {
  const reader = context.state(hub)
  const id = fromHex(agreement)
  return readReceipt(reader, id) ?? readContractReceipt(reader, id)
}

/** Signs what is still unsigned; called again after every batch, it does nothing more. */
export function signOwedReceipts(context: FeatureContext, hub: string): void {
  const keys = context.keys()
  // A new, revoked or frozen device cannot sign here; another device of this identity, or this one later, will.
  if (readDevice(context.state(hub), keys.dev)?.state !== 'active') return
  const onTheWay = context
    .pending(hub)
    .flatMap(({ event: { t, body } }) => (t === 'receipt.sign' ? [toHex(body.agreement as Uint8Array)] : []))
  for (const agreement of unsignedBy(context.sql, hub, keys.did)) {
    const receipt = certifiedReceipt(context, hub, agreement)
    if (!receipt || onTheWay.includes(agreement)) continue
    const digest = digestOf(receipt.body)
    context.submitIfAllowed(hub, 'receipt.sign', {
      agreement: fromHex(agreement),
      digest,
      sig: keys.sign(receiptMessage(digest)),
    })
  }
}

interface Which {
  hub: string
  agreement: string
}

const unknown = (): Error =>
  notFound(
    'receipt.unknown',
    'There is no receipt of this trade yet. It appears when the trade has ended and its batch has arrived.',
  )

/** What a certified receipt says, and its portable document. NOT_FOUND where there is none. */
export function receiptDocument(context: FeatureContext, { hub, agreement }: Which) {
  const certified = certifiedReceipt(context, hub, agreement)
  if (certified === undefined) throw unknown()
  const document = writeDocument(context.log(hub), certified, (did) =>
    eventIdOf(context.sql, { hub, agreement, type: 'receipt.sign', did }),
  )
  return { body: certified.body, document }
}

/** A receipt, of an agreement of either kind, with its portable document, and the checks made on that very document. */
export function showReceipt(context: FeatureContext, which: Which) {
  const receipt = receiptOf(context.sql, which.agreement)
  if (receipt === undefined) throw unknown()
  const { document } = receiptDocument(context, which)
  return { receipt, checks: checkDocument(document, context.verify), document }
}
