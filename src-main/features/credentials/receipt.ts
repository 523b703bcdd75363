/** Credentials of trades as files (decision 039). */
import { signCredential, tradeReceiptStatement, verifyCredential } from '#shared/core/credentials/index.ts'
import type { JsonObject } from '#shared/core/kernel/index.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { receiptDocument } from '../agreements/index.ts'
import { partiesOf } from '../people/index.ts'
import { refused } from '../refusal.ts'
import { type CheckRefusal, CREDENTIAL_WORDS } from './words.ts'

const refusal = (code: CheckRefusal): Error => refused(code, CREDENTIAL_WORDS[code])

/** Codes: receipt.unknown, trade-receipt.stranger (not mine), trade-receipt.holder, and those of checking it. */
export function exportReceipt(
  context: FeatureContext,
  { hub, agreement, holder }: { hub: string; agreement: string; holder: string },
): { name: string; credential: string } {
  const { body, document } = receiptDocument(context, { hub, agreement })
  const keys = context.keys()
  const parties = partiesOf(body)
  if (!parties.includes(keys.did)) throw refusal('trade-receipt.stranger')
  if (!parties.includes(holder)) throw refusal('trade-receipt.holder')
  const evidence = holder === keys.did ? (JSON.parse(document) as JsonObject) : undefined
  const now = context.now()
  const statement = tradeReceiptStatement({ issuer: keys.did, holder, validFrom: now }, body, evidence)
  const credential = JSON.stringify(signCredential(statement, (message) => keys.signAsIdentity(message), now))
  const checked = verifyCredential(credential, now, context.verify)
  if (!checked.ok) throw refusal(checked.error)
  return { name: `trade-receipt-${agreement.slice(0, 12)}.json`, credential }
}
