/** Receipts of my ended agreements: signed by every party without asking, once. */
import { receiptMessage } from '#shared/core/agreements/index.ts'
import { contractReceiptDigest, readContractReceipt } from '#shared/core/contracts/index.ts'
import { readDevice } from '#shared/core/hubs/index.ts'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { FeatureContext } from '../../../engine/feature.ts'

/** Called again after every batch, it does nothing more. */
export function signContractReceipts(context: FeatureContext, hub: string): void {
  const keys = context.keys()
  const { did: me, dev } = keys
  const reader = context.state(hub)
  if (readDevice(reader, dev)?.state !== 'active') return
  const onTheWay = new Set(
    context
      .pending(hub)
      .flatMap(({ event: { t, body } }) => (t === 'receipt.sign' ? [toHex(body.agreement as Uint8Array)] : [])),
  )
  const rows = context.sql.all<{ agreement: string }>(
    `SELECT a.agreement FROM contract_agreement a JOIN contract_role r ON r.agreement = a.agreement AND r.did = ?
     WHERE a.hub = ? AND a.ended = 1`,
    me,
    hub,
  )
  for (const { agreement } of rows) {
    const receipt = readContractReceipt(reader, fromHex(agreement))
    if (!receipt?.body.parties.includes(me) || onTheWay.has(agreement)) continue
    if (receipt.signatures.some(({ as }) => as === me)) continue
    const digest = contractReceiptDigest(receipt.body)
    context.submitIfAllowed(hub, 'receipt.sign', {
      agreement: fromHex(agreement),
      digest,
      sig: keys.sign(receiptMessage(digest)),
    })
  }
}
